import { expect, it } from 'vitest';
import { nameInSentence, withoutTurning } from '../../src/domain/turning.ts';

it.each(['مطعم الياسمين', 'קפה', 'Café קפה'])('sets the name “%s”, read from right to left, apart', (name) => {
  expect(nameInSentence(name)).toBe(`\u2068${name}\u2069`);
});

it.each(['Nadia Perrin', 'Čeština', '東京', '😀', ''])('leaves the name “%s” as it is', (name) => {
  expect(nameInSentence(name)).toBe(name);
});

it('takes what turns the writing around out of a name, which cannot end its own isolation', () => {
  expect(nameInSentence('\u2069\u202eקפה')).toBe('\u2068קפה\u2069');
  expect(withoutTurning('a\u202eb')).toBe('ab');
});
