import type { DictionaryName } from '../../guide/dictionary.ts';
import type { Speller, Toolbox } from '../../guide/rule-kind.ts';
import { dictionaryName } from './dictionary-name.ts';

/** A dictionary that stands elsewhere and answers later. */
export interface Dictionary {
  /** Which of the words it does not know; at most 300 are asked at once. */
  spell(name: DictionaryName, words: readonly string[]): Promise<readonly string[]>;
  /** What was meant, best first. Takes its time. */
  suggest(name: DictionaryName, word: string): Promise<readonly string[]>;
}

/** A speller for what checks as one types: a word counts as right until the dictionary has answered. */
export interface AskedSpeller {
  readonly speller: Toolbox['speller'];
  /** To be called before each check: only what that check asks for is looked up. */
  begin(): void;
  /** Asks at once what was meant by a word that the last checks found wrong. */
  seek(word: string): void;
  /** Whether that is still being asked; `undefined` where it was not. */
  seeks(word: string): boolean | undefined;
  /** Takes these words as right. */
  accept(words: readonly string[]): void;
  /** Whether the dictionary last failed to answer. */
  readonly failed: boolean;
}

/** How long a draft rests before its new words are looked up: a word is not judged while it is typed. In ms. */
const REST = 400;
/** How long it waits after the dictionary did not answer, in ms. */
const AGAIN = 10_000;
const AT_ONCE = 300;
const LONGEST = 60;

const keyOf = (lang: DictionaryName, word: string) => `${lang} ${word}`;

/**
 * Asks each word once. What was meant by a wrong one is asked when it is sought, or at once where `eager`. `changed` is
 * called when answers came in: what was checked is to be checked again. Ends with `signal`.
 */
export function createAskedSpeller(dictionary: Dictionary, changed: () => void, signal: AbortSignal, eager = false): AskedSpeller {
  const right = new Map<string, boolean>();
  const suggestions = new Map<string, readonly string[]>();
  const accepted = new Set<string>();
  /** What the checks would have liked to offer, by word. */
  const missing = new Map<string, [DictionaryName, string]>();
  const wanted = { words: new Map<string, [DictionaryName, string]>(), suggestions: new Map<string, [DictionaryName, string]>() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let failed = false;
  const later = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void ask(), failed ? AGAIN : REST);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  const spell = async () => {
    for (const lang of new Set([...wanted.words.values()].map(([of]) => of))) {
      const words = [...wanted.words.values()].filter(([of]) => of === lang).map(([, word]) => word);
      const asked = words.slice(0, AT_ONCE);
      if (asked.length === 0) continue;
      const wrong = new Set(await dictionary.spell(lang, asked));
      for (const word of asked) {
        right.set(keyOf(lang, word), !wrong.has(word));
        wanted.words.delete(keyOf(lang, word));
      }
    }
  };
  const ask = async () => {
    if (asking) return;
    asking = true;
    try {
      const heard = wanted.words.size > 0;
      await spell();
      failed = false;
      if (heard) changed();
      for (const [key, [lang, word]] of wanted.suggestions) {
        if (!wanted.suggestions.has(key)) continue;
        suggestions.set(key, await dictionary.suggest(lang, word));
        wanted.suggestions.delete(key);
        if (signal.aborted) return;
        changed();
      }
    } catch {
      if (!failed) changed();
      failed = true;
    } finally {
      asking = false;
      if (wanted.words.size + wanted.suggestions.size > 0) later();
    }
  };

  const seeks = (word: string) => {
    const [lang] = missing.get(word) ?? [];
    if (lang === undefined) return undefined;
    if (suggestions.has(keyOf(lang, word))) return false;
    return wanted.suggestions.has(keyOf(lang, word)) ? !failed : undefined;
  };
  // The dictionaries know words in Latin letters: of another script they would call everything wrong.
  const known = (word: string) =>
    accepted.has(word) || accepted.has(word.replace(/'s$/, '')) || word.length > LONGEST || !/\p{Script=Latin}/u.test(word);
  const want = (list: Map<string, [DictionaryName, string]>, lang: DictionaryName, word: string) => {
    list.set(keyOf(lang, word), [lang, word]);
    if (!asking) later();
  };
  const spellerOf = (lang: DictionaryName): Speller => ({
    correct(word) {
      if (known(word)) return true;
      const answer = right.get(keyOf(lang, word));
      if (answer === undefined) want(wanted.words, lang, word);
      return answer ?? true;
    },
    suggest(word) {
      const offered = suggestions.get(keyOf(lang, word));
      if (offered !== undefined) return [...offered];
      if (eager) want(wanted.suggestions, lang, word);
      else missing.set(word, [lang, word]);
      return [];
    },
  });
  return {
    speller: (language, dictionaries) => spellerOf(dictionaryName(language, dictionaries)),
    begin() {
      wanted.words.clear();
      if (eager) wanted.suggestions.clear();
    },
    seek(word) {
      const [lang] = missing.get(word) ?? [];
      if (lang === undefined || suggestions.has(keyOf(lang, word))) return;
      wanted.suggestions.clear();
      wanted.suggestions.set(keyOf(lang, word), [lang, word]);
      void ask();
    },
    seeks,
    accept(words) {
      for (const word of words) accepted.add(word.replaceAll('’', "'"));
    },
    get failed() {
      return failed;
    },
  };
}
