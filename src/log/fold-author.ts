import type { Event } from '../contract/event.ts';
import type { Post } from '../contract/post.ts';
import type { AuthorState } from '../contract/state.ts';
import { withOwnAddresses } from '../domain/own-addresses.ts';
import { clockMs } from './clock.ts';
import { postNames } from './names.ts';
import { inOrder } from './order.ts';

type Mark = AuthorState['marks'][number];

/**
 * The state of one person from their events in any order; `undefined` while none of their posts was captured.
 * Marks are sorted by key; a mark set again replaces the one before.
 */
export function foldAuthor(events: Iterable<Event>, id: string): AuthorState | undefined {
  const { events: ordered, undone } = inOrder(events, `author:${id}`);
  const names = postNames(ordered);
  const marks = new Map<string, Mark>();
  const posts = new Set<string>();
  let last: Post | undefined;
  let firstSeenAt = 0;
  let updatedAt = 0;
  for (const event of ordered) {
    const { what } = event;
    if (undone.has(event.id)) continue;
    const at = clockMs(event.at);
    if (what.type === 'captured') {
      if (last === undefined) firstSeenAt = at;
      posts.add(names.of(what.postId));
      last = withOwnAddresses(what.post);
    } else if (what.type === 'marked') {
      marks.set(what.mark, { mark: what.mark, until: Date.parse(what.until), fact: what.fact, by: event.member, at });
    } else if (what.type === 'unmarked') marks.delete(what.mark);
    updatedAt = at;
  }
  if (last === undefined) return undefined;
  const sorted = [...marks.values()].sort((a, b) => (a.mark < b.mark ? -1 : 1));
  return { id, site: last.site, author: last.author ?? {}, marks: sorted, posts: posts.size, firstSeenAt, updatedAt };
}
