import { sentences } from './sentences.ts';
import { valeSyllables } from './vale-syllables.ts';

/** What the readability formulas count, named as Vale's `metric` names it. */
export interface Statistics {
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly characters: number;
  readonly syllables: number;
  readonly polysyllabic_words: number;
  readonly complex_words: number;
  readonly long_words: number;
}

/** Letters, digits and apostrophes; a hyphen parts two words, `U.S.` is one. */
const word = /(?:[A-Z]\.){2,}|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]*)*/gu;
/** The same as Vale has it: a typographic apostrophe parts two words too. */
const valeWord = /(?:[A-Z]\.){2,}|[\p{L}\p{N}']+/gu;

/** Counts a text as Vale does, or with the syllables of a word counted in another way. */
export function statistics(text: string, syllables?: (word: string) => number): Statistics {
  const parts = text.split('\n\n').filter((part) => part.trim() !== '');
  const found = text.match(syllables ? word : valeWord) ?? [];
  const words = found.map((one) => ({ word: one, beats: (syllables ?? valeSyllables)(one) }));
  const sum = (of: (entry: { word: string; beats: number }) => number) => words.reduce((total, entry) => total + of(entry), 0);
  return {
    words: words.length,
    sentences: parts.reduce((total, part) => total + sentences(part).length, 0),
    paragraphs: parts.length,
    characters: sum(({ word }) => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0),
    syllables: sum(({ beats }) => beats),
    polysyllabic_words: sum(({ beats }) => Number(beats > 2)),
    complex_words: sum(({ word, beats }) => Number(beats - Number(/(?:es|ed|ing)$/.test(word)) > 2)),
    long_words: sum(({ word }) => Number(word.length > 6)),
  };
}

/** The grade levels that Vale's `readability` knows. */
export const grades: Readonly<Record<string, (of: Statistics) => number>> = {
  'Gunning Fog': (of) => 0.4 * (of.words / of.sentences + (100 * of.complex_words) / of.words),
  'Coleman-Liau': (of) => (5.88 * of.characters) / of.words - (29.6 * of.sentences) / of.words - 15.8,
  'Flesch-Kincaid': (of) => (0.39 * of.words) / of.sentences + (11.8 * of.syllables) / of.words - 15.59,
  SMOG: (of) => 1.043 * Math.sqrt((of.polysyllabic_words * 30) / of.sentences) + 3.1291,
  'Automated Readability': (of) => (4.71 * of.characters) / of.words + (0.5 * of.words) / of.sentences - 21.43,
};
