import type { Standing } from '../log/queue.ts';
import type { PostRow, Store } from './database.ts';

/** How many posts there are of each standing: IndexedDB counts a range by walking it, too slowly for a live number. */
export type Tally = Readonly<Record<Standing, number>>;

const none: Tally = { open: 0, escalated: 0, answered: 0, closed: 0 };

/** The tally as last saved. */
export async function tally(store: Store): Promise<Tally> {
  return ((await store.meta.get('tally'))?.value as Tally | undefined) ?? none;
}

/**
 * Counts rows that are about to be put or, where there is none, taken away, inside the transaction that does. `isNew`:
 * whether there surely was none before.
 */
export async function count(
  store: Store,
  rows: readonly (readonly [id: string, row: PostRow | undefined])[],
  isNew: (id: string) => boolean,
): Promise<void> {
  const before = await store.posts.bulkGet(rows.map(([id]) => id).filter((id) => !isNew(id)));
  const sum = { ...(await tally(store)) };
  for (const row of before) if (row !== undefined) sum[row.standing] -= 1;
  for (const [, row] of rows) if (row !== undefined) sum[row.standing] += 1;
  await store.meta.put({ key: 'tally', value: sum });
}

/** Starts anew, when all posts are dropped. */
export async function clearTally(store: Store): Promise<void> {
  await store.meta.put({ key: 'tally', value: none });
}
