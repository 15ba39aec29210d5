import type { StoredPost } from '../../contract/post.ts';
import { ELSEWHERE } from '../../contract/source.ts';
import type { Store } from '../../store/database.ts';
import { post as stored } from '../../store/read.ts';
import { targetPost } from './capture.ts';
import { record } from './record.ts';

/** The id that the post bears; 1 where it is new, and 1 where what was typed stands there. */
type Added = { readonly postId: string; readonly isNew: number; readonly isKept: number };

/** Whether a post says what a person typed, where that is anything. */
function says(known: StoredPost | undefined, { text, author }: StoredPost): boolean {
  const name = author?.name;
  return (text === '' || known?.text === text) && (name === undefined || known?.author?.name === name);
}

/**
 * Adds a post that a person typed, inside a transaction. Where it is there, under this id or another, what was typed fills in
 * what no page showed.
 */
export async function addPost(store: Store, post: StoredPost, now: number): Promise<Added> {
  if (post.site === ELSEWHERE) {
    const known = await stored(store, post.id);
    const isNew = known === undefined;
    // The answer to a first call was lost, and the person has typed on.
    if (!says(known?.post, post)) await record(store, [{ type: 'added', postId: post.id, post }], { now });
    return addedAs(store, post.id, isNew, post);
  }
  const { id, state, capture } = await targetPost(store, { post }, now);
  if (capture.length > 0) await record(store, capture, { now });
  return addedAs(store, id, state === undefined, post);
}

async function addedAs(store: Store, postId: string, isNew: boolean, post: StoredPost): Promise<Added> {
  const known = await stored(store, postId);
  return { postId, isNew: Number(isNew), isKept: Number(says(known?.post, post)) };
}
