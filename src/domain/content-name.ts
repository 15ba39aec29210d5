import type { PostId } from '../contract/post.ts';

/** Whether an id is made of a post's content (`h` + hash), because the page held nothing of the site's own that names it. */
export function isContentName(id: PostId): boolean {
  return /^[a-z]+:h/.test(id);
}
