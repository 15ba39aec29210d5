import type { Happening } from '../../contract/event.ts';
import type { Post, StoredPost } from '../../contract/post.ts';
import { Refusal } from '../../contract/refusal.ts';
import { ELSEWHERE } from '../../contract/source.ts';
import type { PostState } from '../../contract/state.ts';
import { withOwnAddresses } from '../../domain/own-addresses.ts';
import { refreshed } from '../../log/refresh-post.ts';
import { canonicalJson } from '../../log/versions.ts';
import type { Store } from '../../store/database.ts';
import { post as stored } from '../../store/read.ts';
import { joinNames } from './identify.ts';

/** A call's post: as the tab read it, or one that is stored. */
export type PostInput = { readonly post: Post } | { readonly postId: string };

/** A post to act on, and the capture that must be saved first, if any. */
export interface TargetPost {
  readonly id: string;
  readonly post: StoredPost;
  readonly state: PostState | undefined;
  readonly capture: readonly Happening[];
}

/** What of a post is worth a new event: where it was seen, and what was missing, is not. */
function worth({ place: _, missing: __, pinned: ___, ...rest }: StoredPost): string {
  return canonicalJson(rest);
}

/**
 * Finds the post of a call, inside the transaction that acts on it; what is stored of it under other ids is joined first.
 * Rejects with `unknown-post`.
 */
export async function targetPost(store: Store, input: PostInput, now: number): Promise<TargetPost> {
  if ('postId' in input) {
    const state = await stored(store, input.postId);
    if (state === undefined) throw new Refusal('unknown-post', { where: input.postId });
    return { id: state.id, post: state.post, state, capture: [] };
  }
  const read = withOwnAddresses(input.post);
  await joinNames(store, read, now);
  const state = await stored(store, read.id);
  const known = state?.post;
  // What stands on no site bears an id that no page can show: a reading is never kept under it.
  const isFirst = state === undefined || known === undefined || known.site === ELSEWHERE;
  const id = isFirst ? read.id : state.id;
  const post = isFirst ? read : refreshed<Post>(known, read);
  if (known !== undefined && worth(known) === worth(post)) return { id, post: known, state, capture: [] };
  return { id, post, state, capture: [{ type: 'captured', postId: id, post }] };
}
