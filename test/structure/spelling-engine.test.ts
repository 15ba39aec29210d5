import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ownScripts } from '../../src/background/own-scripts.ts';
import { buildAll } from '../../tools/build/build.ts';
import { root } from '../../tools/root.ts';

/** The files of the spelling engine by their SHA-256, as `docs/spelling.md` says them. */
const sums = {
  'hunspell.wasm': '72152324049c9215da17abceb12555b3ef9094c0524327e660f8145aaa9c68e0',
  'hunspell.js': '709ab4c8c1b37921b9c6ec4bf9452f3dae65a298a0fce56c5e4a987bb3311833',
};
const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const out = mkdtempSync(path.join(tmpdir(), 'diapason-engine-'));
afterAll(() => rmSync(out, { recursive: true }));

it.each(Object.entries(sums))('uses the known build of the spelling engine: %s', (name, sum) => {
  expect(sumOf(path.join(root, 'node_modules/hunspell-wasm/wasm', name))).toBe(sum);
  expect(readFileSync(path.join(root, 'docs/spelling.md'), 'utf8')).toContain(sum);
});

it('ships that binary, and a loader that asks for no disk, no Node and no code made of text', async () => {
  await buildAll({ out });
  for (const browser of ['chromium', 'firefox']) {
    expect(sumOf(path.join(out, browser, 'spelling/hunspell.wasm'))).toBe(sums['hunspell.wasm']);
    const read = (script: string) => readFileSync(path.join(out, browser, script), 'utf8');
    expect(read('spelling-engine.js').includes('spelling/hunspell.wasm')).toBe(true);
    for (const script of ['background', ...Object.keys(ownScripts)].map((name) => `${name}.js`))
      expect([script, /import\.meta|import\("|fs\/promises|new Function\(|\beval\(/.exec(read(script))?.[0]]).toEqual([script, undefined]);
  }
});
