/* It has more than 250 lines: each format goes out and comes back whole. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import { readCsv, writeCsv } from '../../src/tone/exchange/csv.ts';
import { decodeText } from '../../src/tone/exchange/decode.ts';
import { readGuideFile, writeGuideFile } from '../../src/tone/exchange/guide-file.ts';
import { readValePackage } from '../../src/tone/exchange/read-package.ts';
import { remarkLine } from '../../src/tone/exchange/report.ts';
import { escaped } from '../../src/tone/exchange/term-cell.ts';
import { readTerms } from '../../src/tone/exchange/terms.ts';
import { shapesOf } from '../../src/tone/exchange/vale-keys.ts';
import { writeValePackage } from '../../src/tone/exchange/write-package.ts';
import { writeTerms } from '../../src/tone/exchange/write-terms.ts';

const line = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((text) => text.trim() === text && !/[\n\r\0]/.test(text) && text.isWellFormed());
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,8}$/);
const texts = fc.uniqueArray(line, { maxLength: 4 });
const flag = fc.option(fc.boolean(), { nil: undefined });
const present = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T;

const spec: fc.Arbitrary<Pick<Rule, 'kind' | 'spec'>> = fc.oneof(
  fc
    .record({
      tokens: texts,
      raw: fc.option(texts, { nil: undefined }),
      ignorecase: flag,
      nonword: flag,
      tolerant: flag,
      scope: fc.constant(['text', 'heading']),
    })
    .map((spec) => ({ kind: 'existence', spec: present(spec) })),
  fc
    .record({
      swap: fc.dictionary(line, line, { noNullPrototype: true }),
      ignorecase: flag,
      vocab: flag,
      action: fc.constant({ name: 'replace' }),
    })
    .map((spec) => ({ kind: 'substitution', spec: present(spec) })),
  fc.record({ token: line, max: fc.nat(9) }).map((spec) => ({ kind: 'occurrence', spec })),
  fc.record({ words: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) }).map((spec) => ({ kind: 'spelling', spec })),
  fc.record({ max: fc.nat(9) }).map((spec) => ({ kind: 'emoji', spec })),
);
const rule: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.oneof(
      name,
      fc.tuple(name, name).map((parts) => parts.join('.')),
      line,
    ),
    rest: spec,
    level: fc.constantFrom('required', 'recommended', 'hint') as fc.Arbitrary<Rule['level']>,
    message: line,
    why: fc.option(line, { nil: undefined }),
    link: fc.option(fc.webUrl(), { nil: undefined }),
    when: fc.option(fc.constant(['complaint' as const]), { nil: undefined }),
    bad: fc.option(fc.array(line, { maxLength: 2 }), { nil: undefined }),
    off: fc.option(fc.constant(true), { nil: undefined }),
  })
  .map(({ rest, ...own }) => present({ ...own, ...rest }) as Rule);
const guide: fc.Arbitrary<Guide> = fc.record({
  schema: fc.constant(1 as const),
  name: line,
  vocabulary: fc.record({ accept: vocabulary(), reject: vocabulary() }),
  rules: fc.uniqueArray(rule, { selector: ({ id }) => id, maxLength: 6 }),
});

function vocabulary() {
  return fc.uniqueArray(
    line.filter((term) => !term.startsWith('#') && !term.startsWith('\ufeff')),
    { maxLength: 4 },
  );
}

describe('a guide', () => {
  it('comes back whole from a guide file', () => {
    fc.assert(
      fc.property(guide, (written) => {
        expect(readGuideFile(writeGuideFile(written), 'g')).toEqual(written);
      }),
    );
  });

  it('comes back whole from a Vale package of its own', () => {
    fc.assert(
      fc.property(guide, (written) => {
        const { guide: back, remarks } = readValePackage(writeValePackage(written).bytes, 'p.zip');
        expect(back).toEqual(written);
        expect(remarks.filter(({ reason }) => reason.code !== 'no-rule')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is written for Vale without a key that Vale would refuse, each rule in a file of its own', () => {
    fc.assert(
      fc.property(guide, (written) => {
        const { bytes, remarks } = writeValePackage(written);
        const files = Object.entries(unzipSync(bytes)).filter(([file]) => /^styles\/(?!config\/).*\.yml$/.test(file));
        for (const [file, content] of files) {
          const keys: Record<string, unknown> = parse(strFromU8(content));
          const known = shapesOf(String(keys['extends']));
          const other = Object.keys(keys).filter(
            (key) => !['extends', 'message', 'level', 'link', 'description'].includes(key) && !known?.(key),
          );
          expect(other, file).toEqual([]);
        }
        const told = new Set(
          remarks.filter(({ reason: { code } }) => code === 'no-kind' || code === 'switched').map(({ reason }) => reason.values[0]),
        );
        expect(files.length + told.size).toBe(written.rules.length);
      }),
      { numRuns: 60 },
    );
  });
});

it('takes over what was changed in the styles of a package, and what only Diapason knows from beside them', () => {
  const files = unzipSync(writeValePackage(defaultGuide).bytes);
  const [path = ''] = Object.keys(files).filter((file) => file.endsWith('/en-corporate.yml'));
  const edited = strFromU8(files[path] ?? new Uint8Array()).replace(/^message: .*$/m, 'message: changed %s');
  const gone = Object.keys(files).find((file) => file.endsWith('.yml') && file !== path) ?? '';
  const { [gone]: _, ...rest } = files;
  const { guide: back } = readValePackage(zipSync({ ...rest, [path]: strToU8(edited) }), 'p.zip');
  const before = defaultGuide.rules.find(({ id }) => id === 'en-corporate');
  expect(back.rules.find(({ id }) => id === 'en-corporate')).toEqual({ ...before, message: 'changed %s' });
  expect(back.rules).toHaveLength(defaultGuide.rules.length - 1);
});

describe('a table', () => {
  const cell = fc.string({
    maxLength: 12,
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '\t', '\r', '=', '|', "'", '-', '+', '@', '＝', '＋', '－', '＠'),
  });
  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    .map((rows) => rows.filter((cells) => cells.some((text) => text.trim() !== '')));

  it('comes back from CSV cell by cell, whatever stands in the cells', () => {
    fc.assert(
      fc.property(tables, (written) => {
        const headings = ['a', 'b', 'c', 'd'].slice(0, written[0]?.length ?? 2);
        const { rows: read, faults } = readCsv(writeCsv([headings, ...written]));
        expect(faults).toEqual([]);
        expect(read.slice(1).map(({ cells }) => cells)).toEqual(written);
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(tables, (written) => {
        for (const cells of excel(writeCsv(written))) for (const text of cells) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
    );
  });

  it('of terms comes back from a table of terms, whatever characters they hold', () => {
    const term = fc.stringMatching(/^[A-Za-zéà+.*()?’|/,;^$#…[\]\\\n=@ -]{1,12}$/).filter((text) => text.trim() === text && text !== '');
    // A backslash before a bar is the bar's in Vale.
    const use = term.filter((text) => !/\\(?:\||$)/.test(text));
    const rows = fc.uniqueArray(
      fc.record({ term, use: fc.option(use, { nil: '' }), note: fc.constantFrom('', 'why', 'a, "b"'), exact: fc.boolean() }),
      { selector: (row) => row.term.toLowerCase(), minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, (written) => {
        const first = guideOf(written);
        const { bytes, remarks } = writeTerms(first, 't.csv');
        expect(remarks).toEqual([]);
        const again = readTerms(decodeText(bytes, 't.csv').text, 't.csv').guide;
        expect(told(again)).toEqual(told(first));
      }),
    );
  });

  it('of terms with stars, endings and several terms in a cell comes back with what was read of it', () => {
    const read = readTerms(
      'À éviter;Dire\nutilis*;employer\n*isé;x\nclient(e);personne\nmail / mèl;e-mail | courriel\n',
      't.csv',
      'en',
    ).guide;
    const again = readTerms(writeTerms(read, 't.csv').text, 't.csv', 'en').guide;
    expect(told(again)).toEqual(
      told({ ...read, rules: read.rules.map((rule) => ({ ...rule, spec: { ...rule.spec, swap: spelledOut(rule.spec['swap']) } })) }),
    );
  });

  it('has no place for other rules, and says of each what is left out', () => {
    const { text, remarks } = writeTerms(defaultGuide, 't.csv');
    const named = remarks.map((remark) => remarkLine(remark)).join('\n');
    for (const { id, kind } of defaultGuide.rules) if (kind !== 'substitution') expect(named).toContain(id);
    expect(readTerms(text, 't.csv').remarks.filter(({ kind }) => kind === 'fault')).toEqual([]);
  });
});

interface Line {
  readonly term: string;
  readonly use: string;
  readonly note: string;
  readonly exact: boolean;
}

/** A guide with the terms of some lines, each a rule of its own. */
function guideOf(lines: readonly Line[]): Guide {
  const rules = lines.map(({ term, use, note, exact }, index): Rule => {
    const spec = { ignorecase: !exact, tolerant: true };
    const base = { id: `r${index}`, level: 'recommended' as const, message: '%s', ...(note === '' ? {} : { why: note }) };
    const value = use.replaceAll('|', '\\|');
    return use === ''
      ? { ...base, kind: 'existence', spec: { ...spec, tokens: [escaped(term)] } }
      : { ...base, kind: 'substitution', spec: { ...spec, action: { name: 'replace' }, swap: { [escaped(term)]: value } } };
  });
  return { schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules };
}

/** What a guide says of each term, in no order. */
function told({ rules }: Guide): string[] {
  return rules
    .flatMap(({ spec, why = '' }) => [
      ...Object.entries(spec['swap'] ?? {}).map(([term, use]) => JSON.stringify([term, use, why, spec['ignorecase']])),
      ...((spec['tokens'] as string[] | undefined) ?? []).map((term) => JSON.stringify([term, '', why, spec['ignorecase']])),
    ])
    .sort();
}

/** The pattern of `client(e)` is written as two terms. */
function spelledOut(swap: unknown): Record<string, string> {
  const entries = Object.entries(swap as Record<string, string>);
  return Object.fromEntries(
    entries.flatMap(([key, use]) =>
      key === 'client(?:e)?'
        ? [
            ['cliente', use],
            ['client', use],
          ]
        : [[key, use]],
    ),
  );
}

/** The cells as Excel parts a file of “Unicode text”: tabs, quotation marks around cells that begin with one. */
function excel(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = cell.exec(text); found && found[0] !== ''; found = cell.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== '\t') rows.push([]);
  }
  return rows.filter((cells) => cells.length > 0);
}
