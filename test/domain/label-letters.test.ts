import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Label } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { labelLetters } from '../../src/domain/label-letters.ts';

const { labels } = defaultWorkspace;
const of = (letters: ReturnType<typeof labelLetters>, key: string) => [...letters].find(([, choice]) => choice.key === key)?.[0];

it('gives the letters that a speaker expects', () => {
  const french = labelLetters(labels, 'fr');
  expect(['question', 'complaint', 'praise', 'press'].map((key) => of(french, key))).toEqual(['q', 'r', 'c', 'p']);
  const english = labelLetters(labels, 'en');
  expect(['question', 'complaint', 'praise', 'angry'].map((key) => of(english, key))).toEqual(['q', 'c', 'p', '5']);
});

it('reads a letter from before letters had a language only where it begins a word of the name', () => {
  const kind: Label[] = [
    { key: 'complaint', name: { fr: 'Réclamation', en: 'Complaint' }, letter: 'c' },
    { key: 'praise', name: { fr: 'Compliment', en: 'Praise' }, letter: 'p' },
    { key: 'press', name: { fr: 'Presse', en: 'Press' }, letter: 'r' },
  ];
  const [french, english] = (['fr', 'en'] as const).map((language) => labelLetters({ kind, sentiment: [], topic: [] }, language));
  expect(kind.map(({ key }) => [french && of(french, key), english && of(english, key)])).toEqual([
    ['r', 'c'],
    ['c', 'p'],
    ['p', 'r'],
  ]);
});

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const letter = fc.option(fc.constantFrom(...'abcu19'), { nil: undefined });
const label = fc.record({ fr: name, en: name, own: letter, old: letter }).map(
  ({ fr, en, own, old }): Omit<Label, 'key'> => ({
    name: { fr, en },
    ...(own ? { letters: { fr: own } } : {}),
    ...(old ? { letter: old } : {}),
  }),
);

it('never gives two labels one key, nor U to any, whatever a workspace says', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 40 }), fc.constantFrom('fr', 'en'), (made, language) => {
      const all = made.map((one, at): Label => ({ key: `k${at}`, ...one }));
      const given = labelLetters({ kind: all.slice(0, 15), sentiment: all.slice(15, 20), topic: all.slice(20) }, language);
      const keys = [...given.values()].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(given.has('u')).toBe(false);
    }),
  );
});
