import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import { type Chosen, readImport as readIn } from '../../../src/pages/guide/exchange/read-import.ts';
import { withImport } from '../../../src/pages/guide/exchange/with-import.ts';
import { remarkLine, writeGuideFile } from '../../../src/tone/exchange/index.ts';

const file = (path: string, content: string | Uint8Array): Chosen => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { path, size: bytes.length, bytes: async () => bytes };
};
const readImport = (chosen: readonly Chosen[]) => readIn(chosen, 'en');
const words = 'extends: existence\nmessage: "no %s"\ntokens:\n  - cordialement\n';
const slow = "extends: existence\nmessage: slow\ntokens:\n  - '(a+)+$'\n";

it('reads a Vale folder and says of each file what was not understood', async () => {
  const { guide, remarks } = await readImport([
    file('pack/styles/House/Words.yml', words),
    file('pack/styles/House/Broken.yml', 'extends: existence\nmessage: "x\n'),
    file('pack/styles/House/Script.yml', 'extends: script\nmessage: x\nscript: y\n'),
    file('pack/readme.md', 'nothing'),
  ]);
  expect(guide?.rules.map(({ id }) => id)).toEqual(['House.Words']);
  expect(remarks.map(({ file: path, kind }) => [path, kind])).toEqual([
    ['pack/styles/House/Broken.yml', 'fault'],
    ['pack/styles/House/Script.yml', 'left-out'],
  ]);
});

it('reads a Vale archive, a table of terms, a single rule file and a guide file', async () => {
  const zip = zipSync({ 'styles/House/Words.yml': strToU8(words) });
  expect((await readImport([file('pack.zip', zip)])).guide?.rules).toHaveLength(1);
  const table = await readImport([file('terms.csv', 'avoid;use;why\ndossier;commande;plain\n')]);
  expect(table.guide?.rules[0]).toMatchObject({ kind: 'substitution', why: 'plain', spec: { swap: { dossier: 'commande' } } });
  expect((await readImport([file('Words.yml', words)])).guide?.rules[0]?.id).toBe('Import.Words');
  const guide = { ...defaultGuide, rules: defaultGuide.rules.slice(0, 20) };
  expect((await readImport([file('guide.json', writeGuideFile(guide))])).guide).toEqual(guide);
});

it('leaves out a rule with a pattern of exponential time and names the pattern', async () => {
  const { guide, remarks } = await readImport([file('pack/House/Words.yml', words), file('pack/House/Slow.yml', slow)]);
  expect(guide?.rules.map(({ id }) => id)).toEqual(['House.Words']);
  expect(remarks).toMatchObject([{ file: 'pack/House/Slow.yml', line: 4, kind: 'left-out', reason: { code: 'slow', values: ['(a+)+$'] } }]);
});

it.each([
  ['noise.zip', new Uint8Array([1, 2, 3])],
  ['guide.json', '{"schema": 1,'],
  ['guide.json', '{"schema": 2}'],
  ['terms.csv', new Uint8Array([0xff, 0xfe, 0xfd])],
  ['picture.png', new Uint8Array([137, 80])],
  ['empty.csv', ''],
  ['empty.zip', ''],
  ['book.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ['paper.zip', '%PDF-1.7\n'],
  ['long.csv', 'a,b\n'.repeat(60_000)],
])('takes nothing over of %s and says why', async (name, content) => {
  const { guide, remarks } = await readImport([file(name, content)]);
  expect(guide).toBeUndefined();
  expect(remarks[0]).toMatchObject({ kind: 'fault' });
});

it('refuses a file over its size without reading it', async () => {
  const big: Chosen = { path: 'big.json', size: 60_000_000, bytes: () => Promise.reject(new Error('was read')) };
  expect((await readImport([big])).remarks[0]?.reason).toEqual({ code: 'too-large', values: ['50 MB'] });
});

it('adds rules and terms, and replaces the rules of the same name in their place', () => {
  const [first, second] = defaultGuide.rules;
  if (first === undefined || second === undefined) throw new Error('no rules');
  const imported = {
    ...defaultGuide,
    vocabulary: { accept: ['lune'], reject: [] },
    rules: [
      { ...first, message: 'neuf' },
      { ...second, id: 'House.New', why: 'another reason' },
    ],
  };
  const { guide, ...counts } = withImport(defaultGuide, imported);
  expect(counts).toEqual({ fresh: 1, replaced: 1, known: 0 });
  expect(guide.rules).toHaveLength(defaultGuide.rules.length + 1);
  expect(guide.rules[0]?.message).toBe('neuf');
  expect(guide.vocabulary.accept).toEqual(['lune']);
});

it('keeps the rules of two tables apart, and knows a table that comes back under another name', async () => {
  const [spring, autumn] = ['dossier,commande\n', 'souci,problème\n'].map((text) => `avoid,use\n${text}`);
  const { guide } = await readImport([file('spring.csv', spring ?? ''), file('autumn.csv', autumn ?? '')]);
  expect(guide?.rules.map(({ spec }) => spec['swap'])).toEqual([{ dossier: 'commande' }, { souci: 'problème' }]);
  const again = await readImport([file('exported.csv', spring ?? '')]);
  if (guide === undefined || again.guide === undefined) throw new Error('nothing was read');
  expect(withImport(guide, again.guide)).toEqual({ guide, fresh: 0, replaced: 0, known: 1 });
});

it('takes a lone list of accepted terms for what it is, not for words to avoid', async () => {
  const { guide } = await readImport([file('accept.txt', 'Lune\n# names\nSoleil\n')]);
  expect(guide).toMatchObject({ rules: [], vocabulary: { accept: ['Lune', 'Soleil'], reject: [] } });
});

it('names the line of a guide file where something is wrong', async () => {
  const text = writeGuideFile(defaultGuide).replace('"level": "recommended"', '"level": "loud"');
  const line = text.split('\n').findIndex((one) => one.includes('loud')) + 1;
  const [remark] = (await readImport([file('guide.json', text)])).remarks;
  expect(remark).toMatchObject({ line, kind: 'fault' });
  expect(remark && remarkLine(remark)).toContain('expected ("required" | "recommended" | "hint"), found "loud"');
});

it('leaves out an empty rule with its field, and tells of a pattern that matches nothing, each with its line', async () => {
  const { guide, remarks } = await readImport([
    file('pack/House/Empty.yml', 'extends: existence\nmessage: x\nlevel: error\ntokens: []\n'),
    file('pack/House/Dead.yml', "extends: substitution\nmessage: x %s\nswap:\n  fine: good\n  'etc\\.': and so on\n"),
  ]);
  expect(guide?.rules.map(({ id }) => id)).toEqual(['House.Dead']);
  expect(remarks.map(({ file: path, line, kind, reason }) => [path, line, kind, reason.code])).toEqual([
    ['pack/House/Dead.yml', 5, 'note', 'dead-token'],
    ['pack/House/Empty.yml', 4, 'left-out', 'empty-rule'],
  ]);
});
