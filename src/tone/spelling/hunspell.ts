import { type Hunspell, type HunspellFactory, loadModule } from 'hunspell-asm';
import type { Speller } from '../../contract/rule-kind.ts';

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

/** A busy machine may take long to compile the module, in ms. */
const LONGEST = 30_000;

let factory: Promise<HunspellFactory> | undefined;

/**
 * Loads dictionaries into Hunspell compiled to WebAssembly; a word is right when one of them knows it. The module is
 * loaded once, on first use. Throws what Hunspell throws for files it cannot read.
 */
export async function loadSpeller(dictionaries: readonly DictionaryFiles[]): Promise<LoadedSpeller> {
  factory ??= loadModule({ timeout: LONGEST });
  const hunspell = await factory;
  const loaded = dictionaries.map((files) => mount(hunspell, files));
  const known = new Map<string, boolean>();
  const meant = new Map<string, string[]>();
  return {
    correct(word) {
      let right = known.get(word);
      if (right === undefined) {
        right = loaded.some(({ spell }) => spell.spell(word));
        known.set(word, right);
      }
      return right;
    },
    suggest(word) {
      const found = meant.get(word) ?? [...new Set(loaded.flatMap(({ spell }) => spell.suggest(word)))];
      meant.set(word, found);
      return found;
    },
    dispose: () => loaded.forEach(({ free }) => void free()),
  };
}

function mount(hunspell: HunspellFactory, { aff, dic }: DictionaryFiles): { readonly spell: Hunspell; readonly free: () => void } {
  const affPath = hunspell.mountBuffer(aff);
  const dicPath = hunspell.mountBuffer(dic);
  const spell = hunspell.create(affPath, dicPath);
  return {
    spell,
    free() {
      spell.dispose();
      hunspell.unmount(affPath);
      hunspell.unmount(dicPath);
    },
  };
}
