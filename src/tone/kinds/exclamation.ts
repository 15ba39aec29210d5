import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/exclamation.ts';
import { addresses, inside } from '../text/addresses.ts';
import { most } from './most.ts';
import { wholeReply } from './shared.ts';

const run = /(?<![ \u00a0\u202f])([ \u00a0\u202f]*)([!！]+)/g;

/** How many exclamation marks a reply may hold; those beyond become full stops or go. */
export const exclamation: RuleKind<Spec> = {
  id: 'exclamation',
  compile(_, spec) {
    return {
      ...wholeReply,
      *match({ text }, situation): Iterable<Match> {
        let left = most(spec, situation);
        for (const found of text.matchAll(run)) {
          const [whole, space = '', marks = ''] = found;
          if (inside(addresses(text), text, found.index, found.index + whole.length)) continue;
          const kept = Math.min(left, marks.length);
          left -= kept;
          if (kept === marks.length) continue;
          const end = found.index + whole.length;
          if (kept > 0) yield { start: found.index + space.length + kept, end, replacements: [''] };
          else yield { start: found.index, end, replacements: [/[.?!…]$/.test(text.slice(0, found.index)) ? '' : '.'] };
        }
      },
    };
  },
};
