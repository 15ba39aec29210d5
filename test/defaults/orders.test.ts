import { describe, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Language } from '../../src/guide/language.ts';
import { checkerOf } from '../../src/tone/guides.ts';

/** Every text that one press on what the guide offers would leave, of the rule on orders alone. */
function mended(text: string, lang: Language): string[] {
  const rule = defaultGuide.rules.find(({ id }) => id === (lang === 'fr' ? 'fr-ordre' : 'en-order'));
  if (rule === undefined) throw new Error(`no rule on orders in ${lang}`);
  const found = checkerOf(rule, defaultGuide.vocabulary).check(text, { name: 'any', lang });
  expect([text, found.length > 0]).toEqual([text, true]);
  return found.flatMap(({ start, end, replacements = [] }) => replacements.map((words) => text.slice(0, start) + words + text.slice(end)));
}

describe('an order in which the deed is part of what is found', () => {
  it.each([
    ['Connectez-vous au site.', 'fr'],
    ['Remplissez le formulaire.', 'fr'],
    ['Envoyez-nous votre numéro.', 'fr'],
    ['Merci de nous transmettre votre dossier.', 'fr'],
    ['Il faut remplir le formulaire.', 'fr'],
    ['Vous devriez lire les conditions.', 'fr'],
    ['Fill in the form.', 'en'],
    ['Provide us with a photo.', 'en'],
    ['Send us your number.', 'en'],
    ['You should call the shop.', 'en'],
    ['Restart the lamp.', 'en'],
  ] as const)('%s: is found, and no button would write a sentence without it', (text, lang) => {
    expect(mended(text, lang)).toEqual([]);
  });
});

it('an order that leaves the deed where it stands becomes a request', () => {
  expect(mended('Vous allez devoir remplir le formulaire.', 'fr')).toEqual(['Pouvez-vous remplir le formulaire.']);
});
