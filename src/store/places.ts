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

/** A row that is not whole fits everywhere: it is judged again once it was folded anew. */
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

/** The index range that holds a place, checked by `rowFilter`: who escalated what nobody has stands in no index. */
export function range(store: Store, { place, me, now }: QueueFilter) {
  if (place === undefined) return store.posts.orderBy('updatedAt').reverse();
  if (place === 'mine')
    return heldIn(store, me, now)
      .or(byStanding)
      .inAnyRange(rangesOf(['unreached']));
  return standingIn(store, standingsIn[place]).reverse();
}

const byStanding = '[standing+updatedAt]';

const rangesOf = (all: readonly Standing[]) =>
  all.map((standing) => [
    [standing, 0],
    [standing, Number.MAX_VALUE],
  ]) as never;

function standingIn(store: Store, all: readonly Standing[]) {
  return store.posts.where(byStanding).inAnyRange(rangesOf(all));
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
  return lapsed.has(me) ? held.filter(rowFilter({ me, now, place: 'mine' }, lapsed)).count() : held.count();
}

/** How many posts that nobody has wait for a member. */
async function countUnreached(store: Store, me: string, now: number): Promise<number> {
  const isMine = rowFilter({ me, now, place: 'mine' }, await lapsedOf(store));
  return standingIn(store, ['unreached']).filter(isMine).count();
}

/** How many escalated posts a department is late with. */
function countLate(store: Store, now: number): Promise<number> {
  const isLate = (row: PostRow) => isWholePost(row) && row.state.escalations.some((one) => lateSince(one, now) !== undefined);
  return standingIn(store, ['escalated']).filter(isLate).count();
}

/** What the tabs of a member's queue say. */
interface PlaceCounts {
  readonly counts: Record<QueuePlace, number>;
  /** How many of them are in trouble: nobody has them, or a department is late. */
  readonly troubles: Partial<Record<QueuePlace, number>>;
}

/** How many posts stand in each place of a member's queue, and how many of them are in trouble. `now` in ms. */
export async function placeCounts(store: Store, me: string, now: number): Promise<PlaceCounts> {
  const [all, held, alone] = await Promise.all([standingCounts(store), countHeld(store, me, now), countUnreached(store, me, now)]);
  const { open, unreached, escalated, answered, closed } = all;
  const late = escalated === 0 ? {} : { escalated: await countLate(store, now) };
  return {
    counts: { open: open - held + unreached, mine: held + alone, escalated, answered, done: closed },
    troubles: { open: unreached, mine: alone, ...late },
  };
}

/** What waits for a member: the posts that they hold, and those that nobody has though they escalated or hold them. */
export interface Waiting {
  readonly held: number;
  readonly unreached: number;
}

/** How many posts wait for a member, by why. `now` in ms. */
export async function waitingBy(store: Store, me: string, now: number): Promise<Waiting> {
  const [held, unreached] = await Promise.all([countHeld(store, me, now), countUnreached(store, me, now)]);
  return { held, unreached };
}

/** How many posts wait for a member in all. */
export async function waitingFor(store: Store, me: string, now: number): Promise<number> {
  const { held, unreached } = await waitingBy(store, me, now);
  return held + unreached;
}
