import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Spec } from '../specs/shouting.ts';
import { exempting } from './shared.ts';

/** Two words of four capitals or more, with short capital words between: acronyms stand alone. */
const loud =
  /(?<![\p{L}\p{N}_#@])\p{Lu}{4,}(?:[\s,!.'’-]{1,3}\p{Lu}{1,3}(?!\p{L}))*(?:[\s,!.'’-]{1,3}\p{Lu}{4,}(?:[\s,!.'’-]{1,3}\p{Lu}{1,3}(?!\p{L}))*)+(?!\p{L})/gu;
const trailing = /(?:[\s,!.'’-]{1,3}\p{Lu}{1,3})+$/u;

/** Capitals used to shout. */
export const shouting: RuleKind<Spec> = {
  id: 'shouting',
  compile(_, spec, toolbox) {
    const exempt = exempting(toolbox, spec);
    return {
      *match(block): Iterable<Match> {
        for (const { 0: whole, index } of block.text.matchAll(loud)) {
          const cry = whole.replace(trailing, (tail) => (/\p{Lu}{2}/u.test(tail) ? tail : ''));
          const end = index + cry.length;
          if (exempt(block, index, end)) continue;
          yield { start: index, end, replacements: [calm(cry, block.text.slice(0, index))] };
        }
      },
    };
  },
};

/** In small letters, with a capital where a sentence begins. */
function calm(cry: string, before: string): string {
  const small = cry.toLowerCase();
  return /(?:^|[.!?…]\s*)$/u.test(before) ? small.replace(/^./u, (letter) => letter.toUpperCase()) : small;
}
