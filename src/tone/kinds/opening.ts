import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Spec } from '../specs/opening.ts';
import { wholeReply } from './shared.ts';

const mentions = /^(?:\s|[@#][\p{L}\p{N}_.]+|\p{Emoji_Presentation}|\uFE0F|\u200d|[.…,:;-](?=\s))*/u;

/** How a reply begins. Missing is a point after the mentions. */
export const opening: RuleKind<Spec> = {
  id: 'opening',
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: true, words: true, tolerant: true });
    return {
      ...wholeReply,
      match(block): Match[] {
        if (block.text.trim() === '') return [];
        const start = mentions.exec(block.text)?.[0].length ?? 0;
        return search(block).some((hit) => hit.start === start) ? [] : [{ start, end: start }];
      },
    };
  },
};
