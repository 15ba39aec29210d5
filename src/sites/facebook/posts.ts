import type { PostSite } from '../../contract/site.ts';
import { facebook } from '../../domain/sites/facebook.ts';
import { healthOf } from '../health.ts';
import { readAccount } from './account.ts';
import { answersShown } from './answers.ts';
import { isComment } from './comments.ts';
import { findComposers, strayComposers } from './composer.ts';
import { findPosts } from './find.ts';
import { openPost, readPost } from './read.ts';
import { strayComments, strayPosts } from './traces.ts';

/** A hardened feed hides permalinks by design: their absence is no changed layout. */
const vital = new Set(['author', 'text']);

/**
 * The posts of Facebook. A post is `facebook:<post number>`, a comment or reply `facebook:c<comment number>` (the number
 * alone names it everywhere, also where the post's is unknown), and what nothing numbers
 * `facebook:h<hash of author and words>`; a numbered one has those as aliases.
 */
export const posts: PostSite = {
  id: 'facebook',
  name: facebook.name,
  findPosts,
  readPost,
  openPost,
  answersShown,
  health(root) {
    const found = findPosts(root).map((element) => ({ element, post: readPost(element) }));
    const read = found.flatMap(({ element, post }) => (post === undefined ? [] : [element]));
    const comments = read.filter(isComment);
    const roots = read.filter((element) => !comments.includes(element));
    const boxes = findComposers(root);
    const strays = {
      // Comments alone are those of a post that was not found.
      posts: strayPosts(root, read) + (roots.length === 0 && comments.length > 0 ? 1 : 0),
      comments: strayComments(root, roots, comments),
      composers: strayComposers(root, boxes),
    };
    const posts = found.map(({ post }) => post);
    return healthOf({ posts, strays, composers: boxes.map(() => ({})), comments: ['comment', 'reply'], vital });
  },
  readAccount,
};
