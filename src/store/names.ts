import type { Event } from '../contract/event.ts';
import { type Link, linked, linksIn, type PostNames } from '../log/names.ts';
import type { Store } from './database.ts';

const POST = 'post:';

/** The posts among subjects. */
export function postsIn(subjects: Iterable<string>): string[] {
  return [...subjects].filter((subject) => subject.startsWith(POST)).map((subject) => subject.slice(POST.length));
}

/**
 * The ids that events ever joined, as one set for each: those of the given posts as they are kept, and those that the
 * rows just added join.
 */
export async function linkedWith(
  store: Store,
  postIds: readonly string[],
  added: Iterable<Event>,
): Promise<Map<string, ReadonlySet<string>>> {
  const links = linksIn(added);
  if (links.length === 0 && (await store.names.count()) === 0) return new Map();
  const kept = (await store.names.bulkGet([...postIds, ...links.flat()])).filter((row) => row !== undefined);
  return linked([...links, ...kept.flatMap(({ linked: ids, id }) => ids.map((one): Link => [id, one]))]);
}

/** Keeps which id each of the joined ones leads to, inside the transaction that folds them; `before` may no longer be joined. */
export async function keepNames(
  store: Store,
  before: readonly string[],
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  names: PostNames,
): Promise<void> {
  await store.names.bulkDelete(before.filter((id) => !groups.has(id)));
  await store.names.bulkPut([...groups].map(([id, ids]) => ({ id, of: names.of(id), linked: [...ids].sort() })));
}

/** The id that a post bears, by any of its ids; the same id where nothing joined it. */
export async function bearers(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await store.names.bulkGet([...ids]);
  return new Map(ids.map((id, at) => [id, rows[at]?.of ?? id]));
}

/** Every id of a post by one of them, the one that it bears first. */
export async function namesOf(store: Store, id: string): Promise<string[]> {
  const row = await store.names.get(id);
  if (row === undefined) return [id];
  const all = (await store.names.bulkGet([...row.linked])).filter((one) => one?.of === row.of).map((one) => one?.id ?? '');
  return [row.of, ...all.filter((one) => one !== row.of)];
}
