import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { root } from '../../../tools/root.ts';
import { bundled } from './bundle.ts';
import type * as Extension from './extension.ts';
import { toy } from './toy.ts';

export type { Extension };

/** `0.1`: as it was released; `present`: this code; `toy`: this code with a field and a kind of event more. */
export type CodeVersion = '0.1' | 'present' | 'toy';

const codes = new Map<CodeVersion, Promise<string>>();

function codeOf(version: CodeVersion): Promise<string> {
  const made = async () => {
    if (version === 'present') return bundled(root, root);
    if (version === 'toy') return bundled(root, root, toy);
    return gunzipSync(readFileSync(path.join(root, 'test', 'released', version, 'code.mjs.gz'))).toString();
  };
  const code = codes.get(version) ?? made();
  codes.set(version, code);
  return code;
}

let loads = 0;

/** A version of the extension in a browser of its own, or in one where another version ran before. */
export async function installed(
  version: CodeVersion,
  databases = new IDBFactory(),
): Promise<{ code: typeof Extension; databases: IDBFactory }> {
  const source = await codeOf(version);
  loads += 1;
  // Dexie keeps to the databases that there are when it is loaded, and to one copy of itself in a page.
  Object.assign(globalThis, { indexedDB: databases, [Symbol.for('Dexie')]: undefined });
  const url = `data:text/javascript;base64,${Buffer.from(`${source}\n// ${loads}`).toString('base64')}`;
  return { code: (await import(/* @vite-ignore */ url)) as typeof Extension, databases };
}
