import type { Standing } from '../log/queue.ts';
import type { Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';
import type { Projection } from './projections/projection.ts';

/** How many posts there are of each standing: IndexedDB counts a range by walking it, too slowly for a live number. */
export type StandingCounts = Readonly<Record<Standing, number>>;

/** The counts as last saved; an older Diapason counted no unreached ones. */
export async function standingCounts(store: Store): Promise<StandingCounts> {
  return { unreached: 0, ...(await readMeta(store, metaKeys.tally)) };
}

/**
 * Counts the rows of a projection that are about to be put or, where there is none, taken away, inside the transaction that
 * does. `isNew`: whether there surely was none before.
 */
export async function countRows<Row extends { readonly id: string }>(
  store: Store,
  { table, standingOf }: Projection<Row>,
  rows: readonly (readonly [id: string, row: Row | undefined])[],
  isNew: (id: string) => boolean,
): Promise<void> {
  if (standingOf === undefined) return;
  const ids = rows.map(([id]) => id).filter((id) => !isNew(id));
  const before = await store.table<Row, string>(table).bulkGet(ids);
  const sum = { ...(await standingCounts(store)) };
  for (const row of before) if (row !== undefined) sum[standingOf(row)] -= 1;
  for (const [, row] of rows) if (row !== undefined) sum[standingOf(row)] += 1;
  await keepMeta(store, metaKeys.tally, sum);
}

/** Starts anew, when all posts are dropped. */
export async function clearStandingCounts(store: Store): Promise<void> {
  await keepMeta(store, metaKeys.tally, metaKeys.tally.first);
}
