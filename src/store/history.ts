import type { Version } from '../contract/document.ts';
import type { Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';

/*
 * Versions that a file brought are kept to be read, and do not count: no head is found among them. They begin to count
 * when a person publishes or restores them, or when they come signed by a lead of the team.
 */

/** The ids of the versions that do not count. */
export async function historyIds(store: Store): Promise<ReadonlySet<string>> {
  return new Set(await readMeta(store, metaKeys.history));
}

/** Those of some versions that count. */
export function counting<V extends Pick<Version, 'id'>>(versions: readonly V[], history: ReadonlySet<string>): V[] {
  return versions.filter(({ id }) => !history.has(id));
}

async function keep(store: Store, ids: Iterable<string>): Promise<void> {
  await keepMeta(store, metaKeys.history, [...ids]);
}

/** Adds versions that do not count, inside a writing transaction; those that are here stay as they are. The ids of the new ones. */
export async function addHistory(store: Store, versions: readonly Version[]): Promise<string[]> {
  const known = await store.documents.bulkGet(versions.map(({ id }) => id));
  const fresh = versions.filter((_, at) => known[at] === undefined);
  if (fresh.length === 0) return [];
  await store.documents.bulkPut(fresh);
  const ids = fresh.map(({ id }) => id);
  await keep(store, new Set([...(await historyIds(store)), ...ids]));
  return ids;
}

/** From now on these count, where they did not; inside a writing transaction. */
export async function endHistory(store: Store, ids: readonly string[]): Promise<void> {
  const history = await historyIds(store);
  if (ids.some((id) => history.has(id)))
    await keep(
      store,
      [...history].filter((id) => !ids.includes(id)),
    );
}
