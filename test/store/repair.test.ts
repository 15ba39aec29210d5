import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { append } from '../../src/store/append.ts';
import { refuseNewer, type Store } from '../../src/store/database.ts';
import { documentHead } from '../../src/store/document-heads.ts';
import { install } from '../../src/store/documents.ts';
import { keepDevicePosition, readDevicePosition, repairDevicePosition } from '../../src/store/meta.ts';
import { placeCounts } from '../../src/store/places.ts';
import { author, escalation, post, posts } from '../../src/store/read.ts';
import { check, repair, repairNote } from '../../src/store/repair.ts';
import { onBroken } from '../../src/store/whole.ts';
import { NOON, somePost } from '../../tools/histories.ts';
import { emptyStore, projections } from './open.ts';
import { queue } from './queue.ts';

const open = { me: 'me', now: NOON, place: 'open' } as const;

/** A store in which three posts are labelled, one of them a complaint. */
async function labelled(): Promise<Store> {
  const store = emptyStore();
  for (const n of [1, 2, 3]) {
    const seen = somePost(`x:${n}`);
    await append(
      store,
      [
        { type: 'captured', postId: seen.id, post: seen },
        { type: 'labelled', postId: seen.id, group: 'kind', value: n === 1 ? 'complaint' : 'question', on: true },
      ],
      { now: NOON + n },
    );
  }
  return store;
}

/** Breaks the row of a post as a damaged disk might. */
const breakRow = async (store: Store, id: string, without: string) => {
  const row = (await store.posts.get(id)) as unknown as Record<string, Record<string, unknown>>;
  const { [without]: _, ...state } = row['state'] ?? {};
  await store.posts.put({ ...row, state } as never);
};

it.each(['labels', 'post', 'replies', 'escalations', 'updatedAt'])(
  'reads a post whose row has lost its %s from the log',
  async (member) => {
    const store = await labelled();
    await breakRow(store, 'x:1', member);
    expect(await post(store, 'x:1')).toMatchObject({ labels: { kind: 'complaint' } });
    expect((await posts(store, ['x:1', 'x:2'])).map(({ id }) => id)).toEqual(['x:1', 'x:2']);
    expect((await queue(store, open)).map(({ id }) => id).sort()).toEqual(['x:1', 'x:2', 'x:3']);
    expect((await queue(store, { ...open, search: 'question' })).map(({ id }) => id).sort()).toEqual(['x:2', 'x:3']);
  },
);

it('tells the background which rows are broken, and mends them with a count', async () => {
  const store = await labelled();
  const before = await projections(store);
  const told: string[] = [];
  onBroken(store, (subjects) => told.push(...subjects));
  await breakRow(store, 'x:2', 'labels');
  await posts(store, ['x:2']);
  expect(told).toEqual(['post:x:2']);
  await repair(store, told, NOON);
  expect(await projections(store)).toEqual(before);
  expect(await repairNote(store)).toEqual({ rows: 1, at: NOON });
});

it('reads a person and an escalation whose rows are broken from the log', async () => {
  const store = await labelled();
  const [row] = await store.authors.toArray();
  await store.authors.put({ id: row?.id ?? '' } as never);
  expect(await author(store, row?.id ?? '')).toEqual(row);
  await store.escalations.put({ id: 'nobody-knows', postId: 'x:1' } as never);
  expect(await escalation(store, 'nobody-knows')).toBeUndefined();
});

it.each([
  [
    'a row that says something else than the log',
    (store: Store) => store.posts.toCollection().modify((row) => void Object.assign(row.state, { closed: true })),
  ],
  ['rows that are gone', (store: Store) => store.posts.clear()],
  ['a count that is wrong', (store: Store) => store.meta.put({ key: 'tally', value: { open: 70, escalated: 0, answered: 0, closed: 0 } })],
  ['a row that is broken', (store: Store) => breakRow(store, 'x:3', 'labels')],
] as const)('mends %s when it is checked', async (_, damage) => {
  const store = await labelled();
  const before = await projections(store);
  await damage(store);
  expect(await check(store, NOON)).toBe(true);
  expect(await projections(store)).toEqual(before);
  expect((await placeCounts(store, 'me', NOON)).counts).toMatchObject({ open: 3 });
  expect((await repairNote(store))?.rows).toBeGreaterThan(0);
  expect(await check(store, NOON)).toBe(false);
});

it('finds the version in force anew where its mark is gone, broken, or names none that is there', async () => {
  const store = emptyStore();
  await install(store, 'workspace', defaultWorkspace, 1);
  const head = await documentHead(store, 'workspace');
  for (const value of [undefined, 7, { forks: 'none' }, { head: 'gone', forks: [] }]) {
    if (value === undefined) await store.meta.delete('head:workspace');
    else await store.meta.put({ key: 'head:workspace', value });
    expect(await documentHead(store, 'workspace')).toEqual(head);
  }
});

it('goes on numbering where the log ends when the pen was lost or put back', async () => {
  const store = await labelled();
  const pen = await readDevicePosition(store);
  await keepDevicePosition(store, { ...pen, seq: 1 });
  await repairDevicePosition(store);
  expect((await readDevicePosition(store)).seq).toBe(pen.seq);
  const [event] = await append(store, [{ type: 'closed', postId: 'x:1' }], { now: NOON + 9 });
  expect(event?.seq).toBe(pen.seq + 1);
});

it('refuses a database that a newer Diapason wrote, and leaves it as it was', async () => {
  const store = await labelled();
  await expect(refuseNewer(store)).resolves.toBeUndefined();
  const { name } = store;
  store.close();
  await new Promise((done) => {
    const opening = indexedDB.open(name, 520);
    opening.onsuccess = () => done(opening.result.close());
  });
  const again = emptyStore(name);
  await expect(refuseNewer(again)).rejects.toMatchObject({ problem: { code: 'newer-store' } });
});
