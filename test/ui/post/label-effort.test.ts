import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { findLabels } from '../../../src/domain/find-labels.ts';
import { folded } from '../../../src/domain/folded.ts';
import { labelLetters } from '../../../src/domain/label-letters.ts';

it.each(['fr', 'en'] as const)('labels kind, mood and any topic in at most 8 keys from the bar (%s)', (language) => {
  const { labels } = defaultWorkspace;
  const keys = labelLetters(labels, language);
  expect(labels.kind.every(({ key }) => [...keys.values()].some((choice) => choice.key === key))).toBe(true);
  // L, the kind, the mood; then a piece of the word and Enter.
  const finds = (key: string, piece: string) => 3 + piece.length + 1 <= 8 && findLabels(labels, piece, language)[0]?.key === key;
  const piecesOf = (text: string, from: number) => [1, 2, 3, 4].map((length) => text.slice(from, from + length));
  const far = (pieces: (name: string) => string[]) =>
    labels.topic.filter(({ key, name }) => !pieces(folded(name[language])).some((piece) => finds(key, piece)));
  const byBeginning = far((name) => name.split(/[^a-z0-9]+/).flatMap((word) => piecesOf(word, 0)));
  expect(byBeginning.map(({ key }) => key)).toEqual(['product/compatibility']);
  expect(far((name) => [...name].flatMap((_, from) => piecesOf(name, from)))).toEqual([]);
});
