import { call } from '../../browser/call.ts';
import type { Post, PostId } from '../../contract/post.ts';
import { present } from '../../domain/present.ts';
import type { Session } from '../ports/session.ts';
import { gist } from './gist.ts';

/** What one call may ask. */
const BATCH = 100;
/** How many replies are remembered; one that comes back later is asked for again. */
const LIMIT = 500;

/** What is known of the brand's own replies on this page. */
export interface CheckedReplies {
  /** The number of the guide that one was checked with, as far as it is known by now; asks for words that were not asked for yet. */
  numberOf(post: Post): string | undefined;
}

interface Asked {
  readonly post: Post;
  readonly says: string;
  number?: string | undefined;
}

/** A cut or translated text is not what was written, and words alone, without a post or a time, are nobody's. */
const canBeAsked = ({ textState, parentId, postedAt }: Post) =>
  textState === 'complete' && (parentId !== undefined || postedAt !== undefined);

const saidBy = ({ id, parentId, text, postedAt }: Post) => ({ id, text, ...present({ parentId, postedAt }) });

/** Asks about own replies in batches, and anew when something happened on what they answer; `changed` is told of whom something is known. */
export function createCheckedReplies(
  { views, signal }: Pick<Session, 'views' | 'signal'>,
  changed: (ids: readonly PostId[]) => void,
): CheckedReplies {
  const asked = new Map<PostId, Asked>();
  const wanted = new Map<PostId, Post>();

  const ask = async () => {
    const some = [...wanted.values()].slice(0, BATCH);
    for (const { id } of some) wanted.delete(id);
    if (wanted.size > 0) queueMicrotask(() => void ask());
    // What fails is asked again on the next page; until then the bar says that it is ours, and no more.
    const checked = await call('checkedReplies', { replies: some.map(saidBy) }).catch(() => []);
    const known = checked.filter(({ id, number }) => {
      const reply = asked.get(id);
      if (reply !== undefined) reply.number = number;
      return reply !== undefined;
    });
    if (known.length > 0 && !signal.aborted) changed(known.map(({ id }) => id));
  };
  const want = (post: Post) => {
    if (!canBeAsked(post)) return;
    if (wanted.size === 0) queueMicrotask(() => void ask());
    wanted.set(post.id, post);
  };
  views.watch((ids) => {
    for (const { post, number } of asked.values()) if (number === undefined && ids.includes(post.parentId ?? '')) want(post);
  }, signal);
  return {
    numberOf(post) {
      const says = `${gist(post)}\n${post.parentId}`;
      const known = asked.get(post.id);
      if (known?.says === says) return known.number;
      if (asked.size >= LIMIT) asked.clear();
      asked.set(post.id, { post, says });
      want(post);
      return undefined;
    },
  };
}
