import { ownFile } from '../browser/own-file.ts';
import type { Handlers } from '../browser/serve.ts';
import type { Language } from '../contract/language.ts';
import type { Speller } from '../contract/rule-kind.ts';

/** How many suggestions are worth reading. */
const OFFERED = 5;

/** The speller of a language, read from the package when it is first asked; the browser takes its memory back with the worker. */
export function spellers(read: (path: string) => Promise<Uint8Array> = ownFile): (lang: Language) => Promise<Speller> {
  const loaded = new Map<Language, Promise<Speller>>();
  const load = async (lang: Language) => {
    // Loaded when somebody spells: the worker starts often, and seldom for this.
    const { loadSpeller } = await import('../tone/spelling/hunspell.ts');
    const [aff, dic] = await Promise.all([read(`spelling/${lang}.aff`), read(`spelling/${lang}.dic`)]);
    return loadSpeller([{ aff, dic }]);
  };
  return (lang) => {
    const speller = loaded.get(lang) ?? load(lang);
    loaded.set(lang, speller);
    // What could not be read now may be there the next time.
    speller.catch(() => loaded.delete(lang));
    return speller;
  };
}

/** Lets whatever else waits go first: a suggestion takes long, and there is one thread. */
const afterOthers = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Spelling for the pages: no page pays for a dictionary. */
export function spellingCalls(spellerOf: ReturnType<typeof spellers>): Pick<Handlers, 'spell' | 'suggest'> {
  return {
    async spell({ lang, words }) {
      const speller = await spellerOf(lang);
      return { wrong: words.filter((word) => !speller.correct(word)) };
    },
    async suggest({ lang, word }) {
      const speller = await spellerOf(lang);
      await afterOthers();
      return { suggestions: speller.correct(word) ? [] : speller.suggest(word).slice(0, OFFERED) };
    },
  };
}
