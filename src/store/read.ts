import type { Event } from '../contract/event.ts';
import type { AuthorState, EscalationStage, EscalationState, PostState } from '../contract/state.ts';
import { clockAt } from '../log/clock.ts';
import { sorted } from '../log/order.ts';
import { wordsOf } from '../log/queue.ts';
import type { Store } from './database.ts';
import { lapsedOf } from './lapsed.ts';
import { bearers, namesOf } from './names.ts';
import { named, namedEvents } from './people.ts';
import { isInFilter, type QueueFilter, range, rowFilter } from './places.ts';
import { isWholePost, type PostRow } from './projections/posts.ts';
import { authorStates, escalationStates, postStates } from './whole.ts';

/** From so many hits on, a word is common: the newest posts that hold it are found sooner by walking back from now. */
const COMMON = 1_000;

function holds(words: readonly string[]): (row: PostRow) => boolean {
  return (row) => !isWholePost(row) || words.every((word) => row.words.some((one) => one.startsWith(word)));
}

/** The ids of posts that hold a word which starts so; `undefined` for a common one. */
async function withWord(store: Store, word: string): Promise<ReadonlySet<string> | undefined> {
  const ids = await store.posts.where('words').startsWith(word).limit(COMMON).primaryKeys();
  return ids.length < COMMON ? new Set(ids) : undefined;
}

/** The posts that hold all words, as far as rare ones narrow them down; `undefined` when every word is common. */
async function withWords(store: Store, words: readonly string[]): Promise<PostRow[] | undefined> {
  const lists = (await Promise.all(words.map((word) => withWord(store, word)))).filter((ids) => ids !== undefined);
  const [first, ...rest] = lists.sort((a, b) => a.size - b.size);
  if (first === undefined) return undefined;
  const ids = [...first].filter((id) => rest.every((others) => others.has(id)));
  return (await store.posts.bulkGet(ids)).filter((row) => row !== undefined).filter(holds(words));
}

/** The posts of a filter, the last changed first. */
export async function queue(store: Store, filter: QueueFilter): Promise<PostState[]> {
  const { limit = 200, search = '', place } = filter;
  const words = wordsOf(search);
  if (search.trim() !== '' && words.length === 0) return [];
  const hits = words.length === 0 ? undefined : await withWords(store, words);
  const isFit = rowFilter(filter, await lapsedOf(store));
  const all = range(store, filter).filter((row) => isFit(row) && holds(words)(row));
  // The index of one's own posts is in the order of their claims: all of them are read, for they are few.
  const rows = hits?.filter(isFit) ?? (await (place === 'mine' ? all : all.limit(limit)).toArray());
  const states = await postStates(store, rows);
  // Whether a broken row belongs here is known only now.
  const anew = rows.some((row) => !isWholePost(row)) ? states.filter((state) => isInFilter(filter, state)) : states;
  return anew.sort((a, b) => b.updatedAt - a.updatedAt).slice(0, limit);
}

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
