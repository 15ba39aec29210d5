import type { StoredPost } from '../contract/post.ts';

/**
 * Identity of an author across posts: site + handle, else site + address; `undefined` where the page gave neither, or noise. The
 * handle in a pasted link is none: X opens a post under any handle. A page gives an address beside it, a person never.
 */
export function authorId(post: Pick<StoredPost, 'site' | 'author' | 'byHand'>): string | undefined {
  const { handle, url } = post.author ?? {};
  if (post.byHand && url === undefined) return undefined;
  const key = handle ?? url?.replace(/^https?:\/\/(?:www\.|m\.|web\.)?/, '').replace(/\/$/, '');
  return key === undefined || key === '' || key.length > 380 ? undefined : `${post.site}:${key.toLowerCase()}`;
}
