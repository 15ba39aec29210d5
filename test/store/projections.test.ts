import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { append } from '../../src/store/append.ts';
import { metaKeys } from '../../src/store/meta-keys.ts';
import { keepMeta } from '../../src/store/meta-rows.ts';
import { projections } from '../../src/store/projections/index.ts';
import { author, history } from '../../src/store/read.ts';
import { rebuildIfOld } from '../../src/store/rebuild.ts';
import { NOON, somePost } from '../../tools/histories.ts';
import { emptyStore } from './open.ts';

const captured = { type: 'captured', postId: 'x:1', post: somePost('x:1') } as const;

it('has a table of its own for each projection, found by id', async () => {
  const store = emptyStore();
  const keys = projections.map(({ table }) => store.table(table).schema.primKey.name);
  expect(new Set(projections.map(({ table }) => table)).size).toBe(projections.length);
  expect(keys).toEqual(projections.map(() => 'id'));
});

it('opens a database of the highest version that a table names', async () => {
  const store = emptyStore();
  await store.open();
  const named = projections.flatMap(({ indexes }) => Object.keys(indexes).map(Number));
  expect(store.verno).toBe(Math.max(...named));
});

it('gives each projection the indexes that it names last', async () => {
  const store = emptyStore();
  await store.open();
  for (const { table, indexes } of projections) {
    const { primKey, indexes: own } = store.table(table).schema;
    expect([primKey, ...own].map(({ src }) => src).join(', ')).toBe(Object.values(indexes).at(-1));
  }
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
