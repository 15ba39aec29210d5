import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAll } from '../../tools/build/build.ts';
import { noticesFor, packagesIn } from '../../tools/build/notices.ts';
import { root } from '../../tools/root.ts';

const out = mkdtempSync(path.join(tmpdir(), 'diapason-notices-'));
afterAll(() => rmSync(out, { recursive: true }));

let metafile: Metafile;
let notices: string;
beforeAll(async () => {
  metafile = await buildAll({ out });
  notices = readFileSync(path.join(out, 'chromium', 'third-party-notices.txt'), 'utf8');
});

/** Packages by the metafile's own list of what went into the bundles, found here in another way than the build does. */
function packagesShipped(): string[] {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const parts = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file.split('node_modules/'));
  const names = parts.filter(({ length }) => length > 1).map((part) => part.at(-1)?.split('/') ?? []);
  return [...new Set(names.map(([first = '', second]) => (first.startsWith('@') ? `${first}/${second}` : first)))];
}

const spelling = ['dictionary-fr', 'dictionary-en', 'dictionary-en-gb', 'dictionary-en-ca', 'dictionary-en-au'];

it('ships the notice of every package whose code or data is in the extension, with its version and where its source is', () => {
  const packages = [...packagesShipped(), ...spelling];
  expect(packages).toEqual(expect.arrayContaining(['preact', 'dexie', 'webextension-polyfill', 'hunspell-wasm', '@nats-io/nats-core']));
  for (const name of packages) {
    const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
    const said = notices.slice(notices.indexOf(`\n${name} ${version}\n`)).split('\n\n')[0] ?? '';
    expect(said, name).toMatch(/^ {2}licence: \S+/m);
    expect(said, name).toMatch(/^ {2}source: {2}https:\/\/\S+\/\S+/m);
    expect(notices.split(`${name} ${version}`).length, `${name} and its licence text`).toBeGreaterThan(2);
  }
});

it('holds each licence’s own words and the lines of copyright', () => {
  for (const words of [
    'Mozilla Public License Version 2.0',
    'MOZILLA PUBLIC LICENSE Version 1.1',
    'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION',
    'Permission is hereby granted, free of charge',
    'Permission to use, copy, modify, and/or distribute this software',
    'This is free and unencumbered software released into the public domain',
    'DICTIONNAIRES ORTHOGRAPHIQUES FRANÇAIS',
    'Copyright (c) 2015-present Jason Miller',
    'Copyright (c) 2014-2017 David Fahlander',
  ])
    expect(notices.replace(/\s+/g, ' ').includes(words), words).toBe(true);
});

it('is in both packages, the same bytes at every build', async () => {
  const again = mkdtempSync(path.join(tmpdir(), 'diapason-notices-'));
  await buildAll({ out: again });
  const read = (folder: string, browser: string) => readFileSync(path.join(folder, browser, 'third-party-notices.txt'), 'utf8');
  expect([read(out, 'firefox'), read(again, 'chromium'), read(again, 'firefox')]).toEqual([notices, notices, notices]);
  expect(notices).not.toContain(root);
  rmSync(again, { recursive: true });
});

it('counts a package that stands in another one’s folder, and none of which nothing was used', () => {
  const inputs = {
    'node_modules/a/node_modules/@b/c/index.js': { bytesInOutput: 9 },
    'node_modules/a/index.js': { bytesInOutput: 0 },
    'src/x.ts': { bytesInOutput: 5 },
  };
  expect(packagesIn({ inputs: {}, outputs: { 'a.js': { inputs, bytes: 9, imports: [], exports: [] } } })).toEqual([
    'node_modules/a/node_modules/@b/c',
  ]);
});

const good = { name: 'some-package', version: '1.0.0', license: 'MIT', repository: 'github:some/package' };

/** Makes a package of these files, and asks for its notices. */
function noticesOf(described: object, files: Readonly<Record<string, string>> = { LICENSE: 'Permission is hereby granted' }): string {
  const folder = mkdtempSync(path.join(out, 'package-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(described), ...files }))
    writeFileSync(path.join(folder, name), text);
  return noticesFor([folder], '/');
}

it('names a package with what it says of itself', () => {
  expect(noticesOf({ ...good, author: { name: 'Ada' } })).toContain(
    'some-package 1.0.0\n  by Ada\n  licence: MIT\n  source:  https://github.com/some/package',
  );
});

it.each([
  [
    'an unknown licence',
    { ...good, license: 'SSPL-1.0' },
    undefined,
    /^The package some-package has the licence "SSPL-1.0", which nobody has accepted/,
  ],
  ['no licence', { ...good, license: undefined }, undefined, /has the licence "none"/],
  ['a licence of the old form', { ...good, license: { type: 'MIT' } }, undefined, /which nobody has accepted/],
  ['no text', good, {}, /^The package some-package brings no text of its licence \(MIT\)/],
  ['an empty text', good, { LICENSE: ' \n' }, /brings no text of its licence/],
  ['no source', { ...good, repository: undefined }, undefined, /^The package some-package does not say where its source is/],
  [
    'only the name of its licence',
    { ...good, license: 'MPL-2.0' },
    { LICENSE: 'MPL 2.0' },
    /^No package brings the text of MPL-2.0, under which some-package is/,
  ],
])('fails the build with a sentence for a package with %s', (_, described, files, sentence) => {
  expect(() => noticesOf(described, files)).toThrow(sentence);
});
