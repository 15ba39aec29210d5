import type { DictionaryName } from '../guide/dictionary.ts';
import { call } from './call.ts';

/** The dictionaries, which the background holds. */
export const dictionary = {
  /** Which of the words one of them does not know; at most 300 at once. Rejects with a Refusal. */
  spell: async (name: DictionaryName, words: readonly string[]): Promise<string[]> =>
    (await call('spell', { dictionary: name, words: [...words] })).wrong,
  /** What was meant, best first. Takes up to half a second. Rejects with a Refusal. */
  suggest: async (name: DictionaryName, word: string): Promise<string[]> => (await call('suggest', { dictionary: name, word })).suggestions,
};
