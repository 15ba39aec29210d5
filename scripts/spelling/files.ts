import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../root.ts';

const folderOf = (name: string) => path.join(root, 'node_modules', name);

/** The folder of the package in which everything about spelling lies, beside its licences. */
const FOLDER = 'spelling';
const embedded = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]{1000,})/;

/**
 * Takes Hunspell's binary out of the script that carries it as text: a file of the package that is fetched, and compiled
 * as it arrives, when somebody spells. Its CommonJS build is used: the other one calls an import that is no function.
 */
export function hunspellBinary(target: string): Plugin {
  return {
    name: 'hunspell-binary',
    setup(setup) {
      setup.onResolve({ filter: /^(?:hunspell-asm|emscripten-wasm-loader)$/ }, ({ path: name }) => ({
        path: path.join(folderOf(name), 'dist/cjs/index.js'),
      }));
      setup.onLoad({ filter: /[\\/]hunspell-asm[\\/]dist[\\/]cjs[\\/]lib[\\/]browser[\\/]hunspell\.js$/ }, async ({ path: file }) => {
        const code = await readFile(file, 'utf8');
        const binary = embedded.exec(code)?.[1];
        if (binary === undefined) throw new Error(`${file} holds no binary`);
        await mkdir(path.join(target, FOLDER), { recursive: true });
        await writeFile(path.join(target, FOLDER, 'hunspell.wasm'), Buffer.from(binary, 'base64'));
        return { contents: code.replace(embedded, `${FOLDER}/hunspell.wasm`), loader: 'js' };
      });
    },
  };
}

/** Copies the dictionaries and the licences of all that stands beside them. */
export async function copyDictionaries(target: string): Promise<void> {
  const folder = path.join(target, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const language of ['fr', 'en', 'en-GB', 'en-CA', 'en-AU']) {
    const from = folderOf(`dictionary-${language.toLowerCase()}`);
    for (const part of ['aff', 'dic']) await cp(path.join(from, `index.${part}`), path.join(folder, `${language}.${part}`));
    await cp(path.join(from, 'license'), path.join(folder, `LICENSE-${language}`));
  }
  await cp(path.join(folderOf('hunspell-asm'), 'LICENSE'), path.join(folder, 'LICENSE-hunspell-asm'));
  await cp(path.join(import.meta.dirname, 'NOTICE.txt'), path.join(folder, 'NOTICE.txt'));
}
