import { expect, it } from 'vitest';
import type { Finding } from '../../src/guide/finding.ts';
import { remarkRows } from '../../src/ui/compose/remark-rows.ts';

const finding = (rule: string, level: Finding['level'], start: number, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, level, start, end: start + 2, match: ' ?', message: rule, replacements: ['\u202f?'] },
  ...more,
});

it('puts what is required first, and the rest by level in the order of the text', () => {
  const found = [finding('spaces', 'hint', 0), finding('jargon', 'recommended', 3), finding('blame', 'required', 9)];
  expect(remarkRows(found).map((row) => row.finding.rule)).toEqual(['blame', 'jargon', 'spaces']);
});

it('makes one row of findings that say the same, with all their words, each once', () => {
  const found = [finding('spaces', 'hint', 0), finding('spaces', 'hint', 9, { match: ' !' }), finding('spaces', 'hint', 20)];
  expect(remarkRows(found)).toMatchObject([{ count: 3, words: ['?', '!'], mendable: true }]);
});

it('keeps apart what one rule says of different words', () => {
  const found = [finding('terms', 'hint', 0, { message: 'Say “order”.' }), finding('terms', 'hint', 9, { message: 'Say “parcel”.' })];
  expect(remarkRows(found)).toHaveLength(2);
});

it('mends all at once only where nobody has to choose', () => {
  const found = [finding('jargon', 'hint', 0), finding('jargon', 'hint', 9, { replacements: ['a', 'b'] })];
  expect(remarkRows(found)[0]?.mendable).toBe(false);
});

it('names no words where something is missing', () => {
  expect(remarkRows([finding('greeting', 'recommended', 0, { end: 0, match: '' })])[0]?.words).toEqual([]);
});
