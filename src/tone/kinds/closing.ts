import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Spec } from '../specs/closing.ts';

const tail = /(?:\s|\p{Emoji_Presentation}|\uFE0F|\u200d|[☺♥❤☀]|(?<=\s)#[\p{L}\p{N}_]+)*$/u;

/** How a reply ends. Missing is a point at its end. */
export const closing: RuleKind<Spec> = {
  id: 'closing',
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { tolerant: true });
    return {
      match(block): Match[] {
        if (block.text.trim() === '') return [];
        const end = tail.exec(block.text)?.index ?? block.text.length;
        return search(block).some((hit) => hit.end === end) ? [] : [{ start: end, end }];
      },
    };
  },
};
