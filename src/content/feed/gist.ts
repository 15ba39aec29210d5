import type { Post } from '../../contract/post.ts';

/** What a press is about: who says what, and where. */
export const gist = ({ id, kind, author, text, url, quoted, repostedBy }: Post): string =>
  JSON.stringify([id, kind, author, text, url, quoted, repostedBy]);
