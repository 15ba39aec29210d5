import type { Event } from '../contract/event.ts';
import type { PostId } from '../contract/post.ts';
import { isContentName } from '../domain/content-name.ts';
import { sorted } from './order.ts';

/** Which ids name one post. */
export interface PostNames {
  /** The id that the post bears. */
  of(id: PostId): PostId;
  /** Every id of the post, the one that it bears first. */
  all(id: PostId): readonly PostId[];
}

/** Two ids that an `identified` event names, whether it counts or was taken back. */
export type Link = readonly [PostId, PostId];

type Identified = Extract<Event['what'], { type: 'identified' }>;

const siteOf = (id: PostId) => id.slice(0, id.indexOf(':'));

/** The pairs of ids that events name as one post. */
export function linksIn(events: Iterable<Event>): Link[] {
  const links: Link[] = [];
  for (const { what } of events) if (what.type === 'identified') links.push([what.postId, what.alias]);
  return links;
}

/** The ids that links reach from each other, as one set for each of them. */
export function linked(links: Iterable<Link>): Map<PostId, ReadonlySet<PostId>> {
  const groups = new Map<PostId, Set<PostId>>();
  for (const [a, b] of links) unite(groups, a, b);
  return groups;
}

function unite(groups: Map<PostId, Set<PostId>>, a: PostId, b: PostId): void {
  const [to, from] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])];
  for (const id of from) to.add(id);
  for (const id of to) groups.set(id, to);
}

/**
 * The events that join ids and were not taken back; those of one post in the order that every device agrees on, whatever
 * is known of others.
 */
function joinsIn(events: Iterable<Event>): Identified[] {
  const joins = new Map<string, Event>();
  const undone = new Set<string>();
  for (const event of events) {
    if (event.what.type === 'identified') joins.set(event.id, event);
    else if (event.what.type === 'undone') undone.add(event.what.target);
  }
  const counting = [...joins.values()].filter(({ id }) => !undone.has(id));
  const groups = linked(linksIn(counting));
  const byGroup = new Map<unknown, Event[]>();
  for (const event of counting) {
    const group = event.what.type === 'identified' ? groups.get(event.what.postId) : undefined;
    byGroup.set(group, [...(byGroup.get(group) ?? []), event]);
  }
  const ordered = [...byGroup.values()].flatMap((events) => sorted(events));
  return ordered.flatMap(({ what }) => (what.type === 'identified' ? [what] : []));
}

/** The site's own number before what stands in for it, then the smallest: the same on every device. */
function byRank(isAlias: (id: PostId) => boolean): (a: PostId, b: PostId) => number {
  const rank = (id: PostId) => (isContentName(id) ? 2 : isAlias(id) ? 1 : 0);
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1);
}

/**
 * Which ids name one post, from events in any order. Two ids that stand for themselves, so neither made of a post's
 * content nor ever named as an alias, are never one post: an event that would make them one is passed over. Of two that
 * claim one alias the first keeps it.
 */
export function postNames(events: Iterable<Event>): PostNames {
  const joins = joinsIn(events);
  const aliases = new Set(joins.map(({ alias }) => alias));
  const isOwn = (id: PostId) => !isContentName(id) && !aliases.has(id);
  const groups = new Map<PostId, Set<PostId>>();
  const group = (id: PostId) => groups.get(id) ?? new Set([id]);
  for (const { postId, alias } of joins) {
    const owners = [...group(postId), ...group(alias)].filter(isOwn);
    if (siteOf(postId) === siteOf(alias) && new Set(owners).size < 2) unite(groups, postId, alias);
  }
  const inRank = byRank((id) => aliases.has(id));
  const ranked = new Map<ReadonlySet<PostId>, readonly PostId[]>();
  const all = (id: PostId): readonly PostId[] => {
    const ids = groups.get(id);
    if (ids === undefined) return [id];
    const known = ranked.get(ids) ?? [...ids].sort(inRank);
    ranked.set(ids, known);
    return known;
  };
  return { all, of: (id) => all(id)[0] ?? id };
}
