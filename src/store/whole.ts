import type { AuthorState, EscalationState, PostState } from '../contract/state.ts';
import { foldAuthor } from '../log/fold-author.ts';
import { foldEscalation } from '../log/fold-escalation.ts';
import { foldPost } from '../log/fold-post.ts';
import { postNames } from '../log/names.ts';
import { sorted } from '../log/order.ts';
import type { Store } from './database.ts';
import { lapsedOf, withoutLapsed } from './lapsed.ts';
import { namesOf } from './names.ts';
import { named } from './people.ts';
import { isWholeAuthor } from './projections/authors.ts';
import { isWholeEscalation } from './projections/escalations.ts';
import { isWholePost, type PostRow } from './projections/posts.ts';

/*
 * Projections are a cache of the log. A row that is not what it should be (a damaged disk, another program) is folded anew
 * where it is read, so that it takes no panel and no bar with it, and whoever writes the store is told to mend it.
 */

const listeners = new WeakMap<Store, (subjects: readonly string[]) => void>();

/** Calls `mend` with the subjects of rows that were read and are broken. The background alone listens: it alone writes. */
export function onBroken(store: Store, mend: (subjects: readonly string[]) => void): void {
  listeners.set(store, mend);
}

async function eventsOn(store: Store, subjects: readonly string[]) {
  return sorted(await store.events.where('subjects').anyOf(subjects).distinct().toArray());
}

async function refolded<T>(store: Store, kind: string, ids: readonly string[], fold: (id: string) => Promise<T | undefined>): Promise<T[]> {
  if (ids.length === 0) return [];
  listeners.get(store)?.(ids.map((id) => `${kind}:${id}`));
  return (await Promise.all(ids.map(fold))).filter((state) => state !== undefined);
}

const idsOf = (rows: readonly ({ readonly id: string } | undefined)[]) => rows.flatMap((row) => (row === undefined ? [] : [row.id]));

/** The states of rows, in the order given; a broken one is folded anew from the log. */
export async function postStates(store: Store, rows: readonly (PostRow | undefined)[]): Promise<PostState[]> {
  const broken = idsOf(rows.filter((row) => !isWholePost(row)));
  const folded = await refolded(store, 'post', broken, async (id) => {
    const subjects = (await namesOf(store, id)).map((name) => `post:${name}`);
    return foldPost(await eventsOn(store, subjects), id);
  });
  const anew = new Map(folded.map((state) => [state.id, state]));
  const ids = rows.map((row) => row?.id ?? '');
  const states = rows.map((row, at) => (isWholePost(row) ? row.state : anew.get(ids[at] ?? '')));
  const lapsed = await lapsedOf(store);
  const present = states.flatMap((state) => (state === undefined ? [] : [withoutLapsed(state, lapsed)]));
  return named(store, present);
}

/** The same for escalations. */
export async function escalationStates(store: Store, rows: readonly (EscalationState | undefined)[]): Promise<EscalationState[]> {
  const broken = idsOf(rows.filter((row) => !isWholeEscalation(row)));
  const anew = await refolded(store, 'escalation', broken, async (id) => {
    const events = await eventsOn(store, [`escalation:${id}`]);
    return foldEscalation(events, id, postNames(events));
  });
  return named(store, [...rows.filter(isWholeEscalation), ...anew]);
}

/** The same for people. */
export async function authorStates(store: Store, rows: readonly (AuthorState | undefined)[]): Promise<AuthorState[]> {
  const broken = idsOf(rows.filter((row) => !isWholeAuthor(row)));
  const anew = await refolded(store, 'author', broken, async (id) => foldAuthor(await eventsOn(store, [`author:${id}`]), id));
  return named(store, [...rows.filter(isWholeAuthor), ...anew]);
}
