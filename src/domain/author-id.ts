import type { StoredPost } from '../contract/post.ts';

/** Identity of an author across posts: site + handle, else site + address; `undefined` where the page gave neither, or noise. */
export function authorId(post: Pick<StoredPost, 'site' | 'author'>): string | undefined {
  const { handle, url } = post.author ?? {};
  const key = handle ?? url?.replace(/^https?:\/\/(?:www\.|m\.|web\.)?/, '').replace(/\/$/, '');
  return key === undefined || key === '' || key.length > 380 ? undefined : `${post.site}:${key.toLowerCase()}`;
}
