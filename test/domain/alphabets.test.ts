import { expect, it } from 'vitest';
import { hasUnseen, mixesAlphabets } from '../../src/domain/alphabets.ts';

it.each(['Customer supp\u043ert', 'Lune \u0395\u03bb', 'M\u0430ison'])('sees that %s mixes alphabets', (name) => {
  expect(mixesAlphabets(name)).toBe(true);
});

it.each(['Customer support', 'Service clientèle 2', '\u041f\u043e\u0434\u0434\u0435\u0440\u0436\u043a\u0430', '販売 Sales', ''])(
  'finds nothing in %s',
  (name) => {
    expect([mixesAlphabets(name), hasUnseen(name)]).toEqual([false, false]);
  },
);

it.each(['Lune\u202e', 'a\u2066b', 'a\u200bb', 'a\u0000'])('sees that %j holds what nobody sees', (name) => {
  expect(hasUnseen(name)).toBe(true);
});
