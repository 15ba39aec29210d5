import type { Event } from '../contract/event.ts';
import type { AuthorState, EscalationStage, EscalationState, PostState } from '../contract/state.ts';
import { clockAt } from '../log/clock.ts';
import { sorted } from '../log/order.ts';
import type { Store } from './database.ts';
import { bearers, namesOf } from './names.ts';
import { named, namedEvents } from './people.ts';
import { isWholePost } from './projections/posts.ts';
import { authorStates, escalationStates, postStates } from './whole.ts';

/** One post's state, by any of its ids. */
export async function post(store: Store, id: string): Promise<PostState | undefined> {
  return (await posts(store, [id]))[0];
}

/** The states of the posts that are known, by any of their ids, once each and in the order asked. */
export async function posts(store: Store, ids: readonly string[]): Promise<PostState[]> {
  const found = await store.posts.bulkGet([...ids]);
  const bearer = await bearers(
    store,
    ids.filter((_, at) => found[at] === undefined),
  );
  const others = await store.posts.bulkGet([...bearer].flatMap(([id, of]) => (of === id ? [] : [of])));
  const byId = new Map((await postStates(store, [...found, ...others])).map((state) => [state.id, state] as const));
  return [...new Set(ids.map((id) => byId.get(bearer.get(id) ?? id)))].filter((state) => state !== undefined);
}

/** The posts of which a page said that these ids name them too, as pairs of id and state. An id may have several. */
export async function claimants(store: Store, ids: readonly string[]): Promise<(readonly [id: string, state: PostState])[]> {
  const wanted = new Set(ids);
  const rows = await store.posts.where('claims').anyOf(ids).distinct().toArray();
  const whole = rows.filter(isWholePost);
  const states = await postStates(store, whole);
  return whole.flatMap(({ claims = [] }, at) => {
    const state = states[at];
    return state === undefined ? [] : claims.filter((id) => wanted.has(id)).map((id) => [id, state] as const);
  });
}

/** A person's posts, the last changed first. */
export async function postsOf(store: Store, authorId: string): Promise<PostState[]> {
  const rows = await store.posts.where('authorId').equals(authorId).toArray();
  return (await postStates(store, rows)).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** The posts on which something happened since a time (ms). */
export async function postsSince(store: Store, since: number): Promise<PostState[]> {
  return postStates(store, await store.posts.where('updatedAt').aboveOrEqual(since).toArray());
}

/** Everything that happened to a post under any of its ids, oldest first; what was taken back and the taking back among it. */
export async function history(store: Store, postId: string): Promise<Event[]> {
  return eventsOf(store, ...(await namesOf(store, postId)).map((id) => `post:${id}`));
}

/** The events of some subjects, oldest first. */
export async function eventsOf(store: Store, ...subjects: string[]): Promise<Event[]> {
  const rows = await store.events.where('subjects').anyOf(subjects).distinct().toArray();
  return namedEvents(
    store,
    sorted(rows).map(({ subjects: _, ...event }) => event),
  );
}

export async function author(store: Store, id: string): Promise<AuthorState | undefined> {
  return (await authors(store, [id]))[0];
}

/** The people that are known among these ids. */
export async function authors(store: Store, ids: readonly string[]): Promise<AuthorState[]> {
  return authorStates(store, await store.authors.bulkGet([...ids]));
}

export async function escalation(store: Store, id: string): Promise<EscalationState | undefined> {
  return (await escalationStates(store, [await store.escalations.get(id)]))[0];
}

/** A post's escalations, oldest first. */
export async function escalationsOf(store: Store, postIds: readonly string[]): Promise<EscalationState[]> {
  return (await escalationStates(store, await store.escalations.where('postId').anyOf(postIds).toArray())).sort((a, b) => a.at - b.at);
}

/** Escalations of all posts in the given stages, the last changed first, at most `limit`. */
export async function escalationsIn(store: Store, stages: readonly EscalationStage[], limit = 200): Promise<EscalationState[]> {
  const lists = stages.map((stage) =>
    store.escalations.where('[stage+updatedAt]').between([stage, 0], [stage, Number.MAX_VALUE]).reverse().limit(limit).toArray(),
  );
  return (await escalationStates(store, (await Promise.all(lists)).flat())).sort((a, b) => b.updatedAt - a.updatedAt).slice(0, limit);
}

/** The posts on which a reply was recorded between two times (ms), once each. */
export async function repliedBetween(store: Store, from: number, to: number): Promise<PostState[]> {
  const rows = await store.events.where('at').between(clockAt(from), clockAt(to)).toArray();
  return posts(
    store,
    rows.flatMap(({ what }) => (what.type === 'replied' ? [what.postId] : [])),
  );
}

/** The posts of the last `count` replies, and maybe more. Reads from the last changed post on until no later one can be lacking. */
export async function lastReplied(store: Store, count: number): Promise<PostState[]> {
  const found: PostState[] = [];
  const newest: number[] = [];
  await store.posts
    .orderBy('updatedAt')
    .reverse()
    .until(({ updatedAt }) => newest.length >= count && (newest[count - 1] ?? 0) >= updatedAt)
    .each((row) => {
      if (!isWholePost(row) || row.state.replies.length === 0) return;
      const { state } = row;
      found.push(state);
      newest.push(...state.replies.map(({ at }) => at));
      newest.sort((a, b) => b - a);
      newest.length = Math.min(newest.length, count);
    });
  return named(store, found);
}

/** The events about rules of the guide: replies with findings, and ignored findings. */
export async function ruleEvents(store: Store): Promise<Event[]> {
  const rows = await store.events.where('subjects').startsWith('rule:').distinct().toArray();
  return namedEvents(
    store,
    rows.map(({ subjects: _, ...event }) => event),
  );
}

/** The id under which the post of an escalation is stored; `undefined` where the escalation is unknown. */
export async function postOfEscalation(store: Store, escalationId: string): Promise<string | undefined> {
  return (await store.escalations.get(escalationId))?.postId;
}
