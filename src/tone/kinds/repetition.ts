import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import { replacer } from '../action.ts';
import { flagsOn } from '../pattern/flags-on.ts';
import { sentences } from '../text/sentences.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { bare, exempting, placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, excepting, flag, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({ ...common, ...excepting, tokens: textList, max: v.optional(v.number()), ignorecase: flag, alpha: flag });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** The same word twice in a row. */
export const kind: RuleKind<Spec> = {
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

export const spec: KindSpec = {
  id: 'repetition',
  schema,
  needs: [['tokens']],
  patterns: ({ tokens, exceptions }) => texts(tokens, exceptions),
};

export const form: KindForm = {
  id: 'repetition',
  group: 'words',
  blank: { tokens: ['[^\\s]+'], alpha: true, ignorecase: true },
  words: {
    en: {
      name: 'Repeated words',
      about: 'The same word twice in a row.',
    },
    fr: {
      name: 'Mots répétés',
      about: 'Le même mot deux fois de suite.',
    },
  },
};
