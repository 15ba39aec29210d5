import type { PostSources } from '../../contract/post-sources.ts';
import type { PostState, QueuePlace } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { present } from '../../domain/present.ts';
import { ownersOf, type QueueTab, standOf, tabOf } from '../../log/queue.ts';
import { orderOf } from '../../triage/order.ts';

/** A place in the order of a tab, or of a member's own posts: as IndexedDB compares lists, the first post has the lowest. */
export type OrderKey = readonly (string | number)[];

/**
 * Where a post stands in the queue, beside its row in `posts`: small, since time alone changes it. What is answered or done has no
 * more than its key.
 */
export interface QueueRow {
  readonly id: string;
  /** The tab, what orders it there, and the id. */
  readonly key: OrderKey;
  /** For each member whose own it is: the member, what orders it, the id, and until when (ms) it is theirs. */
  readonly mine?: readonly OrderKey[];
  /** The key is right from then on, and until before that, ms; absent where time changes nothing. */
  readonly from?: number;
  readonly until?: number;
  /** By which version of the workspace the points were counted. */
  readonly rules?: number;
}

/** The indexes of the table, by the version of the database that brought them. */
export const queueIndexes = { 4: 'id, key, *mine, until, from, rules' } as const;

/** A workspace with the number that stands for its version. */
export interface Rules {
  readonly number: number;
  readonly workspace: Workspace | undefined;
}

const tabOfState = (state: PostState): QueueTab => tabOf(standOf(state).standing);

/** What is answered or done: the last changed first. */
const closedRow = ({ id, updatedAt }: PostState, tab: QueueTab): QueueRow => ({ id, key: [tab, -updatedAt, id] });

/** The row of a post as it is at `now` (ms). */
export function queueRow(state: PostState, sources: PostSources, { number, workspace }: Rules, now: number): QueueRow {
  const { id, updatedAt } = state;
  const tab = tabOfState(state);
  if (tab === 'answered' || tab === 'done') return closedRow(state, tab);
  const { trouble, points, writtenAt, from, until } = orderOf(state, sources, workspace, now);
  const order = [-trouble, -points, writtenAt, -updatedAt, id];
  const mine = tab === 'open' ? [...ownersOf(state)].map(([member, end]) => [member, ...order, end]) : [];
  const limits = { from: from === 0 ? undefined : from, until: Number.isFinite(until) ? until : undefined };
  return present({ id, key: [tab, ...order], mine: mine.length === 0 ? undefined : mine, ...limits, rules: number });
}

/** The key of a row in a place; `undefined` where it does not stand there. */
export function keyIn({ key, mine = [] }: QueueRow, place: QueuePlace, me: string): OrderKey | undefined {
  if (place === 'mine') return mine.find(([member]) => member === me);
  return key[0] === place ? key : undefined;
}
