import { describe, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import type { Situation } from '../../src/guide/rule-kind.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { firstName, initials } from '../../src/tone/text/first-name.ts';

const shipped = compileGuide(defaultGuide, { budget: Number.POSITIVE_INFINITY });
const guideOf = (...rules: Rule[]): Guide => ({ schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules });
const rule = (kind: string, spec: Rule['spec'], more: Partial<Rule> = {}): Rule => ({
  ...{ id: kind, kind, level: 'recommended', message: 'Say it.', spec },
  ...more,
});
const people = { reader: 'Nadia Benali', writer: 'Léa Bernard' };
const french: Situation = { name: 'complaint', lang: 'fr', people };
const english: Situation = { ...french, lang: 'en' };

/** What the text becomes with the first offer of a rule. */
function mended(text: string, id: string, situation: Situation, checker = shipped): string | undefined {
  const finding = checker.check(text, situation).find((one) => one.rule === id);
  const [offer] = finding?.replacements ?? [];
  return finding && offer !== undefined ? text.slice(0, finding.start) + offer + text.slice(finding.end) : undefined;
}

describe('a greeting that is missing', () => {
  it('is offered with the first name of whoever is answered, and without', () => {
    const [finding] = shipped.check('Votre colis part ce soir. – Léa', french);
    expect(finding).toMatchObject({ rule: 'fr-salut', replacements: ['Bonjour Nadia, ', 'Bonjour, '] });
  });

  it('stands after the mentions, and after the name that the site put there', () => {
    expect(mended('@nadia votre colis part ce soir. – Léa', 'fr-salut', french)).toBe(
      '@nadia Bonjour Nadia, votre colis part ce soir. – Léa',
    );
    expect(mended('Nadia Benali votre colis part ce soir. – Léa', 'fr-salut', french)).toBe(
      'Nadia Benali Bonjour, votre colis part ce soir. – Léa',
    );
    expect(mended('Nadia Benali', 'fr-salut', french)).toBe('Nadia Benali Bonjour, ');
  });

  it('is worded as the guide wants it: by its examples, its plain tokens, else as is usual', () => {
    const by = (tokens: string[], good?: string[]) =>
      mended('It left.', 'opening', english, compileGuide(guideOf(rule('opening', { tokens }, good && { good }))));
    expect(by(['good (?:day|evening)'], ['Good day Claire, it left.'])).toBe('Good day Nadia, It left.');
    expect(by(['howdy'])).toBe('Howdy Nadia, It left.');
    expect(by(['hello'])).toBe('Hello Nadia, It left.');
    expect(by(['ahoy (?:there|friend)'])).toBeUndefined();
  });

  it('is not offered where nobody says who writes to whom', () => {
    expect(shipped.check('Votre colis part ce soir. – Léa', { name: 'any', lang: 'fr' })[0]?.replacements).toEqual([]);
  });
});

describe('a signature that is missing', () => {
  it('is offered with the name of whoever writes, and the rule then finds nothing', () => {
    expect(mended('Bonjour Nadia, votre colis part ce soir.', 'fr-signature', french)).toBe(
      'Bonjour Nadia, votre colis part ce soir. – Léa',
    );
    expect(mended('It leaves tonight.', 'en-signoff', english)).toBe('It leaves tonight. – Léa');
  });

  it('is worded as the guide wants it', () => {
    const by = (tokens: string[], good: string[]) =>
      mended('It left.', 'closing', english, compileGuide(guideOf(rule('closing', { tokens }, { good }))));
    expect(by(['\\^\\p{Lu}{2}'], ['Done. ^LB'])).toBe('It left. ^LB');
    expect(by(['The Moon House team'], [])).toBe('It left. The Moon House team');
    expect(by(['kind regards, \\p{Lu}+'], [])).toBeUndefined();
  });

  it('is not offered to somebody without a name', () => {
    const nobody = { ...french, people: { reader: '', writer: ' ' } };
    expect(mended('Bonjour Nadia, c’est parti.', 'fr-signature', nobody)).toBeUndefined();
  });
});

it('offers words that are asked for letter by letter, and none that only a person can word', () => {
  const checker = compileGuide(guideOf(rule('require', { tokens: ['#ad'], nonword: true })));
  expect(mended('Look at this.', 'require', english, checker)).toBe('Look at this. #ad');
  expect(mended('Bonjour Nadia, pardon pour ce retard. – Léa', 'fr-suite', french)).toBeUndefined();
});

describe('what is asked to be said', () => {
  it('is listed whether it is there or not, in the order of the guide', () => {
    const parts = shipped.demands('Bonjour', french).map(({ rule: id, part }) => [id, part]);
    expect(parts).toEqual([
      ['fr-salut', 'opening'],
      ['fr-signature', 'closing'],
      ['fr-suite', 'content'],
    ]);
    expect(shipped.demands('Bonjour', { ...french, name: 'praise' })).toHaveLength(2);
  });

  it('leaves out what this text does not need', () => {
    const checker = compileGuide(guideOf(rule('require', { tokens: ['terms'], if: ['discount'] }, { theme: 'Terms' })));
    expect(checker.demands('It left.', english)).toEqual([]);
    expect(checker.demands('A discount for you.', english)).toEqual([
      { rule: 'require', level: 'recommended', part: 'content', name: 'Terms' },
    ]);
  });
});

it.each([
  ['Nadia Benali', 'Nadia'],
  ['🌙 Nadia | Paris', 'Nadia'],
  ['nadia b.', 'Nadia'],
  ['NADIA BENALI', 'Nadia'],
  ['Jean-Marc Petit', 'Jean-Marc'],
  ['JEAN-MARC PETIT', 'Jean-Marc'],
  ['نادية بن علي', 'نادية'],
  ['SNCF Voyageurs', undefined],
  ['LCL', undefined],
  ['Le Monde', undefined],
  ['Dr. House', undefined],
  ['nadia_b92', undefined],
  ['4ever young', undefined],
  ['Nadia, maman de 2', 'Nadia'],
  ['Nadia – service client', 'Nadia'],
  ['Rose Martin ✨', 'Rose'],
  ['Garage Martin', undefined],
  ['Martin Automobiles & Fils', undefined],
  ['Café de la Gare', undefined],
  ['CAFÉ DE LA GARE', undefined],
  ['Cafe', undefined],
  ['Maison Lune', undefined],
  ['Madame Martin', undefined],
  ['Monsieur Tout-le-monde', undefined],
  ['🌙 Mme Benali', undefined],
  ['Association Les Amis', undefined],
  ['Collectif Nos Rues', undefined],
  ['Lyon Pharmacies', undefined],
  ['Équipe Lune', undefined],
  ['Team Lune', undefined],
  ['The Baker', undefined],
  ['Mr. Baker', undefined],
  ['Baker’s Shop', undefined],
  ['Lune Official', undefined],
  ['Fleurs d’Aline', undefined],
  ['Fleurs & Co', undefined],
  ['Marie et Paul', undefined],
  ['Jean de la Tour', undefined],
  ['@nadia', undefined],
  ['🌙✨', undefined],
  ['', undefined],
  ['A'.repeat(500), undefined],
])('takes “%s” for %s', (shown, first) => {
  expect(firstName(shown)).toBe(first);
});

it('makes initials of a name', () => {
  expect(initials('Léa Bernard')).toBe('LB');
  expect(initials('Jean-Marc de la Tour')).toBe('JMD');
});
