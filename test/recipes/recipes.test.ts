import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import type { Toy } from './toy.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Recipe → the number of files that CONTRIBUTING says it touches, or none where it says no number. */
function recipesOfPage(): Map<string, number | undefined> {
  const page = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8').split('\n## Recipes\n')[1]?.split('\n## ')[0] ?? '';
  const headings = page.matchAll(/^\*\*([^*]+?)\.?\*\*(?: \((\d+) files?\))?/gm);
  return new Map([...headings].map(([, name = '', files]) => [name, files === undefined ? undefined : Number(files)]));
}

/** It says of each entry of a registry whether its fixture and its page are there. */
const REGISTRIES = 'test/structure/registries.test.ts';

const folder = path.join(import.meta.dirname, 'toys');
const toys = await Promise.all(readdirSync(folder).map(async (file) => ((await import(path.join(folder, file))) as { toy: Toy }).toy));
const recipes = recipesOfPage();

let workshop: Workshop;
let touched: string[];
let compiled: string;
let ran: ReturnType<Workshop['run']>;
let withGaps: string;

beforeAll(() => {
  workshop = openWorkshop();
  touched = workshop.build(toys);
  compiled = workshop.compile();
  ran = workshop.run([REGISTRIES, ...new Set(toys.flatMap(({ suite }) => suite ?? []))]);
  workshop.build(toys, (toy, file) => (toy.forgotten ?? []).some(({ without }) => without === file));
  withGaps = workshop.compile();
}, 300_000);

afterAll(() => workshop?.remove());

it('reads the recipes of CONTRIBUTING', () => {
  expect(recipes.size).toBeGreaterThan(5);
});

it('each recipe that adds something has a toy', () => {
  const without = [...recipes.keys()].filter((name) => name.startsWith('Add ') && !toys.some(({ recipe }) => recipe === name));
  expect(without).toEqual([]);
});

it('all toys together compile in a copy of the project', () => {
  expect(compiled).toBe('');
});

it('the suites over the registries pass with the toys in them', () => {
  expect(ran.ok, ran.output).toBe(true);
});

describe.each(toys.map((toy): [string, Toy] => [toy.recipe, toy]))('the recipe “%s”', (recipe, toy) => {
  it('stands in CONTRIBUTING and touches as many files as it says there', () => {
    expect(touched.filter((file) => file in toy.files).sort()).toEqual(Object.keys(toy.files).sort());
    expect(recipes.get(recipe)).toBe(Object.keys(toy.files).length);
  });

  it.runIf(toy.suite)('is taken up by the shared suite', () => {
    expect(ran.passed.get(toy.suite ?? '')).toBeGreaterThan(0);
  });

  it.each(toy.forgotten ?? [])('cannot forget $without, because the compiler names it', ({ error }) => {
    expect(withGaps).toMatch(error);
  });
});
