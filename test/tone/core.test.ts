import { expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { compileGuide, compileGuideInSlices, guessLanguage, situationOf, summarise } from '../../src/tone/index.ts';

it.each([
  ['Merci !', 'fr'],
  ['OK thanks', 'en'],
  ['Bonsoir Claire', 'fr'],
  ['Hi Claire, it’s on its way', 'en'],
  ['C’est noté', 'fr'],
  ['Great, see you tomorrow', 'en'],
  ['Super, merci', 'fr'],
  ['Pas de souci', 'fr'],
  ['À bientôt', 'fr'],
  ['Bonne journée Sam', 'fr'],
  ['Desole, on verifie votre commande', 'fr'],
  ['Merci pour le feedback – Sam', 'fr'],
  ['Bonjour Sam, votre order est shipped', 'fr'],
  ['No worries', 'en'],
  ['Looking into it', 'en'],
  ['Sold out', 'en'],
  ['Enjoy your café crème', 'en'],
  ['Thanks Zoë, it’s on its way to Orléans', 'en'],
  ['See https://example.com/merci/bonjour @le_monde', 'en'],
] as const)('guesses the language of « %s »', (text, language) => {
  expect(guessLanguage(text, language === 'fr' ? 'en' : 'fr')).toBe(language);
});

it('takes the other language where nothing tells', () => {
  expect(guessLanguage('👍', 'en')).toBe('en');
});

it('names the situation a post’s labels stand for', () => {
  expect(situationOf({ kind: 'complaint', topics: [] })).toBe('complaint');
  expect(situationOf({ sentiment: 'angry', topics: [] })).toBe('complaint');
  expect(situationOf({ kind: 'alert', topics: [] })).toBe('crisis');
  expect(situationOf({ topics: [] })).toBe('any');
});

it('counts what is broken by level', () => {
  const findings = compileGuide(defaultGuide, { budget: Infinity }).check('Comme déjà indiqué, pas de souci !!!', {
    name: 'any',
    lang: 'fr',
  });
  const { required, recommended, hints } = summarise(findings);
  expect({ required, recommended }).toEqual({ required: 1, recommended: 2 });
  expect(hints).toBeGreaterThan(1);
});

it('reports a rule that does not compile and keeps the others', () => {
  const rule = (id: string, token: string) => ({ id, kind: 'existence', level: 'hint', message: '%s', spec: { tokens: [token] } }) as const;
  const guide: Guide = {
    schema: 1,
    name: 'g',
    vocabulary: { accept: [], reject: [] },
    rules: [rule('bad', '(oops'), rule('good', 'oops')],
  };
  const checker = compileGuide(guide);
  expect(checker.problems).toHaveLength(1);
  expect(checker.problems[0]?.where).toContain('bad');
  expect(checker.problems[0]?.detail).toContain('Missing )');
  expect(checker.check('oops', { name: 'any', lang: 'en' })).toMatchObject([{ rule: 'good', start: 0, end: 4 }]);
});

const ours = { ignorecase: true, tolerant: true, action: { name: 'replace' } };
const replaced = (swap: Record<string, string>, text: string, spec: object = ours) =>
  compileGuide({
    ...{ schema: 1, name: 'g', vocabulary: { accept: [], reject: [] } },
    rules: [{ id: 'r', kind: 'substitution', level: 'hint', message: '%s', spec: { ...spec, swap } }],
  } as unknown as Guide)
    .check(text, { name: 'any', lang: 'fr' })
    .flatMap(({ replacements }) => replacements);

it('keeps the capital of what it replaces', () => {
  const swap = { 'vous devez': 'pour avancer, il nous faut' };
  expect(replaced(swap, 'Vous devez écrire.')).toEqual(['Pour avancer, il nous faut']);
  expect(replaced(swap, 'Alors vous devez écrire.')).toEqual(['pour avancer, il nous faut']);
});

it('writes a name its own way wherever it stands', () => {
  expect(replaced({ smartphone: 'iPhone', maisonlune: 'maison lune' }, 'Smartphone')).toEqual(['iPhone']);
});

it('keeps the capital with a rule that was written for Vale too', () => {
  const vale = { ignorecase: true, action: { name: 'replace' } };
  expect(replaced({ utilise: 'use' }, 'Utilise', vale)).toEqual(['Use']);
  expect(replaced({ utilise: 'use' }, 'Utilise', { ...vale, capitalize: true })).toEqual(['Use']);
});

it('enforces the terms that the vocabulary rejects, but for those it accepts', () => {
  const vocabulary = { accept: ['Snapd 2'], reject: ['ROCKcraft', '(?i)snapd(?: \\d)?', 'sn.p'] };
  const checker = compileGuide({ schema: 1, name: 'g', vocabulary, rules: [] });
  const found = checker.check('ROCKcraft, rockcraft, SNAPD, Snapd 2, a snip.', { name: 'any', lang: 'en' });
  expect(found.map(({ rule, level, match, message }) => [rule, level, match, message])).toEqual([
    ['Vale.Avoid', 'required', 'ROCKcraft', "Avoid using 'ROCKcraft'."],
    ['Vale.Avoid', 'required', 'SNAPD', "Avoid using 'SNAPD'."],
    ['Vale.Avoid', 'required', 'snip', "Avoid using 'snip'."],
  ]);
});

it('makes a guide ready in short slices, and the same as at once', async () => {
  let pauses = 0;
  const many: Guide = {
    ...defaultGuide,
    rules: Array.from({ length: 20 }, (_, turn) => defaultGuide.rules.map((rule) => ({ ...rule, id: `${rule.id}${turn}` }))).flat(),
  };
  const checker = await compileGuideInSlices(many, { budget: Infinity }, async () => {
    pauses += 1;
  });
  expect(pauses).toBeGreaterThan(0);
  const text = 'Bonjour, nous vous prions d’agréer que vous devez nous appeler !! STOP';
  expect(checker.check(text, { name: 'complaint', lang: 'fr' })).toEqual(
    compileGuide(many, { budget: Infinity }).check(text, { name: 'complaint', lang: 'fr' }),
  );
  expect(checker.complete).toBe(true);
});
