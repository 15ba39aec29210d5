import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/tone/exchange/decode.ts';
import { faultText } from '../../src/tone/exchange/fault-words.ts';
import { readValePackage } from '../../src/tone/exchange/read-package.ts';
import { reasonWords } from '../../src/tone/exchange/reason-words.ts';
import { type Remark, reasonText, remarkLine } from '../../src/tone/exchange/report.ts';
import { placeOf } from '../../src/tone/exchange/rule-place.ts';
import { readValeFiles } from '../../src/tone/exchange/vale-style.ts';
import { verifyRule } from '../../src/tone/verify-guide.ts';
import { root } from '../../tools/root.ts';

const rule = (body: string) => `extends: existence\nmessage: "'%s'"\n${body}`;
const read = (files: Readonly<Record<string, string>>) => readValeFiles(new Map(Object.entries(files)), 'Pack');
const lines = (remarks: readonly Remark[]) => remarks.map((remark) => remarkLine(remark));

describe('what is odd in a rule file', () => {
  it.each([
    ['tabs', 'tokens:\n\t- a\n', 'House/Rule.yml:4: Tabs'],
    ['a bomb of references', `a: &a [x,x,x,x,x,x,x,x,x]\n${bomb()}tokens: *j\n`, 'enormous'],
    ['lists nested without end', `tokens: ${'['.repeat(3_000)}${']'.repeat(3_000)}\n`, 'nested too deeply'],
    ['an overlong message', `link: ${'x'.repeat(2_001)}\ntokens: [a]\n`, 'House/Rule.yml:3: link is over 2000'],
    ['a list where a map belongs', 'swap: [a]\n', 'swap is not one of existence'],
  ])('%s is refused with its line', (_, body, reason) => {
    const { guide, remarks } = read({ 'House/Rule.yml': rule(body) });
    expect(guide.rules).toEqual([]);
    expect(lines(remarks)[0]).toContain(reason);
  });

  it('follows references and merged maps as Vale does', () => {
    const { guide } = read({ 'House/Rule.yml': '<<: &base {extends: existence, level: error}\nmessage: &m hi\nlink: *m\ntokens: [*m]\n' });
    expect(guide.rules).toMatchObject([{ level: 'required', message: 'hi', link: 'hi', spec: { tokens: ['hi'] } }]);
  });

  it('takes the last of two equal keys and says so', () => {
    const { guide, remarks } = read({ 'House/Rule.yml': 'extends: substitution\nmessage: x\nswap:\n  a: b\n  a: c\n' });
    expect(guide.rules[0]?.spec['swap']).toEqual({ a: 'c' });
    expect(lines(remarks)).toEqual(['House/Rule.yml:5: the key a stands twice; the last counts']);
  });

  it('takes a description as the reason, and names tests and programs it leaves out', () => {
    const { guide, remarks } = read({
      'House/Rule.yml': rule('description: because\ntokens: [a]\naction: {name: suggest, params: [fix.tengo]}\ntests: []\n'),
    });
    expect(guide.rules[0]?.why).toBe('because');
    expect(remarks.map(({ reason: { code }, line }) => [code, line])).toEqual([
      ['rule-tests', 6],
      ['action-program', 5],
    ]);
  });

  it('names the line of a pattern that does not compile', () => {
    const { guide, sources } = read({ 'House/Rule.yml': rule("tokens:\n  - fine\n  - '(a'\n") });
    const [failure] = guide.rules.flatMap((found) => verifyRule(found, guide.vocabulary));
    expect(placeOf('House.Rule, (a', sources ?? new Map())).toEqual({ file: 'House/Rule.yml', line: 5 });
    expect(failure?.detail).toContain('Missing )');
  });
});

function bomb(): string {
  return [...'bcdefghij'].map((name, index) => `${name}: &${name} [${`*${'abcdefghi'.charAt(index)},`.repeat(9)}]\n`).join('');
}

