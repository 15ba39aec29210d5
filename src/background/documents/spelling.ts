import { ownFile } from '../../browser/own-file.ts';
import type { Handlers } from '../../browser/serve.ts';
import type { DictionaryName } from '../../guide/dictionary.ts';
import type { Speller } from '../../guide/rule-kind.ts';

/** How many suggestions are worth reading. */
const OFFERED = 5;

/** The speller of a dictionary, read from the package when it is first asked; the browser takes its memory back with the worker. */
export function createSpellers(read: (path: string) => Promise<Uint8Array> = ownFile): (dictionary: DictionaryName) => Promise<Speller> {
  const loaded = new Map<DictionaryName, Promise<Speller>>();
  const load = async (dictionary: DictionaryName) => {
    // Loaded when somebody spells: the worker starts often, and seldom for this.
    const { loadSpeller } = await import('../../tone/spelling/index.ts');
    const [aff, dic] = await Promise.all([read(`spelling/${dictionary}.aff`), read(`spelling/${dictionary}.dic`)]);
    return loadSpeller([{ aff, dic }]);
  };
  return (dictionary) => {
    const speller = loaded.get(dictionary) ?? load(dictionary);
    loaded.set(dictionary, speller);
    // What could not be read now may be there the next time.
    speller.catch(() => loaded.delete(dictionary));
    return speller;
  };
}

/** Lets whatever else waits go first: a suggestion takes long, and there is one thread. */
const afterOthers = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Spelling for the pages: no page pays for a dictionary. */
export function spellingCalls(spellerOf: ReturnType<typeof createSpellers>): Pick<Handlers, 'spell' | 'suggest'> {
  return {
    async spell({ dictionary, words }) {
      const speller = await spellerOf(dictionary);
      return { wrong: words.filter((word) => !speller.correct(word)) };
    },
    async suggest({ dictionary, word }) {
      const speller = await spellerOf(dictionary);
      await afterOthers();
      return { suggestions: speller.correct(word) ? [] : speller.suggest(word).slice(0, OFFERED) };
    },
  };
}
