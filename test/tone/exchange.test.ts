import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { readGuideFile, writeGuideFile } from '../../src/tone/exchange/guide-file.ts';
import { readValePackage } from '../../src/tone/exchange/read-package.ts';
import { reasonText, remarkLine } from '../../src/tone/exchange/report.ts';
import { readTerms } from '../../src/tone/exchange/terms.ts';
import { readValeRule } from '../../src/tone/exchange/vale-rule.ts';
import { writeValePackage } from '../../src/tone/exchange/write-package.ts';
import { writeTerms } from '../../src/tone/exchange/write-terms.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';

const matches = (guide: Guide, text: string) =>
  compileGuide(guide, { kinds: allKinds, budget: Infinity })
    .check(text, { name: 'any', lang: 'en' })
    .map(({ match, replacements }) => [match, ...replacements]);

describe('a Vale rule file', () => {
  const read = (text: string) => readValeRule(text, 'House/Rule.yml', 'House.Rule');

  it.each([
    ['extends: existence\nmessage: x\ntokens: [a\n', 'Flow sequence'],
    ['message: x\n', 'extends is missing'],
    ['extends: magic\nmessage: x\n', 'magic'],
    ['extends: existence\n', 'message is missing'],
    ['extends: existence\nmessage: x\nlevel: loud\n', 'loud'],
    ['extends: existence\nmessage: x\ntokns: [a]\n', 'tokns'],
    ['extends: occurrence\nmessage: x\nmax: many\ntoken: a\n', 'max is not a number'],
    ['- a\n', 'map of keys'],
  ])('is refused with its line and the reason: %j', (text, reason) => {
    const { rule, remarks } = read(text);
    expect(rule).toBeUndefined();
    expect(remarks.map((remark) => remarkLine(remark))[0]).toMatch(/^House\/Rule\.yml:\d+: /);
    expect(remarks[0] && reasonText(remarks[0].reason, 'en')).toContain(reason);
  });

  it('is left out with a sentence when it is a program', () => {
    expect(read('extends: script\nmessage: x\nscript: a\n').remarks).toMatchObject([{ line: 1, kind: 'left-out' }]);
  });

  it('is read as loosely as Vale reads it', () => {
    const { rule } = read("Extends: existence\nmessage: '%s'\nIgnoreCase: 'true'\nscope: raw\ntokens:\n  - 0.10\n  - yes\n");
    expect(rule?.spec).toEqual({ ignorecase: true, scope: ['raw'], tokens: ['0.10', 'yes'] });
  });

  it('takes keys without a value as absent, and a list of maps as one', () => {
    const empty = read('extends: existence\nmessage: x\nscope:\nvocab:\naction:\ntokens: [a]\n');
    expect(empty).toMatchObject({ remarks: [], rule: { spec: { tokens: ['a'] } } });
    expect(empty.rule?.spec).toEqual({ tokens: ['a'] });
    const listed = read('extends: substitution\nmessage: x\nswap:\n  - a: b\n  - c: d\n    e: f\n');
    expect(listed.rule?.spec).toEqual({ swap: { a: 'b', c: 'd', e: 'f' } });
  });
});

describe('a Vale package', () => {
  it('is read with its styles and vocabulary, and says what it left out', () => {
    const bytes = zipSync({
      'House/Terms.yml': strToU8('extends: substitution\nmessage: "%s not %s"\naction: {name: replace}\nswap:\n  foo: bar\n'),
      'House/Program.yml': strToU8('extends: script\nmessage: x\n'),
      'config/vocabularies/House/accept.txt': strToU8('Diapason\n'),
    });
    const { guide, remarks } = readValePackage(bytes, 'House.zip');
    expect(guide.rules.map(({ id }) => id)).toEqual(['House.Terms']);
    expect(guide.vocabulary.accept).toEqual(['Diapason']);
    expect(remarks).toHaveLength(1);
  });

  it.each([
    ['a path outside', zipSync({ '../evil.yml': strToU8('x') }), 'outside'],
    ['noise', strToU8('no zip'), 'zip archive'],
    [
      'a bomb',
      zipSync(Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`a/${index}.yml`, new Uint8Array(1_900_000)]))),
      '20 MB',
    ],
    ['a giant', new Uint8Array(50_000_001), '50 MB'],
  ])('is refused when it holds %s', (_, bytes, reason) => {
    expect(() => readValePackage(bytes, 'p.zip')).toThrow(reason);
  });

  it('is written so that it reads back the same', () => {
    const { bytes, remarks } = writeValePackage(defaultGuide);
    expect(remarks.some(({ reason }) => reason.values.includes('fr-emoji'))).toBe(true);
    const { guide, remarks: faults } = readValePackage(bytes, 'p.zip');
    expect(faults).toEqual([]);
    const spec = guide.rules.find(({ id }) => id.endsWith('en-corporate'))?.spec;
    expect(spec?.['swap']).toEqual(defaultGuide.rules.find(({ id }) => id === 'en-corporate')?.spec['swap']);
    expect(readGuideFile(new TextDecoder().decode(unzipSync(bytes)['diapason.json']), 'g')).toEqual(defaultGuide);
  });
});

describe('a table of terms', () => {
  it.each([
    ['Term,Use instead,Notes\nutilise,use,plain\nC++,,why\n', 'with headings'],
    ['\ufeffinterdit;préféré;note\r\nutilise;use;plain\r\n"C++";;"why"\r\n', 'French, with semicolons'],
    ['utilise\tuse\tplain\nC++\t\twhy\n', 'without headings'],
  ])('is read: %j', (text) => {
    const { guide, remarks } = readTerms(text, 'terms.csv');
    expect(remarks.filter(({ reason }) => reason.code !== 'no-headings')).toEqual([]);
    expect(matches(guide, 'We Utilise C++ here')).toEqual([['Utilise', 'Use'], ['C++']]);
    expect(guide.rules.map(({ why }) => why).sort()).toEqual(['plain', 'why']);
  });

  it('reports each line it does not take', () => {
    const { remarks } = readTerms('forbidden,preferred\nfoo,bar\n,\nfoo,baz\n,Diapason\n', 'terms.csv');
    expect(remarks.map((remark) => remarkLine(remark))).toEqual(['terms.csv:4: “foo” stands in the table twice; the first line counts']);
  });

  it('is written with every term, and names what is no term', () => {
    const { guide } = readTerms('foo,bar|baz,because\n"a, ""b""",,\n', 'terms.csv');
    const { text, remarks } = writeTerms({ ...guide, rules: [...guide.rules, ...defaultGuide.rules.slice(0, 1)] }, 'terms.csv');
    expect(text).toBe('forbidden\tpreferred\tnote\r\nfoo\tbar|baz\tbecause\r\n"a, ""b"""\t\t\r\n');
    expect(remarks.length).toBeGreaterThan(0);
  });
});

describe('a guide file', () => {
  it('reads back as it was written', () => {
    expect(readGuideFile(writeGuideFile(defaultGuide), 'guide.json')).toEqual(defaultGuide);
  });

  it('is refused with the place and the reason', () => {
    expect(() => readGuideFile('{\n "schema": 1,\n oops', 'guide.json')).toThrow(/guide\.json(?::3)?: it is not JSON/);
    expect(() => readGuideFile('{"schema":2}', 'guide.json')).toThrow(/guide\.json, schema(?::1)?: a newer version wrote this guide/);
    const twice = { ...defaultGuide, rules: [...defaultGuide.rules, ...defaultGuide.rules.slice(0, 1)] };
    expect(() => readGuideFile(JSON.stringify(twice), 'guide.json')).toThrow('two rules');
  });
});
