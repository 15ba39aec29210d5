import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Version } from '../../src/contract/document.ts';
import { clockAt } from '../../src/log/clock.ts';
import { canonicalJson, contentId, headOf, makeVersion, SHIPPED } from '../../src/log/versions.ts';

const blank: Omit<Version, 'id'> = { kind: 'guide', parents: [], author: 'emma', at: clockAt(1), note: '', body: {} };

function leaf(id: string, at: number, parents: string[] = [], author = 'emma') {
  return { id, at: clockAt(at), parents, author };
}

it('spells the same value the same way whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const turned = JSON.parse(JSON.stringify(value), (_, member: unknown) =>
        typeof member === 'object' && member !== null && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).reverse())
          : member,
      ) as unknown;
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('names a version by its content', async () => {
  const id = await contentId({ ...blank, body: { b: 1, a: '\ud800' } });
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(await contentId({ ...blank, body: { a: '\ud800', b: 1 } })).toBe(id);
  expect(await contentId({ ...blank, note: 'other', body: { a: '\ud800', b: 1 } })).not.toBe(id);
  expect((await makeVersion(blank)).id).toBe(await contentId(blank));
});

it('picks the same head on every device, whatever arrived first', () => {
  const version = fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    at: fc.integer({ min: 0, max: 3 }),
    parent: fc.option(fc.constantFrom(...'abcdefgh')),
  });
  fc.assert(
    fc.property(fc.uniqueArray(version, { selector: ({ id }) => id }), fc.nat(), (made, turn) => {
      const all = made.map(({ id, at, parent }) => leaf(id, at, parent !== null && parent < id ? [parent] : []));
      const cut = turn % Math.max(all.length, 1);
      expect(headOf([...all.slice(cut), ...all.slice(0, cut), ...all.slice(0, 2)])).toEqual(headOf(all));
    }),
  );
});

it('lists the other versions with one parent beside the head', () => {
  const { head, forks } = headOf([leaf('a', 1), leaf('b', 2, ['a']), leaf('c', 2, ['a'])]);
  expect([head?.id, forks.map(({ id }) => id)]).toEqual(['c', ['b']]);
});

it('has no fork left after a merge of both', () => {
  const { head, forks } = headOf([leaf('a', 1), leaf('b', 2, ['a']), leaf('c', 2, ['a']), leaf('d', 3, ['b', 'c'])]);
  expect([head?.id, forks]).toEqual(['d', []]);
});

it('never lets what ships stand above or beside what a team published', () => {
  const versions = [leaf('a', 1, [], SHIPPED), leaf('b', 2, ['a']), leaf('z', 9, [], SHIPPED)];
  expect(headOf(versions)).toMatchObject({ head: { id: 'b' }, forks: [] });
  expect(headOf([leaf('a', 1, [], SHIPPED), leaf('z', 9, [], SHIPPED)])).toMatchObject({ head: { id: 'z' }, forks: [] });
});
