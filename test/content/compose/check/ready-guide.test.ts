// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dictionary } from '../../../../src/browser/dictionary.ts';
import { createReadyGuide, wordsOf } from '../../../../src/content/compose/check/ready-guide.ts';
import type { Session } from '../../../../src/content/ports/session.ts';
import { registry } from '../../../../src/content/registry.ts';
import type { Published } from '../../../../src/contract/document.ts';
import type { Rule } from '../../../../src/guide/guide.ts';
import { createAskedSpeller, rareKinds } from '../../../../src/tone/index.ts';
import { fake } from '../../fake-extension.ts';
import { hello } from '../../fake-page.ts';

const rule = (id: string, kind: string, spec: Record<string, unknown>): Rule => ({ id, kind, level: 'hint', message: '%s?', spec });
const plain = rule('plain', 'existence', { tokens: ['dossier'] });
const spelling = rule('spelling', 'spelling', { accents: true, action: { name: 'suggest', params: ['spellings'] } });

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  fake.reset();
  end = new AbortController();
  delete registry().prose;
  fake.answers['load'] = () => {
    registry().prose = { kinds: rareKinds, createSpeller: (changed, signal) => createAskedSpeller(dictionary, changed, signal) };
    return null;
  };
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const ready = (rules: readonly Rule[], words: readonly string[] = []) => {
  const guide = { schema: 1 as const, name: 'g', vocabulary: { accept: [], reject: [] }, rules: [...rules] };
  const answer = { version: 'v1', published: {} as Published, guide, words: [...words] };
  const changed = vi.fn();
  const session = { hello: hello({ language: 'fr' }), site: { id: 'x' }, signal: end.signal } as unknown as Session;
  const made = createReadyGuide(session, answer, changed).then((ready) => ({ guide: ready, changed }));
  return vi.advanceTimersByTimeAsync(1).then(() => made);
};
const calls = () => fake.asked.map(({ call }) => call);

it('loads nothing more for a guide of everyday rules, or whose rare ones are off', async () => {
  const { guide } = await ready([plain, { ...spelling, off: true }]);
  expect(calls()).toEqual([]);
  expect(guide.check('Votre dossier.', 'any', '')).toHaveLength(1);
  expect([guide.unchecked(), guide.spells('spelling')]).toEqual([0, false]);
});

it('loads the rare kinds for a guide that has one, and checks it', async () => {
  const { guide } = await ready([plain, rule('grade', 'metric', { formula: 'words', condition: '> 2' })]);
  expect(calls()).toEqual(['load']);
  expect(guide.check('Trop de mots ici.', 'any', '').map((finding) => finding.rule)).toEqual(['grade']);
  expect(guide.unchecked()).toBe(0);
});

it('says how many rules are not checked when they could not be loaded, and checks the others', async () => {
  fake.answers['load'] = () => Promise.reject(new Error('gone'));
  const { guide } = await ready([plain, spelling]);
  expect(guide.unchecked()).toBe(1);
  expect(guide.check('Votre dossier.', 'any', '')).toHaveLength(1);
});

it('marks a misspelled word once the dictionary has answered, and offers what was meant when it is sought', async () => {
  fake.answers['spell'] = ({ words }: { words: string[] }) => ({ wrong: words.filter((word) => word === 'comande') });
  fake.answers['suggest'] = () => ({ suggestions: ['commande'] });
  const { guide, changed } = await ready([spelling]);
  const check = () => {
    guide.speller?.begin();
    return guide.check('Votre comande, Léa et Zorblux.', 'any', '');
  };
  guide.speller?.accept(['Zorblux']);
  expect(check()).toEqual([]);
  changed.mockImplementation(() => void check());
  await vi.runAllTimersAsync();
  expect(check()).toMatchObject([{ rule: 'spelling', match: 'comande', replacements: [] }]);
  guide.speller?.seek('comande');
  await vi.runAllTimersAsync();
  expect(check()).toMatchObject([{ rule: 'spelling', match: 'comande', replacements: ['commande'] }]);
  expect(guide.spells('spelling')).toBe(true);
  const asked = fake.asked.find(({ call }) => call === 'spell');
  expect(asked?.input).toEqual({ dictionary: 'fr', words: ['Votre', 'comande', 'et'] });
});

it('counts a rule about spelling as not checked while the dictionary does not answer', async () => {
  fake.answers['spell'] = () => Promise.reject(new Error('no dictionary'));
  const { guide } = await ready([spelling]);
  guide.check('Votre comande.', 'any', '');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(guide.unchecked()).toBe(1);
});

it('takes the words of names apart', () => {
  expect(wordsOf('Jean-Pierre O’Neil', undefined, '@nadia_perrin')).toEqual(['Jean-Pierre', 'O’Neil', 'nadia', 'perrin']);
});
