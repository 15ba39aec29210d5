import type { PostState, QueuePlace } from '../../contract/state.ts';
import { wordsOf } from '../../log/queue.ts';
import type { Store } from '../database.ts';
import { isWholePost, type PostRow } from '../projections/posts.ts';
import { type ListedPosts, listPlace, prepareList, type Reading, type SearchLimits, searchLimits } from './list.ts';

/** What the posts of a search have in common. */
export interface Search {
  /** Each of its words begins a word of the post. */
  readonly text: string;
  /** Of each list the post has one of the values by which posts are filtered (`log/queue.ts`), or one that begins so. */
  readonly values?: readonly (readonly string[])[];
}

/** The ids of posts with a word that begins with one of these; `undefined` where they are too many to be listed. */
async function withOne(store: Store, starts: readonly string[], most: number): Promise<ReadonlySet<string> | undefined> {
  const lists = await Promise.all(starts.map((start) => store.posts.where('words').startsWith(start).limit(most).primaryKeys()));
  return lists.some(({ length }) => length >= most) ? undefined : new Set(lists.flat());
}

function common(lists: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
  const [first, ...others] = [...lists].sort((a, b) => a.size - b.size);
  return first && new Set([...first].filter((id) => others.every((list) => list.has(id))));
}

/** Which posts to look at, and what is still to be asked of each row. */
interface Narrowed {
  readonly among: ReadonlySet<string> | undefined;
  readonly fits: (row: PostRow) => boolean;
}

async function narrow(store: Store, { text, values = [] }: Search, { common: most }: SearchLimits): Promise<Narrowed> {
  const words = wordsOf(text);
  if (text.trim() !== '' && words.length === 0) return { among: new Set(), fits: () => false };
  const asked = [...words.map((word) => [word]), ...values];
  const lists = await Promise.all(asked.map((starts) => withOne(store, starts, most)));
  const left = asked.filter((_, at) => lists[at] === undefined);
  const has = (row: PostRow, starts: readonly string[]) => starts.some((start) => row.words.some((word) => word.startsWith(start)));
  return {
    among: common(lists.filter((list) => list !== undefined)),
    // Whether a broken row belongs here is known only when it was folded anew.
    fits: (row) => !isWholePost(row) || left.every((starts) => has(row, starts)),
  };
}

/** What was found in each of some places. */
export type FoundPlaces<T> = readonly (ListedPosts<T> & { readonly place: QueuePlace })[];

/** The first posts of several places that a search finds and `select` keeps, in the order of the queue: `limit` of each. */
export async function findPosts<T>(
  store: Store,
  { places, ...reading }: Omit<Reading, 'place' | 'among' | 'fits'> & { readonly places: readonly QueuePlace[] },
  search: Search,
  select: (states: readonly PostState[]) => Promise<readonly T[]>,
): Promise<FoundPlaces<T>> {
  const narrowed = await narrow(store, search, reading.limits ?? searchLimits);
  const prepared = await prepareList(store, { ...reading, ...narrowed });
  const listed = places.map(async (place) => ({
    place,
    ...(await listPlace(store, { ...reading, ...narrowed, place }, select, prepared)),
  }));
  return Promise.all(listed);
}
