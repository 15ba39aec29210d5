import * as v from 'valibot';
import type { Language } from '../../guide/language.ts';
import type { RuleKind } from '../../guide/rule-kind.ts';
import { statistics } from '../text/statistics.ts';
import { englishSyllables, frenchSyllables } from '../text/syllables.ts';
import type { KindForm } from './form.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    /** 0 (very hard) to 100 (very easy); about 60 is plain. */
    min: v.number(),
    /** Shorter replies are not judged. */
    minWords: v.optional(v.number()),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Flesch's ease for English, Kandel and Moles' for French: 0 to 100. */
export function readingEase(text: string, lang: Language): number {
  const of = statistics(text, lang === 'fr' ? frenchSyllables : englishSyllables);
  if (of.words === 0 || of.sentences === 0) return 100;
  const [base, syllable] = lang === 'fr' ? [207, 73.6] : [206.835, 84.6];
  return base - (1.015 * of.words) / of.sentences - (syllable * of.syllables) / of.words;
}

/** How easy a reply must be to read. */
export const kind: RuleKind<Spec> = {
  id: 'reading-ease',
  compile: (_, { min, minWords = 20 }) => ({
    ...wholeReply,
    match({ text }, { lang }) {
      if ((text.match(/\S+/g)?.length ?? 0) < minWords) return [];
      const ease = readingEase(text, lang);
      return ease < min ? [{ start: 0, end: 0, whole: true, args: [ease.toFixed(0), String(min)] }] : [];
    },
  }),
};

export const spec: KindSpec = {
  id: 'reading-ease',
  schema,
};

export const form: KindForm = {
  id: 'reading-ease',
  group: 'writing',
  blank: { min: 50 },
  words: {
    en: {
      name: 'Reading ease',
      about: 'How easy a French or English text is to read.',
    },
    fr: {
      name: 'Facilité de lecture',
      about: 'La facilité d’un texte français ou anglais.',
    },
  },
};
