import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { findLabels } from '../../src/domain/find-labels.ts';

const { labels } = defaultWorkspace;
const first = (typed: string, language: 'fr' | 'en') => findLabels(labels, typed, language)[0]?.key;

it.each([
  ['ret', 'fr', 'delivery/late'],
  ['Réc', 'fr', 'complaint'],
  ['reclam', 'fr', 'complaint'],
  ['DEL', 'en', 'delivery/late'],
  ['deliv', 'en', 'delivery'],
  ['liv ret', 'fr', 'delivery/late'],
  ['comp', 'fr', 'data/account'],
  ['santé', 'fr', 'safety'],
  ['  late ', 'en', undefined],
] as const)('finds “%s” (%s) as %s', (typed, language, key) => {
  expect(first(typed, language)).toBe(key);
});

it('shows a topic’s parts behind it, and nothing for nothing', () => {
  const found = findLabels(labels, 'livr', 'fr').map(({ key }) => key);
  expect(found).toEqual(['delivery', 'delivery/lost', 'delivery/damaged', 'delivery/late']);
  expect([findLabels(labels, ' ', 'fr'), findLabels(labels, 'zzz', 'en')]).toEqual([[], []]);
});
