import type { Language } from '../../guide/language.ts';
import type { RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/reading-ease.ts';
import { statistics } from '../text/statistics.ts';
import { englishSyllables, frenchSyllables } from '../text/syllables.ts';
import { wholeReply } from './shared.ts';

/** Flesch's ease for English, Kandel and Moles' for French: 0 to 100. */
export function readingEase(text: string, lang: Language): number {
  const of = statistics(text, lang === 'fr' ? frenchSyllables : englishSyllables);
  if (of.words === 0 || of.sentences === 0) return 100;
  const [base, syllable] = lang === 'fr' ? [207, 73.6] : [206.835, 84.6];
  return base - (1.015 * of.words) / of.sentences - (syllable * of.syllables) / of.words;
}

/** How easy a reply must be to read. */
export const readingEaseKind: RuleKind<Spec> = {
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
