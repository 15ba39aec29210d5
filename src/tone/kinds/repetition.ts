import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import { replacer } from '../action.ts';
import { flagsOn } from '../pattern/flags-on.ts';
import type { Spec } from '../specs/repetition.ts';
import { sentences } from '../text/sentences.ts';
import { bare, exempting, placing } from './shared.ts';

/** The same word twice in a row. */
export const repetition: RuleKind<Spec> = {
  id: 'repetition',
  compile(_, spec, toolbox) {
    const search = toolbox.search(flagsOn(spec.tokens.map(bare)), { ignoreCase: spec.ignorecase ?? false });
    const exempt = exempting(toolbox, spec);
    const replace = replacer(spec.action);
    const key = (word: string) => (spec.ignorecase ? word.toLowerCase() : word);
    return {
      ...placing(spec),
      *match(block): Iterable<Match> {
        let before = { start: 0, word: '' };
        let count = 0;
        for (const { start, end } of search(block)) {
          const word = block.text.slice(start, end).trim();
          const again = word !== '' && key(word) === key(before.word) && (!spec.alpha || /^\p{L}+$/u.test(word));
          if (again) count += 1;
          const both = block.text.slice(before.start, end);
          if (again && count > (spec.max ?? 0) && sentences(both).length === 1 && !exempt(block, before.start, end)) {
            yield { start: before.start, end, args: [word], replacements: replace(both) };
            count = 0;
          }
          before = { start, word };
        }
      },
    };
  },
};
