import type { Language } from '../contract/language.ts';
import { call } from './call.ts';

/** The dictionaries, which the background holds. */
export const dictionary = {
  /** Which of the words a language does not know; at most 300 at once. Rejects with a Refusal. */
  spell: async (lang: Language, words: readonly string[]): Promise<string[]> => (await call('spell', { lang, words: [...words] })).wrong,
  /** What was meant, best first. Takes up to half a second. Rejects with a Refusal. */
  suggest: async (lang: Language, word: string): Promise<string[]> => (await call('suggest', { lang, word })).suggestions,
};