describe('rules that extend others', () => {
  const base = rule('tokens: [a, b]\nexceptions: [x]\n');
  it('start from their keys, add to lists and take entries out', () => {
    const { guide, remarks } = read({
      'Base/One.yml': base,
      'House/Two.yml': 'extends: Base.One\nlevel: error\ntokens+: [c]\nexceptions-: [x]\n',
    });
    expect(remarks).toEqual([]);
    expect(guide.rules[1]).toMatchObject({
      id: 'House.Two',
      kind: 'existence',
      level: 'required',
      spec: { tokens: ['a', 'b', 'c'], exceptions: [] },
    });
  });

  it.each([
    ['extends: Base.None\n', 'no-parent'],
    ['extends: Base.One\ntokens-: [z]\n', 'no-entry'],
    ['extends: Base.One\nswap+: {a: b}\n', 'no-field'],
    ['extends: House.Three\n', 'circle'],
    [rule('tokens+: [a]\n'), 'needs-parent'],
  ])('are refused with a reason: %j', (text, code) => {
    const { remarks } = read({ 'Base/One.yml': base, 'House/Two.yml': text, 'House/Three.yml': 'extends: House.Two\nmessage: x\n' });
    expect(remarks.find(({ file }) => file === 'House/Two.yml')?.reason.code).toBe(code);
  });
});

describe('a package', () => {
  it('names rules that stand twice, or differ only in capitals', () => {
    const { guide, remarks } = read({
      'a/House/One.yml': rule('tokens: [a]\n'),
      'b/House/One.yml': rule('tokens: [b]\n'),
      'c/House/one.yml': rule('tokens: [c]\n'),
    });
    expect(guide.rules.map(({ id }) => id)).toEqual(['House.One', 'House.one']);
    expect(remarks.map(({ file, reason: { code } }) => [file, code])).toEqual([
      ['b/House/One.yml', 'rule-twice'],
      ['c/House/one.yml', 'rule-case'],
    ]);
  });

  it('brings the words of the lists a spelling rule names, and says when one is not there', () => {
    const spelling = 'extends: spelling\nmessage: x\nignore:\n  - House/words.txt\n  - gone.txt\n';
    const { guide, remarks } = read({ 'styles/House/Spell.yml': spelling, 'styles/House/words.txt': 'foo\n# note\n\nbar\n' });
    expect(guide.rules[0]?.spec).toEqual({ words: ['foo', '# note', 'bar'] });
    expect(lines(remarks)).toEqual(['styles/House/Spell.yml: the list of words gone.txt is not in the package']);
  });

  it('names settings line by line, dictionaries, programs and what else it holds', () => {
    const bytes = zipSync({
      '.vale.ini': strToU8('StylesPath = styles\n\n[*]\nBasedOnStyles = House\nHouse.One = NO\nTokenIgnores = (x)\n'),
      'styles/House/One.yml': strToU8(rule('tokens: [a]\n')),
      'styles/House/fix.tengo': strToU8(''),
      'styles/config/dictionaries/x.dic': strToU8(''),
      'styles/House/picture.png': strToU8(''),
      'README.md': strToU8(''),
    });
    expect(lines(readValePackage(bytes, 'p.zip').remarks)).toEqual([
      '.vale.ini:5: settings of Vale are not taken over: House.One = NO',
      '.vale.ini:6: settings of Vale are not taken over: TokenIgnores = (x)',
      'styles/config/dictionaries/x.dic: dictionaries for spelling are not taken over',
      'styles/House/fix.tengo: it is a program and was left out',
      'styles/House/picture.png: it holds no rules and was left out',
    ]);
  });
});

