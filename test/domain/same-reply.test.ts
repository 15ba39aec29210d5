import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameReply } from '../../src/domain/same-reply.ts';

const written = 'Bonjour Nadia,\n\nnous regardons cela : https://www.maison-lune.example/suivi/123456789 🙂\n– Léa';

it.each([
  ['blank lines and spaces', 'Bonjour Nadia,\nnous regardons  cela\u00a0: https://www.maison-lune.example/suivi/123456789 🙂 – Léa'],
  ['the beginning of an address', 'Bonjour Nadia, nous regardons cela : maison-lune.example/suivi/123456789 🙂 – Léa'],
  ['the end of an address', 'Bonjour Nadia, nous regardons cela : maison-lune.example/suivi/12… 🙂 – Léa'],
  ['an address for another that counts clicks', 'Bonjour Nadia, nous regardons cela : https://t.co/AbC123 🙂 – Léa'],
  ['a picture that it leaves out', 'Bonjour Nadia, nous regardons cela : https://www.maison-lune.example/suivi/123456789 – Léa'],
  ['the form of its letters', written.normalize('NFD')],
  ['marks of direction', `\u200e${written}\u200f`],
])('knows a reply again of which the site changed %s', (_, shown) => {
  expect(isSameReply(written, shown)).toBe(true);
});

it('knows a picture again that the site makes of signs', () => {
  expect(isSameReply('Merci :) à bientôt <3', 'Merci 🙂 à bientôt ❤️')).toBe(true);
});

it.each([
  ['a word more', `${written} !`],
  ['a word less', written.replace('cela ', '')],
  ['another address', written.replace('123456789', '12')],
  ['another site', written.replace('maison-lune', 'maison-lune-avis')],
  ['another name', written.replace('Nadia', 'Sonia')],
  ['capitals', written.toUpperCase()],
])('takes %s for another reply', (_, shown) => {
  expect(isSameReply(written, shown)).toBe(false);
});

it('never knows words by an address that only counts clicks where none was written', () => {
  expect(isSameReply('Bonjour', 'https://t.co/AbC123')).toBe(false);
  expect(isSameReply('', '')).toBe(false);
  expect(isSameReply('🙂', '🙂')).toBe(false);
  expect(isSameReply('https://maison-lune.example/a', '…')).toBe(false);
});

it('knows any words again, however they are spaced', () => {
  const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `a${text.replace(/[^\p{L}\p{N}]/gu, '')}`);
  const spacing = fc.constantFrom(' ', '  ', '\n', '\n\n', '\u00a0');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), spacing, spacing, (all, one, other) => {
      expect(isSameReply(all.join(one), all.join(other))).toBe(true);
      expect(isSameReply(all.join(one), [...all, 'b'].join(other))).toBe(false);
    }),
  );
});
