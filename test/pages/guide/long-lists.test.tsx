// @vitest-environment happy-dom
import '../../fake-browser.ts';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { SpecForm } from '../../../src/pages/guide/kinds/SpecForm.tsx';
import { enter, find, named, press, show } from '../show.tsx';

let kept: Readonly<Record<string, unknown>>;

function Editor({ kind }: { readonly kind: string }) {
  const [spec, setSpec] = useState(kept);
  kept = spec;
  return <SpecForm kind={kind} spec={spec} onSpec={setSpec} />;
}

/** Each of them a pattern of 400 characters. */
const patterns = Array.from({ length: 40 }, (_, n) => `(?:mot${n}|${'variante|'.repeat(44)}étè${n})`);

const openTokens = async (tokens: readonly string[]) => {
  kept = { tokens };
  await show(<Editor kind="existence" />);
};
const openSwap = async (count: number) => {
  kept = { swap: Object.fromEntries(Array.from({ length: count }, (_, n) => [`dossier ${n}`, `commande ${n}`])) };
  await show(<Editor kind="substitution" />);
};
const lines = () => [...document.querySelectorAll<HTMLTextAreaElement>('.text-line textarea')];

it('forty patterns are no wall: eight are seen, one a line, and the others by a click', async () => {
  await openTokens(patterns);
  expect(lines().map(({ value }) => value)).toEqual(patterns.slice(0, 8));
  await press('Show all 40');
  expect(lines().map(({ value }) => value)).toEqual(patterns);
  await press('Show fewer');
  expect(lines()).toHaveLength(8);
});

it('a few words stay a plain text', async () => {
  await openTokens(['dossier', 'usager']);
  expect(lines()).toEqual([]);
  expect(named<HTMLTextAreaElement>('Words or phrases').value).toBe('dossier\nusager');
});

it('a line is found among many without its accents, and changed where it stands', async () => {
  await openTokens(patterns);
  await enter(named<HTMLInputElement>('Find in 40 lines'), 'ete37');
  expect(document.body.textContent).toContain('1 of 40');
  const line = named<HTMLTextAreaElement>('Words or phrases, line 38');
  expect(lines()).toEqual([line]);
  // It no longer holds what was searched, and stays while one writes in it.
  await enter(line, 'autre chose');
  expect(lines()).toEqual([line]);
  expect(kept).toEqual({ tokens: patterns.with(37, 'autre chose') });
});

it('a new line stands on top with the focus, counts once it is written, and what is pasted may be several', async () => {
  await openTokens(patterns);
  await press('Add a line');
  const [first] = lines();
  expect(first).toBe(document.activeElement);
  expect(first?.value).toBe('');
  expect(kept).toEqual({ tokens: patterns });
  await enter(first ?? expect.fail('no line'), 'dossier\nusager');
  expect(kept).toEqual({ tokens: ['dossier', 'usager', ...patterns] });
});

it('a line is taken away by its button', async () => {
  await openTokens(patterns);
  await press(`Remove ${patterns[0]?.slice(0, 40)}…`);
  expect(kept).toEqual({ tokens: patterns.slice(1) });
});

it('many lines can be edited as one text, and shown as a list again', async () => {
  await openTokens(patterns);
  await press('Edit as text');
  await enter(named<HTMLTextAreaElement>('Words or phrases'), 'un\ndeux');
  expect(kept).toEqual({ tokens: ['un', 'deux'] });
  await press('Show as a list');
  expect(lines().map(({ value }) => value)).toEqual(['un', 'deux']);
});

it('a long table is folded and searched too, on both sides', async () => {
  await openSwap(30);
  const rows = () => document.querySelectorAll('.pair').length;
  expect(rows()).toBe(8);
  await enter(named<HTMLInputElement>('Find in 30 lines'), 'commande 29');
  expect(rows()).toBe(1);
  expect(find<HTMLInputElement>('.pair input').value).toBe('dossier 29');
});

it('a short table says nothing of searching', async () => {
  await openSwap(3);
  expect(document.querySelector('input[type="search"]')).toBeNull();
});
