import { expect, it } from 'vitest';
import { matches, said } from './said.ts';

const all = { extends: 'existence', raw: ['[\\s\\S]+'] };

it('masks a bare address where goldmark sees one', () => {
  expect(matches(all, 'see https://example.com/a_b_c.')).toEqual(['see *************************.']);
  expect(matches(all, 'link:https://example.com/a')).toEqual(['link:https://example.com/a']);
  expect(matches(all, '|a|\n|-|\n|https://example.com|')).toContain('*'.repeat(19));
  expect(matches(all, '"https://example.com"')).toEqual(['"https://example.com"']);
  expect(matches(all, 'at http://localhost:8080 now')).toEqual(['at http://localhost:8080 now']);
  expect(matches(all, 'at https://example.com/café now')).toEqual(['at ***********************é now']);
  expect(matches(all, 'at https://example.com/a"b" now')).toEqual(['at https://example.com/a"b" now']);
  expect(matches(all, 'a `b\nc` d')).toEqual(['a *** d']);
  expect(matches(all, 'at `😀 é`')).toEqual(['at ***']);
  expect(matches(all, 'node (https://a.org/). It (https://a.org/b) is')).toEqual([`node (${'*'.repeat(15)}. It (${'*'.repeat(15)}) is`]);
  expect(matches(all, 'at www.example.com now')).toEqual(['at www.example.com now']);
});

it('keeps places in an address that is none', () => {
  expect(said({ extends: 'existence', tokens: ['case'] }, 'link:https://x.org/case case')).toEqual([
    [19, 'case', "'case'"],
    [24, 'case', "'case'"],
  ]);
});

it('reads a link whose address stands elsewhere as a link', () => {
  expect(matches(all, 'A —[b][r]c\n\n[r]: https://example.com')).toEqual(['A —bc']);
  expect(matches(all, 'At [https://example.com][r].\n\n[r]: https://example.com')).toEqual([`At ${'*'.repeat(19)}.`]);
});

it('takes emphasis after code for code, as Vale does', () => {
  const rule = { extends: 'existence', tokens: ['bad'] };
  expect(matches(rule, 'Use `x` and *bad* and **bad** and *bad*.')).toEqual(['bad', 'bad']);
  expect(matches(rule, '*bad* and `x`.\n\nA *bad* one.')).toEqual(['bad', 'bad']);
});

it('reads only the footnotes that something refers to', () => {
  const rule = { extends: 'existence', tokens: ['note'] };
  expect(matches(rule, 'Text.[^1]\n\n[^1]: A note.\n\n[^2]: No note.')).toEqual(['note']);
});

it('reads character references in HTML', () => {
  expect(said({ extends: 'existence', nonword: true, tokens: ['b & c', 'mdash'] }, '<p>a &mdash; b &amp; c</p>')).toEqual([
    [13, 'b & c', "'b & c'"],
  ]);
});

it('finds the places in the text of an HTML image', () => {
  expect(said({ extends: 'existence', tokens: ['bad'] }, '<IMG src="x" alt="bad &amp; bad">')).toEqual([
    [18, 'bad', "'bad'"],
    [28, 'bad', "'bad'"],
  ]);
});
