import { Hunspell } from 'hunspell-wasm';
import startModule from 'hunspell-wasm/wasm/hunspell.js';
import type { Speller } from '../../guide/rule-kind.ts';

/** The two files of a Hunspell dictionary. */
export interface DictionaryFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/** A loaded speller, with the memory it holds. */
export interface LoadedSpeller extends Speller {
  /** Frees the memory of the dictionaries; the speller must not be asked afterwards. */
  dispose(): void;
}

let starting: Promise<unknown> | undefined;

/** The module, compiled once and on first use; what failed to load is loaded anew the next time. */
function started(): Promise<unknown> {
  const module: Promise<unknown> = starting ?? startModule();
  starting = module;
  module.catch(() => {
    starting = undefined;
  });
  return module;
}

/**
 * Loads dictionaries into Hunspell compiled to WebAssembly; a word is right when one of them knows it. Throws what
 * Hunspell throws for files it cannot read.
 */
export async function loadSpeller(dictionaries: readonly DictionaryFiles[]): Promise<LoadedSpeller> {
  const module = await started();
  const loaded = dictionaries.map((files) => mount(module, files));
  const known = new Map<string, boolean>();
  const meant = new Map<string, string[]>();
  return {
    correct(word) {
      let right = known.get(word);
      if (right === undefined) {
        right = loaded.some((one) => one.testSpelling(word));
        known.set(word, right);
      }
      return right;
    },
    suggest(word) {
      const found = meant.get(word) ?? [...new Set(loaded.flatMap((one) => one.getSpellingSuggestions(word)))];
      meant.set(word, found);
      return found;
    },
    dispose: () => loaded.forEach((one) => void one.dispose()),
  };
}

function mount(module: unknown, { aff, dic }: DictionaryFiles): Hunspell {
  // Its types ask for text, and it writes whatever it is given into a file: the bytes go in as they are, in their own encoding.
  return new Hunspell(module, aff as unknown as string, dic as unknown as string);
}
