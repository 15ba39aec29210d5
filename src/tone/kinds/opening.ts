import * as v from 'valibot';
import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import { texts } from './shared.ts';

const spec = v.strictObject({
  /** Patterns of what a reply may begin with, after the names it mentions. */
  tokens: texts,
});

const mentions = /^(?:\s|[@#][\p{L}\p{N}_.]+|\p{Emoji_Presentation}|\uFE0F|\u200d|[.…,:;-](?=\s))*/u;

/** How a reply begins. Missing is a point after the mentions. */
export const opening: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'opening',
  spec,
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: true, words: true, tolerant: true });
    return {
      match(block): Match[] {
        if (block.text.trim() === '') return [];
        const start = mentions.exec(block.text)?.[0].length ?? 0;
        return search(block).some((hit) => hit.start === start) ? [] : [{ start, end: start }];
      },
    };
  },
};