describe('an archive', () => {
  const words = { 'House/One.yml': strToU8(rule('tokens: [a]\n')), 'House/Two.yml': strToU8(rule('tokens: [b]\n')) };
  const changed = (change: (bytes: Uint8Array, view: DataView, entry: number) => void) => {
    const bytes = zipSync(words, { level: 0 });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = bytes.findIndex((_, index) => index + 4 < bytes.length && view.getUint32(index, true) === 0x02014b50);
    change(bytes, view, entry);
    return bytes;
  };

  it('leaves out an entry locked with a password, or longer than it claims, and reads the others', () => {
    const locked = changed((bytes, _, entry) => bytes.set([1], entry + 8));
    const longer = changed((_, view, entry) => view.setUint32(entry + 24, 5, true));
    for (const [bytes, code] of [
      [locked, 'encrypted'],
      [longer, 'not-zip'],
    ] as const) {
      const { guide, remarks } = readValePackage(bytes, 'p.zip');
      expect(guide.rules.map(({ id }) => id)).toEqual(['House.Two']);
      expect(remarks).toMatchObject([{ file: 'House/One.yml', reason: { code }, kind: 'left-out' }]);
    }
  });

  it('is refused when it points outside: links, drives, backslashes', () => {
    const link = changed((bytes, view, entry) => {
      bytes.set([3], entry + 5);
      view.setUint16(entry + 40, 0xa1ff, true);
    });
    for (const bytes of [
      link,
      zipSync({ 'C:/a.yml': strToU8('x') }),
      zipSync({ 'a\\..\\b.yml': strToU8('x') }),
      zipSync({ '/a.yml': strToU8('x') }),
    ])
      expect(() => readValePackage(bytes, 'p.zip')).toThrow('outside');
  });

  it('stops unpacking a file that grows beyond what it claims', () => {
    const bytes = zipSync({ 'House/Bomb.yml': new Uint8Array(1_900_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = bytes.findIndex((_, index) => index + 4 < bytes.length && view.getUint32(index, true) === 0x02014b50);
    view.setUint32(entry + 24, 100, true);
    expect(readValePackage(bytes, 'p.zip').remarks[0]).toMatchObject({ file: 'House/Bomb.yml', reason: { code: 'not-zip' } });
  });

  it.each([10, 60, 120])('is refused when it is cut after %i bytes', (length) => {
    expect(() => readValePackage(zipSync(words).subarray(0, length), 'p.zip')).toThrow('zip');
  });
});

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9]), 'aé'],
    ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, 0x61, 0, 0xe9, 0]), 'aé'],
    ['UTF-16 without one', new Uint8Array([0x61, 0, 0x62, 0, 0x3b, 0, 0xe9, 0]), 'ab;é'],
  ])('is seen: %s', (_, bytes, text) => {
    expect(decodeText(bytes, 'f')).toEqual({ text, remarks: [] });
  });

  it('is guessed for Windows’ Western texts, with a remark', () => {
    const { text, remarks } = decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80]), 'f');
    expect(text).toBe('café €');
    expect(remarks).toMatchObject([{ reason: { code: 'guessed-encoding' } }]);
  });

  it('is none for what holds null characters or noise', () => {
    expect(() => decodeText(strToU8('a\nb\0'), 'f')).toThrow('f:2: it is no text');
    expect(() => decodeText(new Uint8Array([0x89, 0x50, 0x81, 0x0d]), 'f')).toThrow('f: it is not a text');
    expect(() => decodeText(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x61, 0]), 'f')).toThrow('f: it is not a text');
  });
});

describe('the reasons', () => {
  it('read in both languages, and name the same things', () => {
    for (const code of Object.keys(reasonWords.en) as (keyof typeof reasonWords.en)[]) {
      const values = ['⟨1⟩', '⟨2⟩'].slice(0, reasonWords.en[code].length);
      const [en, fr] = (['en', 'fr'] as const).map((language) => reasonText({ code, values }, language)) as [string, string];
      if (code !== 'schema' && code !== 'fault') expect(fr, code).not.toBe(en);
      if (code !== 'yaml' && code !== 'other-files')
        for (const value of values) expect([en.includes(value), fr.includes(value)], code).toEqual([true, true]);
    }
  });

  it('word in French whatever the engine refuses', () => {
    const folder = path.join(root, 'src/tone');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
      const source = file.endsWith('.ts') && !file.includes('exchange') ? readFileSync(path.join(folder, file), 'utf8') : '';
      return [...source.matchAll(/(?:\bfail|new Fault)\((?:(?:'[^']*'|`[^`]*`|[^'`(]+), )?(['`])((?:\\.|(?!\1).)+)\1/g)].map(
        ([, , text = '']) => text.replace(/\$\{[^}]*\}/g, '«x»').replaceAll('\\\\', '\\'),
      );
    });
    expect(texts.length).toBeGreaterThan(20);
    // The formulas put the place behind their own sentences.
    expect(texts.filter((text) => faultText(text, 'fr') === text && !text.startsWith('«x» near'))).toEqual([]);
    expect(faultText('Missing ) at character 3 of « (a »', 'fr')).toBe('une parenthèse n’est pas refermée, au caractère 3 de « (a »');
    expect(faultText('House.Rule, (a: Missing ) at character 3 of « (a »', 'fr')).toMatch(
      /^House.Rule, \(a: une parenthèse n’est pas refermée/,
    );
    expect(faultText('spec.tokens: Invalid type: Expected Array but received 3', 'fr')).toBe(
      'spec.tokens: attendu\u202f: Array\u202f; trouvé\u202f: 3',
    );
  });
});
