// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { expect, it, vi } from 'vitest';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import type { Guide, Rule } from '../../../src/guide/guide.ts';
import { ReadPlace } from '../../../src/pages/guide/read/ReadPlace.tsx';
import { readableGroups, wordsOf } from '../../../src/pages/guide/read/readable.ts';
import { find, press, show } from '../show.tsx';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  ...{ id, kind: 'existence', level: 'hint', message: `Say it without “%s” (${id})`, spec: { tokens: [id] } },
  ...more,
});
const guide = (...rules: Rule[]): Guide => ({ schema: 1, name: 'House', vocabulary: { accept: ['Lune', 'S\\.A\\.V'], reject: [] }, rules });
const read = (body: Guide, wanted?: string, mayChange = false) =>
  show(<ReadPlace guide={body} version="v3 of 24 Nov, Inès" mayChange={mayChange} wanted={wanted} />);

it('says of each rule its sentence, why, what to write instead, its words, and examples wrong and right', async () => {
  const whole = {
    why: 'It is ours.',
    advice: 'Write “order”.',
    bad: ['Your dossier.'],
    good: ['Your order.'],
    when: ['complaint' as const],
  };
  await read(guide(rule('dossier', { theme: 'Words', ...whole })));
  const text = find('.read').textContent;
  for (const part of [
    'v3 of 24 Nov, Inès',
    'Words',
    'It is ours.',
    'Write “order”.',
    'Your dossier.',
    'Your order.',
    'Lune · S.A.V',
    'complaint',
  ])
    expect(text).toContain(part);
  expect(find('.sample.bad dd').textContent).toBe('Your dossier.');
  expect(find('.sample.good dd').textContent).toBe('Your order.');
});

it('has nothing that changes the guide, but for a way to the rules for whoever may', async () => {
  await read(defaultGuide);
  expect(document.querySelectorAll('.read :is(input, textarea, select), .read [href^="#rules"]')).toHaveLength(0);
  await read(defaultGuide, undefined, true);
  expect(find('.read a').getAttribute('href')).toBe('#rules');
});

it('shows the rules for replies in the reader’s language, of others on request, and the one that was asked for in any case', async () => {
  const both = guide(rule('dossier', { lang: ['fr'] }), rule('synergy', { lang: ['en'] }));
  await read(both);
  expect(find('.read').textContent).not.toContain('dossier');
  await press('French');
  expect(find('.read').textContent).toContain('dossier');
  await show(<p />);
  await read(both, 'dossier');
  expect(find('.read [aria-current]').textContent).toContain('dossier');
});

it('prints what is shown', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  await read(defaultGuide);
  await press('Print');
  expect(printed).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

it('leaves out what is off and what is not about replies, and begins each theme with what is required', () => {
  const rules = [
    rule('a'),
    rule('b', { level: 'required' }),
    rule('c', { off: true }),
    rule('d', { spec: { tokens: ['d'], scope: ['heading'] } }),
  ];
  expect(readableGroups({ rules }, 'en').flatMap(({ rules: all }) => all.map(({ id }) => id))).toEqual(['b', 'a']);
});

it('prints words and what takes their place, and no pattern', () => {
  expect(wordsOf(rule('a', { spec: { tokens: ['dossier', 'sin(?:ce|cère)', ' '] } }))).toEqual(['dossier']);
  const swap = { dossier: 'order|case', 'a+': 'b' };
  expect(wordsOf(rule('a', { kind: 'substitution', spec: { swap } }))).toEqual(['dossier → order, case']);
  expect(wordsOf(rule('a', { spec: { tokens: Array.from({ length: 90 }, (_, at) => `w${at}`) } }))).toHaveLength(24);
});

it('says of what a rule says in which language it is, and of no words of the page', async () => {
  await read(guide(rule('dossier', { lang: ['fr'], advice: 'Dites « commande ».' }), rule('any', { lang: ['fr', 'en'] })));
  await press('French');
  const langOf = (selector: string) => find(selector).closest('[lang]')?.getAttribute('lang');
  expect(langOf('.read-rule h4')).toBe('fr');
  expect(langOf('.read-rule b')).toBe('en');
  expect(langOf('.read-rule .small')).toBe('en');
  expect(document.querySelector('.read > header')?.closest('.read [lang], .read[lang]')).toBeNull();
  expect(document.querySelectorAll('.read-rule')[1]?.hasAttribute('lang')).toBe(false);
});
