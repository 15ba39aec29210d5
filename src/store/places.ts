import type { QueuePlace } from '../contract/state.ts';
import { placesOf } from '../log/queue.ts';
import type { Store } from './database.ts';
import { type Lapsed, lapsedOf, withoutLapsed } from './lapsed.ts';
import { isWholePost, type PostRow } from './projections/posts.ts';
import { staleRows } from './queue/rank.ts';
import type { OrderKey, QueueRow } from './queue/row.ts';
import { standingCounts } from './standing-counts.ts';

/** A row that is not whole counts as one's own: it is judged again once it was folded anew. */
function isOwn(me: string, now: number, lapsed: Lapsed): (row: PostRow) => boolean {
  return (row) => !isWholePost(row) || placesOf(withoutLapsed(row.state, lapsed), me, now).includes('mine');
}

/** The open posts that a member holds. */
function heldIn(store: Store, me: string, now: number) {
  const lower = ['open', me, now];
  return store.posts.where('[standing+holder+holderUntil]').between(lower, ['open', me, Number.MAX_VALUE], false, true);
}

/** How many open posts a member holds: the index counts the claims that ended with a role too. */
async function countHeld(store: Store, me: string, now: number): Promise<number> {
  const lapsed = await lapsedOf(store);
  const held = heldIn(store, me, now);
  return lapsed.has(me) ? held.filter(isOwn(me, now, lapsed)).count() : held.count();
}

/** How many posts are a member's own, with those that nobody has: the keys of the index say until when. */
async function countOwn(store: Store, me: string, now: number): Promise<number> {
  const own = store.queue.where('mine').between([me], [me, []]);
  const lapsed = await lapsedOf(store);
  if (!lapsed.has(me)) return ((await own.keys()) as unknown as OrderKey[]).filter((key) => Number(key.at(-1)) > now).length;
  const isMine = isOwn(me, now, lapsed);
  return (await store.posts.bulkGet(await own.primaryKeys())).filter((row) => row !== undefined && isMine(row)).length;
}

/** How many escalated posts are in trouble: a department is late with them. */
async function countLate(store: Store, now: number): Promise<number> {
  const known = await store.queue.where('key').between(['escalated'], ['escalated', -0.5]).count();
  const { anew, before } = await staleRows(store, now);
  const late = (rows: readonly QueueRow[]) => rows.filter(({ key: [tab, trouble] }) => tab === 'escalated' && Number(trouble) < 0).length;
  return known - late(before) + late(anew);
}

/** What the tabs of a member's queue say. */
interface PlaceCounts {
  readonly counts: Record<QueuePlace, number>;
  /** How many of them are in trouble: nobody has them, or a department is late. */
  readonly troubles: Partial<Record<QueuePlace, number>>;
}

/** How many posts stand in each place of a member's queue, and how many of them are in trouble. `now` in ms. */
export async function placeCounts(store: Store, me: string, now: number): Promise<PlaceCounts> {
  const [all, held, mine] = await Promise.all([standingCounts(store), countHeld(store, me, now), countOwn(store, me, now)]);
  const { open, unreached, escalated, answered, closed } = all;
  const late = escalated === 0 ? {} : { escalated: await countLate(store, now) };
  return {
    counts: { open: open - held + unreached, mine, escalated, answered, done: closed },
    troubles: { open: unreached, mine: mine - held, ...late },
  };
}

/** What waits for a member: the posts that they hold, and those that nobody has though they escalated or hold them. */
export interface Waiting {
  readonly held: number;
  readonly unreached: number;
}

/** How many posts wait for a member, by why. `now` in ms. */
export async function waitingBy(store: Store, me: string, now: number): Promise<Waiting> {
  const [held, own] = await Promise.all([countHeld(store, me, now), countOwn(store, me, now)]);
  return { held, unreached: own - held };
}

/** How many posts wait for a member in all. */
export function waitingFor(store: Store, me: string, now: number): Promise<number> {
  return countOwn(store, me, now);
}
