import type { PostState } from '../../contract/state.ts';
import { minuteOf } from '../../triage/order.ts';
import { inOne, type Store } from '../database.ts';
import { postSources } from '../post-sources.ts';
import { isWholePost, type PostRow } from '../projections/posts.ts';
import { postStates } from '../whole.ts';
import { type QueueRow, queueRow } from './row.ts';
import { rulesNumber, rulesOf } from './rules.ts';

/** Posts ranked in one transaction: others wait no longer than that. */
const CHUNK = 500;

/** The rows of posts as they are at `now` (ms). */
export async function rankedRows(store: Store, states: readonly PostState[], now: number): Promise<QueueRow[]> {
  const rules = await rulesOf(store);
  return (await postSources(store, states)).map(([state, sources]) => queueRow(state, sources, rules, minuteOf(now)));
}

/** States as the log has them, since who may hold a post is asked by whoever reads; a broken row is folded anew. */
async function statesOf(store: Store, rows: readonly (PostRow | undefined)[]): Promise<PostState[]> {
  const broken = await postStates(
    store,
    rows.filter((row) => row !== undefined && !isWholePost(row)),
  );
  return [...rows.filter(isWholePost).map(({ state }) => state), ...broken];
}

async function rankSome(store: Store, ids: readonly string[], now: number): Promise<void> {
  const rows = await store.posts.bulkGet([...ids]);
  const gone = ids.filter((_, at) => rows[at] === undefined);
  if (gone.length > 0) await store.queue.bulkDelete(gone);
  const states = await statesOf(store, rows);
  if (states.length > 0) await store.queue.bulkPut(await rankedRows(store, states, now));
}

/**
 * Puts posts where they belong in the queue, inside a writing transaction. When that is need not be exact: a row says until when
 * it is right, and whoever reads it at another time works it out anew.
 */
export async function rank(store: Store, ids: readonly string[], now = Date.now()): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) await rankSome(store, ids.slice(at, at + CHUNK), now);
}

/**
 * Posts whose row is no longer right at `now` (ms), at most `limit`: their time came, the clock was put back behind it, or the
 * workspace has another version.
 */
export async function staleIds(store: Store, now: number, limit: number): Promise<string[]> {
  const { queue } = store;
  const number = await rulesNumber(store);
  const ranges = [
    queue.where('until').belowOrEqual(now),
    queue.where('from').above(now),
    queue.where('rules').below(number),
    queue.where('rules').above(number),
  ];
  const ids = await Promise.all(ranges.map((range) => range.limit(limit).primaryKeys()));
  return [...new Set(ids.flat())].slice(0, limit);
}

/** So many rows that are no longer right are worked out where they are read. Were there more, the background is at it. */
const STALE = 500;

/** Rows that are no longer right, as they are in the store, and as they are at `now` (ms). */
export async function staleRows(
  store: Store,
  now: number,
): Promise<{ readonly before: readonly QueueRow[]; readonly anew: readonly QueueRow[] }> {
  const ids = await staleIds(store, now, STALE);
  if (ids.length === 0) return { before: [], anew: [] };
  const before = (await store.queue.bulkGet(ids)).filter((row) => row !== undefined);
  return { before, anew: await rankedRows(store, await statesOf(store, await store.posts.bulkGet(ids)), now) };
}

/** Puts in order again what time or another version of the workspace moved, a few posts in each transaction. */
export async function rankStale(store: Store, now: number): Promise<void> {
  for (let some = CHUNK; some === CHUNK; ) {
    some = await inOne(store, async () => {
      const ids = await staleIds(store, minuteOf(now), CHUNK);
      await rank(store, ids, now);
      return ids.length;
    });
  }
}
