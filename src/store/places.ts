import type { PostState, QueuePlace } from '../contract/state.ts';
import { isUnder } from '../domain/labels.ts';
import { lateSince } from '../domain/unreached.ts';
import type { SiteId } from '../guide/site.ts';
import { placesOf, type Standing } from '../log/queue.ts';
import type { Store } from './database.ts';
import { type Lapsed, lapsedOf, withoutLapsed } from './lapsed.ts';
import { isWholePost, type PostRow } from './projections/posts.ts';
import { standingCounts } from './standing-counts.ts';

/** Which posts to list. Without `place`: all, the closed ones too. A topic also matches its children. `now` in ms. */
export interface QueueFilter {
  readonly me: string;
  readonly now: number;
  readonly place?: QueuePlace;
  readonly search?: string;
  readonly kind?: string;
  readonly sentiment?: string;
  readonly topic?: string;
  readonly site?: SiteId;
  /** At most so many; 200 when absent. */
  readonly limit?: number;
}

/** Whether a post is one of those to list. */
export function isInFilter({ place, me, now, kind, sentiment, topic, site }: QueueFilter, state: PostState): boolean {
  const { labels } = state;
  if (place !== undefined && !placesOf(state, me, now).includes(place)) return false;
  if (kind !== undefined && labels.kind !== kind) return false;
  if (sentiment !== undefined && labels.sentiment !== sentiment) return false;
  if (topic !== undefined && !labels.topics.some((one) => isUnder(one, topic))) return false;
  return site === undefined || state.post.site === site;
}

/** A row that is not whole rowFilter everywhere: it is judged again once it was folded anew. */
export function rowFilter(filter: QueueFilter, lapsed: Lapsed): (row: PostRow) => boolean {
  return (row) => !isWholePost(row) || isInFilter(filter, withoutLapsed(row.state, lapsed));
}

/** The standings of the posts in a place that is no member's own. Read backwards, so that what nobody has comes first. */
const standingsIn: Readonly<Record<Exclude<QueuePlace, 'mine'>, readonly Standing[]>> = {
  open: ['open', 'unreached'],
  escalated: ['escalated'],
  answered: ['answered'],
  done: ['closed'],
};

/** The index range that holds a place; `mine` is exact, the others are checked by `rowFilter`. */
export function range(store: Store, { place, me, now }: QueueFilter) {
  if (place === undefined) return store.posts.orderBy('updatedAt').reverse();
  if (place === 'mine') return mineIn(store, me, now, ['open', 'unreached']);
  return standingIn(store, standingsIn[place]).reverse();
}

function standingIn(store: Store, all: readonly Standing[]) {
  const ranges = all.map((standing) => [
    [standing, 0],
    [standing, Number.MAX_VALUE],
  ]);
  return store.posts.where('[standing+updatedAt]').inAnyRange(ranges as never);
}

function mineIn(store: Store, me: string, now: number, all: readonly Standing[]) {
  const ranges = all.map((standing) => [
    [standing, me, now],
    [standing, me, Number.MAX_VALUE],
  ]);
  const ends = { includeLowers: false, includeUppers: true };
  return store.posts.where('[standing+holder+holderUntil]').inAnyRange(ranges as never, ends);
}

/** How many posts of some standings a member holds: the index counts the claims that ended with a role too. */
async function countMine(store: Store, me: string, now: number, ...all: readonly Standing[]): Promise<number> {
  const lapsed = await lapsedOf(store);
  const mine = mineIn(store, me, now, all);
  return lapsed.has(me) ? mine.filter(rowFilter({ me, now, place: 'mine' }, lapsed)).count() : mine.count();
}

/** How many posts stand in each place of a member's queue. `now` in ms. */
export async function counts(store: Store, me: string, now: number): Promise<Record<QueuePlace, number>> {
  const [all, held, alone] = await Promise.all([
    standingCounts(store),
    countMine(store, me, now, 'open'),
    countMine(store, me, now, 'unreached'),
  ]);
  const { open, unreached, escalated, answered, closed } = all;
  return { open: open - held + unreached, mine: held + alone, escalated, answered, done: closed };
}

/** How many posts of each place are in trouble: nobody has them, or a department is late. `now` in ms. */
export async function troubles(store: Store, me: string, now: number): Promise<Partial<Record<QueuePlace, number>>> {
  const [{ unreached, escalated }, mine] = await Promise.all([standingCounts(store), countMine(store, me, now, 'unreached')]);
  if (escalated === 0) return { open: unreached, mine };
  const isLate = (row: PostRow) => isWholePost(row) && row.state.escalations.some((one) => lateSince(one, now) !== undefined);
  return { open: unreached, mine, escalated: await standingIn(store, ['escalated']).filter(isLate).count() };
}

/** How many posts wait for a member: those that are theirs, and those that they escalated and nobody has. */
export function waitingFor(store: Store, me: string, now: number): Promise<number> {
  return countMine(store, me, now, 'open', 'unreached');
}
