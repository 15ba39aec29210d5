import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, SearchOptions } from '../../src/guide/rule-kind.ts';
import { Automaton } from '../../src/tone/search/automaton.ts';
import { createSearcher } from '../../src/tone/search/searcher.ts';

const block = (text: string): Block => ({ text, scope: 'text', parent: '', source: {} });

function find(patterns: readonly string[], text: string, options: SearchOptions = {}): string[] {
  const search = createSearcher().search(patterns, options);
  return search(block(text)).map(({ start, end }) => text.slice(start, end));
}

describe('the automaton', () => {
  it('finds what a search for each literal finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 9 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 }),
        (words, text) => {
          const got: string[] = [];
          new Automaton(words).scan(text, (number, end) => got.push(`${number} ${end}`));
          const want = words.flatMap((literal, number) =>
            Array.from({ length: text.length }, (_, start) => start).flatMap((start) =>
              text.startsWith(literal, start) ? [`${number} ${start + literal.length}`] : [],
            ),
          );
          expect(got.sort()).toEqual(want.sort());
        },
      ),
    );
  });
});

describe('a search', () => {
  it('finds whole words of any language, in both cases when asked', () => {
    expect(find(['été'], 'Étés ? été, ÉTÉ.', { words: true })).toEqual(['été']);
    expect(find(['été'], 'Étés ? été, ÉTÉ.', { words: true, ignoreCase: true })).toEqual(['été', 'ÉTÉ']);
  });

  it('takes typographic apostrophes and no-break spaces only when tolerant', () => {
    expect(find(["l'an 2"], 'l’an\u00a02', { tolerant: true })).toEqual(['l’an\u00a02']);
    expect(find(["l'an 2"], 'l’an\u00a02', {})).toEqual([]);
    expect(find(['l’an\u00a02'], "l'an 2", { tolerant: true })).toEqual(["l'an 2"]);
  });

  it('takes nothing else for a space or an apostrophe, however the words around it are found', () => {
    const texts = ['bien sûr', 'bien-sûr', 'bien+sûr', 'bien\nsûr', 'bien\tsûr', 'bien\u202fsûr', 'bienXsûr', "aujourd'hui", 'aujourd-hui'];
    for (const wish of [{ words: true }, {}, { words: true, ignoreCase: true }])
      expect(texts.filter((text) => find(['bien sûr', 'aujourd’hui'], text, { ...wish, tolerant: true }).length > 0)).toEqual([
        'bien sûr',
        'bien\u202fsûr',
        "aujourd'hui",
      ]);
  });

  it('keeps UTF-16 offsets behind emoji', () => {
    const search = createSearcher().search(['mot']);
    expect(search(block('😀 mot'))).toMatchObject([{ start: 3, end: 6, which: 0 }]);
  });

  it('gives the first alternative that matches at the leftmost place', () => {
    expect(find(['a', 'ab'], 'ab ab', { words: true })).toEqual(['ab', 'ab']);
    expect(find(['a|ab'], 'ab')).toEqual(['a']);
    expect(find(['\\w+b', 'aa'], 'aab')).toEqual(['aab']);
    expect(find(['\\w+b|aa'], 'aab')).toEqual(['aab']);
    expect(find(['aa|\\w+b'], 'aab')).toEqual(['aa']);
  });

  it('gives what JavaScript’s own alternation gives', () => {
    const piece = fc.constantFrom('a', 'b', 'ab', 'a+', '[ab]c', 'b?c', '(?<!a)b', 'c(?!a)', '(a|b)\\1');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }),
        fc.boolean(),
        (pieces, text, joined) => {
          const pattern = pieces.map((source) => (source === '(a|b)\\1' ? '(?:aa|bb)' : source));
          expect(find(joined ? [pattern.join('|')] : pattern, text)).toEqual(
            [...text.matchAll(new RegExp(pattern.join('|'), 'g'))].map(([match]) => match),
          );
        },
      ),
    );
  });

  it('reads what Vale’s engine reads and JavaScript’s does not', () => {
    expect(find(['(?i)foo(?-i)BAR'], 'FOOBAR foobar')).toEqual(['FOOBAR']);
    expect(find(['(?P<x>a)\\k<x>'], 'aa')).toEqual(['aa']);
    expect(find(['x{'], 'x{')).toEqual(['x{']);
    expect(find(['\\bé\\w+'], 'église')).toEqual(['église']);
    expect(find(['[[:digit:]]+\\-\\d'], '12-3')).toEqual(['12-3']);
    expect(find(['^b'], 'a\nb')).toEqual(['b']);
  });

  it('says where a pattern is wrong', () => {
    expect(() => find(['a(b'], '')).toThrow('Missing )');
    expect(() => find(['a**'], '')).toThrow('quantifier');
    expect(() => find(['[b-a]'], '')).toThrow('wrong order');
  });
});
