import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { smallBusinessWorkspace } from '../../src/defaults/small-business.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { root } from '../../tools/root.ts';

/** The end of the literal, or of the braces, that begins at `start`; gives the pieces of text in it to `say`. */
function skip(code: string, start: number, say: (text: string) => void): number {
  const open = code[start] ?? '';
  let text = '';
  let at = start + 1;
  for (; at < code.length; at += 1) {
    const char = code[at] ?? '';
    if (open === '{' && code.startsWith('//', at)) at = code.indexOf('\n', at);
    else if (open === '{' && '\'"`{'.includes(char)) at = skip(code, at, say);
    else if (open === '`' && code.startsWith('${', at)) {
      at = skip(code, at + 1, say);
      text += '…';
    } else if (char === '\\') {
      text += code.slice(at, at + 2);
      at += 1;
    } else if (char === (open === '{' ? '}' : open)) break;
    else if (open !== '{') text += char;
  }
  if (open !== '{') say(text);
  return at;
}

/** The French texts of a source: what stands in a table or a value called `fr`. */
function frenchOf(code: string): string[] {
  const texts: string[] = [];
  for (const { index, 0: found } of code.matchAll(/\bfr(?:: [\w<>]+)?\s?[:=] (?:\([^)]*\) => )?(?=['"`{])/g)) {
    skip(code, index + found.length, (text) => texts.push(text.replaceAll('\\u202f', '\u202f').replaceAll("\\'", "'")));
  }
  return texts;
}

const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const tables = files.flatMap((file) => frenchOf(readFileSync(path.join(root, 'src', file), 'utf8')).map((text) => ({ where: file, text })));

function named(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'fr' && typeof one === 'string' ? [one] : named(one)));
}
const rules = defaultGuide.rules.filter(({ lang }) => [lang].flat().includes('fr'));
const defaults = [
  ...named([defaultWorkspace, smallBusinessWorkspace]).map((text) => ({ where: 'workspace', text })),
  ...rules.flatMap(({ id, message, why, advice, good }) =>
    [message, why, advice, ...(good ?? [])].flatMap((text) => (text === undefined ? [] : [{ where: id, text }])),
  ),
];

it('reads the French of every surface', () => {
  expect(tables.length).toBeGreaterThan(500);
  expect(defaults.length).toBeGreaterThan(150);
  expect(frenchOf(`words({ en: { a: 'x' }, fr: { a: 'l\\'un', b: (n) => \`c \${n > 1 ? 'd' : ''} ?\` } })`)).toEqual([
    "l'un",
    'd',
    '',
    'c … ?',
  ]);
});

it('writes French with the typographic apostrophe', () => {
  expect([...tables, ...defaults].filter(({ text }) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
});

it('keeps high punctuation with its word in French', () => {
  expect([...tables, ...defaults].filter(({ text }) => /[^\s] [;:!?»](?![\p{L}\p{N}/-])|« /u.test(text))).toEqual([]);
});
