import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonBase, mergeBodies } from '../../src/log/merge-documents.ts';

interface Rule {
  id: string;
  message: string;
}
const rules = (list: readonly (readonly [string, string])[]) => ({
  name: 'Maison Lune',
  rules: list.map(([id, message]): Rule => ({ id, message })),
});
const merged = (body: unknown) => (body as { rules: Rule[] }).rules;
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
const guide = ids
  .chain((list) => fc.tuple(...list.map((id) => fc.tuple(fc.constant(id), fc.constantFrom('one', 'two', 'three')))))
  .map(rules);
const messages = (body: { rules: Rule[] }) => new Map(body.rules.map(({ id, message }) => [id, message]));

describe('two publications of a guide', () => {
  it('keep each what only one of them changed, added or removed', () => {
    const base = rules([
      ['a', 'one'],
      ['b', 'one'],
      ['c', 'one'],
    ]);
    const ours = rules([
      ['a', 'two'],
      ['b', 'one'],
      ['c', 'one'],
      ['mine', 'new'],
    ]);
    const theirs = rules([
      ['a', 'one'],
      ['theirs', 'new'],
      ['c', 'two'],
    ]);
    const { body, conflicts } = mergeBodies(base, ours, theirs);
    expect(merged(body).map(({ id, message }) => `${id} ${message}`)).toEqual(['a two', 'theirs new', 'c two', 'mine new']);
    expect(conflicts).toEqual([]);
  });

  it('show a rule that both changed, keep ours, and take theirs when a lead says so', () => {
    const [base, ours, theirs] = [rules([['a', 'one']]), rules([['a', 'two']]), rules([['a', 'three']])];
    const first = mergeBodies(base, ours, theirs);
    expect(first.conflicts).toMatchObject([{ path: 'rules/a', ours: { id: 'a', message: 'two' }, theirs: { id: 'a', message: 'three' } }]);
    expect(merged(first.body)).toEqual([{ id: 'a', message: 'two' }]);
    expect(merged(mergeBodies(base, ours, theirs, { theirs: ['rules/a'] }).body)).toEqual([{ id: 'a', message: 'three' }]);
  });

  it('keep a rule that one changed and the other removed, and show it', () => {
    const { body, conflicts } = mergeBodies(rules([['a', 'one']]), rules([]), rules([['a', 'two']]));
    expect(merged(body)).toEqual([{ id: 'a', message: 'two' }]);
    expect(conflicts).toHaveLength(1);
  });

  it('lets a lead choose that a rule stays removed', () => {
    const [base, ours, theirs] = [rules([['a', 'one']]), rules([]), rules([['a', 'two']])];
    expect(merged(mergeBodies(base, ours, theirs, { ours: ['rules/a'] }).body)).toEqual([]);
    expect(merged(mergeBodies(base, theirs, ours, { theirs: ['rules/a'] }).body)).toEqual([]);
  });

  it('tell of every item that one side alone changed, added or removed', () => {
    const base = rules([
      ['a', 'one'],
      ['b', 'one'],
    ]);
    const { taken } = mergeBodies(
      base,
      rules([['a', 'two']]),
      rules([...base.rules.map(({ id, message }) => [id, message] as const), ['c', 'new']]),
    );
    expect(taken.map(({ path, side, item }) => `${path} ${side} ${item === undefined ? 'removed' : 'there'}`)).toEqual([
      'rules/a ours there',
      'rules/b ours removed',
      'rules/c theirs there',
    ]);
  });

  it('lose no rule silently, whatever was done to them', () => {
    fc.assert(
      fc.property(guide, guide, guide, (base, ours, theirs) => {
        const { body, conflicts } = mergeBodies(base, ours, theirs);
        const [b, o, t, m] = [
          messages(base),
          messages(ours),
          messages(theirs),
          new Map(merged(body).map(({ id, message }) => [id, message])),
        ];
        const shown = new Set(conflicts.map(({ path }) => path));
        for (const id of new Set([...b.keys(), ...o.keys(), ...t.keys()])) {
          const onlyOurs = b.get(id) === t.get(id);
          const onlyTheirs = b.get(id) === o.get(id);
          if (onlyOurs) expect(m.get(id)).toBe(o.get(id));
          else if (onlyTheirs) expect(m.get(id)).toBe(t.get(id));
          else if (o.get(id) !== t.get(id)) expect(shown).toContain(`rules/${id}`);
        }
        expect(new Set(merged(body).map(({ id }) => id)).size).toBe(merged(body).length);
      }),
      { numRuns: 500 },
    );
  });

  it('give the same rules whichever is called ours, where nothing conflicts', () => {
    fc.assert(
      fc.property(guide, guide, guide, (base, ours, theirs) => {
        const [one, other] = [mergeBodies(base, ours, theirs), mergeBodies(base, theirs, ours)];
        expect(one.conflicts.map(({ path }) => path).sort()).toEqual(other.conflicts.map(({ path }) => path).sort());
        const known = new Set(one.conflicts.map(({ path }) => path));
        const sorted = (body: unknown) =>
          merged(body)
            .filter(({ id }) => !known.has(`rules/${id}`))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(one.body)).toEqual(sorted(other.body));
      }),
    );
  });
});

it('finds the latest version that two build on', () => {
  const version = (id: string, parents: string[], at: string) => ({ id, parents, at });
  const all = [
    version('1', [], '1'),
    version('2', ['1'], '2'),
    version('a', ['2'], '3'),
    version('b', ['2'], '4'),
    version('c', ['a'], '5'),
  ];
  expect(commonBase(all, 'c', 'b')?.id).toBe('2');
  expect(commonBase([version('x', [], '1'), version('y', [], '2')], 'x', 'y')).toBeUndefined();
});
