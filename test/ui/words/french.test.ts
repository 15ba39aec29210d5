import { expect, it } from 'vitest';
import { frenchOf } from '../../../src/ui/words/french.ts';

it.each([
  ['Emma', 'd’Emma'],
  ['Inès', 'd’Inès'],
  ['Élodie', 'd’Élodie'],
  ['E\u0301lodie', 'd’E\u0301lodie'],
  ['Œuvre', 'd’Œuvre'],
  ['Hélène', 'd’Hélène'],
  ['Yves', 'd’Yves'],
  ['“Aube”', 'd’“Aube”'],
  ['Claire', 'de Claire'],
  ['Yann', 'de Yann'],
  ['Hugo', 'de Hugo'],
  ['H&M', 'de H&M'],
  ['onze', 'de onze'],
  ['8 posts', 'de 8 posts'],
  ['', 'de '],
])('says “de” before “%s” as French does', (word, said) => {
  expect(frenchOf(word)).toBe(said);
});
