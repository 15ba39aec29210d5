import * as v from 'valibot';
import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import { replacer } from '../action.ts';
import { sentences } from '../text/sentences.ts';
import { common, excepting, exempting, flag, placing, texts } from './shared.ts';

const spec = v.strictObject({ ...common, ...excepting, tokens: texts, max: v.optional(v.number()), ignorecase: flag, alpha: flag });

/** The same word twice in a row. */
export const repetition: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'repetition',
  spec,
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: spec.ignorecase ?? false });
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
