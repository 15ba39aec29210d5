import type { StoredPost } from '../contract/post.ts';

/** When the person wrote (ms); where the page did not say, when the team first saw it. */
export function writtenAt({ post, capturedAt }: { readonly post: StoredPost; readonly capturedAt: number }): number {
  const time = post.postedAt === undefined ? Number.NaN : Date.parse(post.postedAt);
  return Number.isNaN(time) ? capturedAt : time;
}
