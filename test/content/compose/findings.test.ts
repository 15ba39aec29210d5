import { expect, it } from 'vitest';
import { findingAfter, findingAt, ignoreKey, withoutTakenMarks } from '../../../src/content/compose/findings.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import type { Finding } from '../../../src/guide/finding.ts';
import { allKinds } from '../../../src/tone/guides.ts';
import { compileGuide } from '../../../src/tone/index.ts';

const finding = (start: number, end: number, rule = 'r'): Finding => ({
  ...{ rule, start, end, level: 'hint', match: 'x'.repeat(end - start), message: '', replacements: [] },
});
const box = (left: number, right: number) => ({ getClientRects: () => [{ left, right, top: 0, bottom: 20 }] }) as unknown as Range;
const placed = [
  { finding: finding(0, 20), range: box(0, 200) },
  { finding: finding(5, 8), range: box(50, 80) },
  { finding: finding(30, 30), range: undefined },
];

it('finds what is pointed at, the shortest where several overlap', () => {
  expect(findingAt(placed, { x: 60, y: 10 })?.finding.start).toBe(5);
  expect(findingAt(placed, { x: 150, y: 22 })?.finding.start).toBe(0);
  expect(findingAt(placed, { x: 150, y: 40 })).toBeUndefined();
});

it('goes from one finding to the next, around the end', () => {
  expect(findingAfter(placed, undefined)?.finding.start).toBe(0);
  expect(findingAfter(placed, finding(5, 8))?.finding.start).toBe(30);
  expect(findingAfter(placed, finding(30, 30))?.finding.start).toBe(0);
  expect(findingAfter([], undefined)).toBeUndefined();
});

it('keeps ignoring a finding when the text before it grows', () => {
  expect(ignoreKey(finding(5, 8))).toBe(ignoreKey(finding(15, 18)));
  expect(ignoreKey(finding(5, 8))).not.toBe(ignoreKey(finding(5, 8, 'other')));
});

it('of two remarks on one mark, one that spaces it gives way to one that takes it away', () => {
  const at = (start: number, end: number, match: string, text: string, rule: string): Finding => ({
    ...{ ...finding(start, end, rule), match, replacements: [text] },
  });
  const spaces = at(5, 9, 'r!!!', 'r !!!', 'spaces');
  const takes = at(6, 9, '!!!', '!', 'marks');
  expect(withoutTakenMarks([spaces, takes])).toEqual([takes]);
  expect(withoutTakenMarks([spaces, at(20, 22, '!!', '!', 'marks')])).toHaveLength(2);
  expect(withoutTakenMarks([at(5, 8, 'foo', 'bar', 'words'), at(5, 9, 'foo!', 'foo', 'marks')])).toHaveLength(2);
});

it('the guide that ships never spaces marks of a French reply that it would take away', () => {
  const checker = compileGuide(defaultGuide, { kinds: allKinds, budget: Infinity });
  const text = 'Bonjour Marie, votre colis est parti!!! À bientôt, Léa';
  const found = withoutTakenMarks(checker.check(text, { name: 'any', lang: 'fr' }));
  expect(found.filter(({ start, end, match }) => start !== end && match.includes('!'))).toHaveLength(1);
});
