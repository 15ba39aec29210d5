import type { EventRow, Store } from './database.ts';

/**
 * While much comes at once (a device that joins, a week offline) most of it is about posts this log never held. To know
 * that without asking the index for each, the subjects of the log are kept in mind. Only the background writes, so that
 * nothing comes past this.
 */
const familiar = new WeakMap<Store, Set<string>>();

/** From so many events at once it pays to learn the subjects of a log that has some already. */
const MUCH = 500;

/** The subjects of which the log holds events, before `coming` are added; `undefined` when it does not pay to know. */
export async function familiarWith(store: Store, coming: number): Promise<ReadonlySet<string> | undefined> {
  if (coming < MUCH) {
    familiar.delete(store);
    return undefined;
  }
  const known = familiar.get(store);
  if (known !== undefined) return known;
  const learnt = new Set((await store.events.orderBy('subjects').uniqueKeys()) as string[]);
  familiar.set(store, learnt);
  return learnt;
}

/** To be called for whatever is added to the log. Of a transaction that fails it keeps too many, which costs a question. */
export function heardOf(store: Store, rows: readonly EventRow[]): void {
  const known = familiar.get(store);
  if (known !== undefined) for (const { subjects } of rows) for (const subject of subjects) known.add(subject);
}
