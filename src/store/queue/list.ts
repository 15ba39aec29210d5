import { cmp } from 'dexie';
import type { PostState, QueuePlace } from '../../contract/state.ts';
import { placesOf } from '../../log/queue.ts';
import type { Store } from '../database.ts';
import type { PostRow } from '../projections/posts.ts';
import { postStates } from '../whole.ts';
import { staleRows } from './rank.ts';
import { keyIn, type OrderKey, type QueueRow } from './row.ts';

/** Posts that are looked at in one tab, at most, to find those that fit. */
const MOST = 5_000;

/** From how many posts on which way of finding them is the quicker; tests take others. */
export interface SearchLimits {
  /** Of a word that so many posts hold no list is read: they are met soon enough along the order of the queue. */
  readonly common: number;
  /** More than so many posts are looked for along the index, not put in order. */
  readonly few: number;
  /** Rows read at once where only their ids matter. */
  readonly page: number;
}

export const searchLimits: SearchLimits = { common: 10_000, few: 2_000, page: 2_000 };

/** So many posts are looked at for the next one: the rows of claims that ended stand among them. */
const NEAR = 100;

/** Where to read, for whom, at which moment (ms), and how many. */
export interface Reading {
  readonly place: QueuePlace;
  readonly me: string;
  readonly now: number;
  readonly limit: number;
  /** Only these posts. */
  readonly among?: ReadonlySet<string> | undefined;
  /** Only those whose row fits; a broken one is to fit. */
  readonly fits?: (row: PostRow) => boolean;
  readonly limits?: SearchLimits;
}

/** What was read of a tab, in its order; `more`: there may be others behind. */
export interface ListedPosts<T> {
  readonly found: readonly T[];
  readonly more: boolean;
}

interface Placed {
  readonly id: string;
  readonly key: OrderKey;
}

/** The rows of a place among some. */
function placedIn(rows: readonly QueueRow[], { place, me }: Reading): Placed[] {
  return rows.flatMap((row) => {
    const key = keyIn(row, place, me);
    return key === undefined ? [] : [{ id: row.id, key }];
  });
}

const inOrder = (rows: readonly Placed[]) => [...rows].sort((a, b) => cmp(a.key, b.key));

/** The rows of a place behind a key, as they were ranked last. */
async function nextRows(store: Store, reading: Reading, after: OrderKey, limit: number): Promise<Placed[]> {
  const { place, me } = reading;
  const [index, first] = place === 'mine' ? ['mine', me] : ['key', place];
  const rows = await store.queue.where(index).between(after, [first, []], false, true).limit(limit).toArray();
  return placedIn(rows, reading);
}

/** Gives rows of a place in their order, page by page. */
type Pages = (count: number) => Promise<readonly Placed[]>;

/** The pages of a list that is at hand. */
function listPages(rows: readonly Placed[]): Pages {
  let at = 0;
  return async (count) => {
    at += count;
    return rows.slice(at - count, at);
  };
}

/** The pages of the index, with the rows that are no longer right in the places where they belong now. */
function indexPages(store: Store, reading: Reading, stale: readonly QueueRow[]): Pages {
  const { place, me, among, limits = searchLimits } = reading;
  const anew = new Set(stale.map(({ id }) => id));
  const waiting = inOrder(placedIn(stale, reading));
  let after: OrderKey = [place === 'mine' ? me : place];
  let isOver = false;
  return async (count) => {
    for (;;) {
      if (isOver) return waiting.splice(0);
      const size = among === undefined ? count : limits.page;
      const rows = await nextRows(store, reading, after, size);
      isOver = rows.length < size;
      after = rows.at(-1)?.key ?? after;
      const before = isOver ? waiting.splice(0) : waiting.splice(0, waiting.filter(({ key }) => cmp(key, after) < 0).length);
      const page = inOrder([...rows.filter(({ id }) => !anew.has(id)), ...before]).filter(({ id }) => among?.has(id) ?? true);
      if (page.length > 0 || isOver) return page;
    }
  };
}

/** What the places of one reading share: rows that are no longer right, and those of a list that is put in order. */
interface Prepared {
  readonly stale: readonly QueueRow[];
  readonly rows: readonly QueueRow[] | undefined;
}

/** Reads once what every place of a search needs. */
export async function prepareList(
  store: Store,
  { among, now, limits = searchLimits }: Omit<Reading, 'place' | 'me' | 'limit'>,
): Promise<Prepared> {
  const { anew: stale } = await staleRows(store, now);
  if (among === undefined || among.size > limits.few) return { stale, rows: undefined };
  const anew = new Map(stale.map((row) => [row.id, row] as const));
  const rows = await store.queue.bulkGet([...among]);
  return { stale, rows: rows.flatMap((row) => (row === undefined ? [] : [anew.get(row.id) ?? row])) };
}

/**
 * The first posts of a place, in the order of the queue: as many as asked, of those that `select` keeps. What is read is no more
 * than that takes, however many there are.
 */
export async function listPlace<T>(
  store: Store,
  reading: Reading,
  select: (states: readonly PostState[]) => Promise<readonly T[]>,
  prepared?: Prepared,
): Promise<ListedPosts<T>> {
  const { limit, fits = () => true } = reading;
  const { stale, rows: listed } = prepared ?? (await prepareList(store, reading));
  const pages = listed === undefined ? indexPages(store, reading, stale) : listPages(inOrder(placedIn(listed, reading)));
  const stands = (state: PostState) => placesOf(state, reading.me, reading.now).includes(reading.place);
  const found: T[] = [];
  let size = Math.min(limit + 1, MOST);
  for (let looked = 0; looked < MOST; size = Math.min(2 * size, 500)) {
    const page = await pages(size);
    if (page.length === 0) return { found: found.slice(0, limit), more: found.length > limit };
    for (let at = 0; at < page.length && found.length <= limit; at += size) {
      const part = page.slice(at, at + size);
      const rows = await store.posts.bulkGet(part.map(({ id }) => id));
      const states = await postStates(
        store,
        rows.filter((row) => row !== undefined && fits(row)),
      );
      found.push(...(await select(states.filter(stands))));
      looked += part.length;
    }
    if (found.length > limit) break;
  }
  return { found: found.slice(0, limit), more: true };
}

/** The post that stands next to another in a place, before it (-1) or behind it (1). */
export async function nextInPlace(store: Store, reading: Omit<Reading, 'limit'>, id: string, step: number): Promise<string | undefined> {
  const { place, me, now } = reading;
  const row = await store.queue.get(id);
  const key = row && keyIn(row, place, me);
  if (key === undefined) return undefined;
  const [index, first] = place === 'mine' ? ['mine', me] : ['key', place];
  const { queue } = store;
  const found =
    step > 0 ? queue.where(index).between(key, [first, []], false, true) : queue.where(index).between([first], key, true, false).reverse();
  const rows = await found.limit(NEAR).toArray();
  const states = await postStates(store, await store.posts.bulkGet(rows.map((one) => one.id)));
  return states.find((state) => placesOf(state, me, now).includes(place))?.id;
}
