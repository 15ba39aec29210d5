import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { read } from './sources.ts';

const LINES_MAX = 250;

/** The comment that a file begins with; empty where it begins with code. */
const headOf = (text: string): string => /^\s*(?:\/\*[\s\S]*?\*\/|(?:\/\/.*\n)+)/.exec(text)?.[0] ?? '';

const lengthOf = (text: string): number => text.trimEnd().split('\n').length;

const files = ['src', 'tools', 'scripts', 'bench', 'test'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file)),
);

it(`a file of more than ${LINES_MAX} lines says in its head why it is that long`, () => {
  const unexplained = files.filter((file) => {
    const text = read(file);
    return lengthOf(text) > LINES_MAX && !headOf(text).includes(`more than ${LINES_MAX} lines`);
  });
  expect(unexplained).toEqual([]);
});
