import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { remarkLine } from '../../src/tone/exchange/report.ts';
import { readTerms } from '../../src/tone/exchange/terms.ts';

/** The pairs of a guide, forbidden and preferred, and the notes. */
const pairs = ({ rules }: Guide) =>
  rules.flatMap(({ spec, why }) => [
    ...Object.entries(spec['swap'] ?? {}).map(([term, use]) => [term, use, why ?? '']),
    ...((spec['tokens'] as string[] | undefined) ?? []).map((term) => [term, '', why ?? '']),
  ]);

describe('a table of terms is read with the columns of', () => {
  it.each([
    ['a spreadsheet', 'Forbidden,Preferred,Note\nutilise,use,plain\n'],
    ['Grammarly Business', 'Phrase;Suggested replacement;Explanation\nutilise;use;plain\n'],
    ['Grammarly Business, other names', 'Flagged terms\tSuggestions\tMessage\nutilise\tuse\tplain\n'],
    ['Writer', 'Term,Type,Part of speech,Description,Use instead\nutilise,Don’t use,verb,plain,use\n'],
    ['Writer, with mistakes', 'Term,Type,Mistakes,Description\nuse,Approved,"utilise",plain\n'],
    ['a French spreadsheet', '\ufeffTerme à éviter;Remplacer par;Commentaire\r\nutilise;use;plain\r\n'],
    ['the words of a style sheet', 'Don’t say;Say;Why\nutilise;use;plain\n'],
    ['the same in French', 'Au lieu de;Dire plutôt;Pourquoi\nutilise;use;plain\n'],
    ['capitals, accents and spaces', ' INTERDIT ; PRÉFÉRÉ ;  RAISON \nutilise;use;plain\n'],
    ['Excel’s first line', 'sep=;\nmot;à utiliser;remarque\nutilise;use;plain\n'],
    ['another order', 'why,use instead,avoid\nplain,use,utilise\n'],
    ['none', 'utilise,use,plain\n'],
  ])('%s', (_, text) => {
    const { guide, remarks } = readTerms(text, 't.csv');
    expect(pairs(guide)).toEqual([['utilise', 'use', 'plain']]);
    const expected = new Set(['unread-columns', 'no-headings']);
    expect(remarks.filter(({ reason }) => !expected.has(reason.code))).toEqual([]);
  });

  it('names the columns it does not read', () => {
    const { remarks } = readTerms('Term,Part of speech,Use instead,Owner\na,noun,b,me\n', 't.csv');
    expect(remarks.map((remark) => remarkLine(remark))).toEqual(['t.csv:1: these columns were not read: Part of speech, Owner']);
  });
});

it('minds capitals where the table says so', () => {
  const { guide } = readTerms('Term,Use instead,Case sensitive\nfoo,bar,yes\nbaz,qux,no\n', 't.csv');
  expect(guide.rules.map(({ spec }) => [spec['swap'], spec['ignorecase']])).toEqual([
    [{ foo: 'bar' }, false],
    [{ baz: 'qux' }, true],
  ]);
});

it('accepts approved terms and leaves out those that are pending', () => {
  const { guide, remarks } = readTerms('Term,Type\nDiapason,Approved\nfoo,Pending\nbar,Do not use\n', 't.csv');
  expect(guide.vocabulary.accept).toEqual(['Diapason']);
  expect(pairs(guide)).toEqual([['bar', '', '']]);
  expect(remarks).toMatchObject([{ line: 3, kind: 'left-out', reason: { code: 'pending-term' } }]);
});

it('keeps a slash inside a term and parts several preferred ones', () => {
  expect(pairs(readTerms('open all day,24/7\nfoo,a | b / c\n', 't.csv').guide)).toEqual([
    ['open all day', '24/7', ''],
    ['foo', 'a|b|c', ''],
  ]);
});

it('reads a term that is a pattern to a machine as the term', () => {
  expect(pairs(readTerms('"C++ (old)",C++\n', 't.csv').guide)).toEqual([['C\\+\\+ \\(old\\)', 'C++', '']]);
});

it.each([
  ['foo,bar\n"a,b\nc,d\n', 't.csv:2: a quotation mark is opened and not closed: from here on nothing was read'],
  ['foo,bar\n"a" x,b\n', 't.csv:2: after a closed quotation mark stands “x”, which was left out'],
  ['forbidden,preferred\na,b,c,d\n', 't.csv:2: 4 cells under 2 headings; those beyond were left out'],
  ['a,b,c,d\n', 't.csv:1: only the first three of 4 columns were read'],
  ['foo,bar\n,,note\n', 't.csv:2: the line names no term and was left out'],
  [`foo,bar\n${'x'.repeat(201)},b\n`, 't.csv:2: the term is over 200 characters and was left out'],
  [`foo,bar,${'x'.repeat(2_001)}\n`, 't.csv:1: the note is over 2000 characters and was cut'],
  ['foo,bar\nFOO,baz\n', 't.csv:2: “FOO” stands in the table twice; the first line counts'],
  ['', 't.csv: no term was found in the table'],
])('says of each line what is wrong with it: %j', (text, sentence) => {
  const { remarks } = readTerms(text, 't.csv');
  expect(remarks.filter(({ reason }) => reason.code !== 'no-headings').map((remark) => remarkLine(remark))).toEqual([sentence]);
});

it('says that it found no headings, and words the rules in the language asked for', () => {
  const { guide, remarks } = readTerms('utilise,use\n', 't.csv', 'en');
  expect(remarks.map((remark) => remarkLine(remark))).toEqual([
    't.csv:1: no headings were found: the columns were read as forbidden, preferred, note',
  ]);
  expect(guide.rules).toMatchObject([{ theme: 'Terms', message: 'Say “%s” rather than “%s”.' }]);
});
