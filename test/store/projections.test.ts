import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { append } from '../../src/store/append.ts';
import { metaKeys } from '../../src/store/meta-keys.ts';
import { keepMeta } from '../../src/store/meta-rows.ts';
import { projections } from '../../src/store/projections/index.ts';
import { queueIndexes } from '../../src/store/queue/row.ts';
import { author, history } from '../../src/store/read.ts';
import { rebuildIfOld } from '../../src/store/rebuild.ts';
import { NOON, somePost } from '../../tools/histories.ts';
import { emptyStore } from './open.ts';

const captured = { type: 'captured', postId: 'x:1', post: somePost('x:1') } as const;
const marked = { type: 'marked', authorId: 'x:camille1', mark: 'vip', until: new Date(NOON + 1_000).toISOString(), fact: 'fact' } as const;

describe.each(projections.map((projection) => [projection.table, projection] as const))('the projection %s', (table, projection) => {
  it('has a table with the indexes that it names last', async () => {
    const store = emptyStore();
    await store.open();
    const { primKey, indexes } = store.table(table).schema;
    expect(primKey.name).toBe('id');
    expect([primKey, ...indexes].map(({ src }) => src).join(', ')).toBe(Object.values(projection.indexes).at(-1));
  });

  it('folds anew to the rows that it has, each of them whole', async () => {
    const store = emptyStore();
    await append(store, [captured, marked], { now: NOON });
    const before = await store.table(table).toArray();
    await store.table(table).clear();
    await keepMeta(store, metaKeys.projection, 1);
    await rebuildIfOld(store);
    expect(await store.table(table).toArray()).toEqual(before);
    expect(before.filter((row) => !projection.isWhole(row))).toEqual([]);
  });
});

it('gives each projection a table of its own', () => {
  expect(new Set(projections.map(({ table }) => table)).size).toBe(projections.length);
});

it('opens a database of the highest version that a table names', async () => {
  const store = emptyStore();
  await store.open();
  const named = [...projections.map(({ indexes }) => indexes), queueIndexes].flatMap((indexes) => Object.keys(indexes).map(Number));
  expect(store.verno).toBe(Math.max(...named));
});

it('says anew what events are about where an earlier version said otherwise', async () => {
  const store = emptyStore();
  await append(store, [captured], { now: NOON });
  const rows = await store.events.toArray();
  await store.events.bulkPut(rows.map((row) => ({ ...row, subjects: ['post:x:other'] })));
  await keepMeta(store, metaKeys.projection, 1);
  await rebuildIfOld(store);
  expect((await store.events.toArray()).map(({ subjects }) => subjects)).toEqual(rows.map(({ subjects }) => subjects));
  expect(await history(store, 'x:1')).toHaveLength(1);
  expect(await author(store, 'x:camille1')).toMatchObject({ posts: 1 });
});
