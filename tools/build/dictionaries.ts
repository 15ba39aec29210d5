import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../root.ts';

/** The folder of the package in which everything about spelling lies. */
const FOLDER = 'spelling';
const BINARY = `${FOLDER}/hunspell.wasm`;
const engine = /[\\/]hunspell-wasm[\\/]wasm[\\/]hunspell\.js$/;

/** What the engine's loader says of Node and of its own address, neither of which is there in a browser's worker. */
const replaced: readonly (readonly [said: string, instead: string])[] = [
  ['new URL("hunspell.wasm",import.meta.url).href', JSON.stringify(BINARY)],
  ['await import("module")', '{}'],
];

async function loaderOf(file: string): Promise<string> {
  let code = await readFile(file, 'utf8');
  for (const [said, instead] of replaced) {
    if (!code.includes(said)) throw new Error(`${file} does not hold ${said}: look at how its new version finds its binary`);
    code = code.replaceAll(said, instead);
  }
  return code.replaceAll('import.meta.url', '""');
}

/**
 * Lets Hunspell's binary be a file of the package that is fetched, and compiled as it arrives, when somebody spells. What
 * the engine could read from a disk is left out.
 */
export function hunspellBinary(target: string): Plugin {
  return {
    name: 'hunspell-binary',
    setup(setup) {
      setup.onResolve({ filter: /^fs\/promises$/ }, () => ({ path: 'no-disk', namespace: 'empty' }));
      setup.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: '' }));
      setup.onLoad({ filter: engine }, async ({ path: file }) => {
        await mkdir(path.join(target, FOLDER), { recursive: true });
        await cp(file.replace(/js$/, 'wasm'), path.join(target, BINARY));
        return { contents: await loaderOf(file), loader: 'js' };
      });
    },
  };
}

const dictionaries = ['fr', 'en', 'en-GB', 'en-CA', 'en-AU'];

/** The packages of the dictionaries, from the root of the project. */
export const dictionaryPackages = dictionaries.map((language) => `node_modules/dictionary-${language.toLowerCase()}`);

/** Copies the dictionaries. */
export async function copyDictionaries(target: string): Promise<void> {
  const folder = path.join(target, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const [index, language] of dictionaries.entries()) {
    const from = path.join(root, dictionaryPackages[index] ?? '');
    for (const part of ['aff', 'dic']) await cp(path.join(from, `index.${part}`), path.join(folder, `${language}.${part}`));
  }
}
