import type { Event } from '../contract/event.ts';
import type { Post } from '../contract/post.ts';
import type { AuthorState } from '../contract/state.ts';
import { withOwnAddresses } from '../domain/own-addresses.ts';
import { clockMs } from './clock.ts';
import { type PostNames, postNames } from './names.ts';
import { inOrder } from './order.ts';
import { nothing, type Steps, takeStep } from './steps.ts';

type Mark = AuthorState['marks'][number];

interface Draft {
  readonly names: PostNames;
  readonly marks: Map<string, Mark>;
  readonly posts: Set<string>;
  last: Post | undefined;
  firstSeenAt: number;
}

const steps: Steps<'author', Draft> = {
  captured(draft, { postId, post }, { at }) {
    if (draft.last === undefined) draft.firstSeenAt = at;
    draft.posts.add(draft.names.of(postId));
    draft.last = withOwnAddresses(post);
  },
  // Which posts are one is known before anything is folded.
  identified: nothing,
  marked({ marks }, { mark, until, fact }, { event: { member }, at }) {
    marks.set(mark, { mark, until: Date.parse(until), fact, by: member, at });
  },
  unmarked({ marks }, { mark }) {
    marks.delete(mark);
  },
};

/**
 * The state of one person from their events in any order; `undefined` while none of their posts was captured.
 * Marks are sorted by key; a mark set again replaces the one before.
 */
export function foldAuthor(events: Iterable<Event>, id: string): AuthorState | undefined {
  const { events: ordered, undone } = inOrder(events, `author:${id}`);
  const draft: Draft = { names: postNames(ordered), marks: new Map(), posts: new Set(), last: undefined, firstSeenAt: 0 };
  const counting = ordered.filter((event) => !undone.has(event.id));
  for (const event of counting) takeStep(steps, draft, event);
  const { last, marks, posts, firstSeenAt } = draft;
  if (last === undefined) return undefined;
  const sorted = [...marks.values()].sort((a, b) => (a.mark < b.mark ? -1 : 1));
  const updatedAt = clockMs(counting.at(-1)?.at ?? '');
  return { id, site: last.site, author: last.author ?? {}, marks: sorted, posts: posts.size, firstSeenAt, updatedAt };
}
