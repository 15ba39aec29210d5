import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockAt } from '../../src/log/clock.ts';
import { versionNumbers } from '../../src/log/version-numbers.ts';
import { SHIPPED } from '../../src/log/versions.ts';

const version = (id: string, at: number, parents: readonly string[] = [], author = 'Inès') => ({
  ...{ id, at: clockAt(at), parents: [...parents], author },
});
const numbersOf = (...versions: ReturnType<typeof version>[]) => Object.fromEntries(versionNumbers(versions));

it('counts what is published one upon the other from one, and not what ships', () => {
  const shipped = version('s', 1_000_000, [], SHIPPED);
  expect(numbersOf(shipped)).toEqual({});
  expect(numbersOf(version('b', 20, ['a']), shipped, version('a', 10, ['s']))).toEqual({ a: '1', b: '2' });
});

it('gives whoever lacks what shipped with another release the same numbers', () => {
  const published = [version('a', 10, ['s']), version('b', 20, ['a'])];
  expect(numbersOf(...published)).toEqual(numbersOf(version('s', 1, [], SHIPPED), version('t', 2, [], SHIPPED), ...published));
});

it('tells two that were published at once apart by their ids, and goes on from both with one number', () => {
  const both = [version('a', 10), version('b', 20, ['a']), version('c', 21, ['a'], 'Léa')];
  expect(numbersOf(...both)).toEqual({ a: '1', b: '2-b', c: '2-c' });
  expect(numbersOf(...both, version('m', 30, ['c', 'b']))).toMatchObject({ m: '3' });
});

it('numbers one that is built on what nobody here has after all before it, as a guide from an address may be', () => {
  expect(numbersOf(version('a', 10, ['gone']), version('b', 20, ['gone too']))).toEqual({ a: '1', b: '2' });
});

it('never ends with two versions of one number, however many were published at once', () => {
  const many = Array.from({ length: 40 }, (_, at) => version(`v${at}`, 100 + at, ['a']));
  const numbers = Object.values(numbersOf(version('a', 1), ...many));
  expect(new Set(numbers).size).toBe(41);
  expect(numbers).toContain('2-v39');
});

/** Versions of several members, each built on some that came before it, some published in the same instant. */
const histories = fc
  .array(fc.record({ step: fc.integer({ min: 0, max: 2 }), on: fc.array(fc.nat(30), { maxLength: 2 }) }), { maxLength: 30 })
  .map((made) => {
    let at = 1;
    return made.map(({ step, on }, index) => {
      const parents = [...new Set(on.filter((parent) => parent < index).map((parent) => `v${parent}`))];
      // A clock is later than that of what one builds on.
      at += step + (parents.length > 0 ? 1 : 0);
      return version(`v${index}`, at, parents);
    });
  });

it('depends on the versions alone: on every device, in whatever order they came, each has one number of its own above its parents’', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (versions, keys) => {
      const numbers = versionNumbers(versions);
      const shuffled = versions.map((one, at) => ({ one, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
      expect(versionNumbers(shuffled.map(({ one }) => one))).toEqual(numbers);
      expect(new Set(numbers.values()).size).toBe(versions.length);
      const depth = (id: string) => Number.parseInt(numbers.get(id) ?? '', 10);
      for (const { id, parents } of versions) for (const parent of parents) expect(depth(id)).toBeGreaterThan(depth(parent));
    }),
  );
});

it('keeps the number of every version when a newer one is published, but for the mark of one that is no longer alone with it', () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const before = versionNumbers(versions);
      const after = versionNumbers([
        ...versions,
        version(
          'new',
          10_000,
          versions.slice(-1).map(({ id }) => id),
        ),
      ]);
      for (const [id, number] of before) expect(after.get(id)?.split('-')[0]).toBe(number.split('-')[0]);
    }),
  );
});

/** Ids that begin alike, as those of content do by chance. */
const alike = (id: string) => `abcd${'0'.repeat(Number(id.slice(1)) % 3)}${id}`;

it('never says of a version what it said of another, whichever of those published at once come late', () => {
  const grown = fc.tuple(histories, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), fc.boolean());
  fc.assert(
    fc.property(grown, ([made, keys, isAlike]) => {
      const name = (id: string) => (isAlike ? alike(id) : id);
      // All stand on one first version: a version comes with those it is built on.
      const first = version('first', 0);
      const versions = made.map((one) => ({
        ...one,
        id: name(one.id),
        parents: one.parents.length > 0 ? one.parents.map(name) : ['first'],
      }));
      const here = new Set(['first']);
      const said = new Map<string, string>();
      const waiting = versions.map((one, at) => ({ one, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
      while (waiting.length > 0) {
        const next = waiting.findIndex(({ one }) => one.parents.every((parent) => here.has(parent)));
        for (const { one } of waiting.splice(next, 1)) here.add(one.id);
        for (const [id, number] of versionNumbers([first, ...versions.filter(({ id }) => here.has(id))])) {
          expect(said.get(number) ?? id).toBe(id);
          said.set(number, id);
        }
      }
    }),
  );
});
