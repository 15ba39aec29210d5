import type { StoredPost } from '../../contract/post.ts';
import { ELSEWHERE } from '../../contract/source.ts';
import type { Store } from '../../store/database.ts';
import { post as stored } from '../../store/read.ts';
import { targetPost } from './capture.ts';
import { record } from './record.ts';

/** The id that the post bears, and 1 where it is new. */
type Added = { readonly postId: string; readonly isNew: number };

/** Adds a post that a person typed, inside a transaction, unless it is there under this id or another. */
export async function addPost(store: Store, post: StoredPost, now: number): Promise<Added> {
  if (post.site === ELSEWHERE) {
    const isNew = (await stored(store, post.id)) === undefined;
    if (isNew) await record(store, [{ type: 'added', postId: post.id, post }], { now });
    return { postId: post.id, isNew: Number(isNew) };
  }
  const { id, state, capture } = await targetPost(store, { post }, now);
  if (state === undefined) await record(store, capture, { now });
  return { postId: id, isNew: Number(state === undefined) };
}
