import type { Happening } from '../contract/event.ts';
import type { Post } from '../contract/post.ts';
import { Refusal } from '../contract/problem.ts';
import type { PostState } from '../contract/state.ts';
import { canonicalJson } from '../log/versions.ts';
import type { Store } from '../store/database.ts';
import { post as stored } from '../store/read.ts';

/** A call's post: as the tab read it, or one that is stored. */
export type OnPost = { readonly post: Post } | { readonly postId: string };

/** A post to act on, and the capture that must be saved first, if any. */
export interface Known {
  readonly id: string;
  readonly post: Post;
  readonly state: PostState | undefined;
  readonly capture: readonly Happening[];
}

const completeness = { 'translated-truncated': 0, translated: 1, truncated: 2, complete: 3 } as const;

/** A later reading fills in what an earlier one lacked, and never takes the full text away for a cut one. */
function refreshed(old: Post, seen: Post): Post {
  const found = Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined)) as Post;
  const keep = completeness[old.textState] > completeness[seen.textState];
  return { ...old, ...found, ...(keep ? { text: old.text, textState: old.textState } : {}) };
}

/** What of a post is worth a new event: where it was seen, and what was missing, is not. */
function worth({ place: _, missing: __, pinned: ___, ...rest }: Post): string {
  return canonicalJson(rest);
}

/** Finds the post of a call, inside the transaction that acts on it. Rejects with `unknown-post`. */
export async function knownPost(store: Store, input: OnPost): Promise<Known> {
  if ('postId' in input) {
    const state = await stored(store, input.postId);
    if (state === undefined) throw new Refusal('unknown-post', { where: input.postId });
    return { id: state.id, post: state.post, state, capture: [] };
  }
  const { id } = input.post;
  const state = await stored(store, id);
  const post = state === undefined ? input.post : refreshed(state.post, input.post);
  if (state !== undefined && worth(state.post) === worth(post)) return { id, post: state.post, state, capture: [] };
  return { id, post, state, capture: [{ type: 'captured', postId: id, post }] };
}
