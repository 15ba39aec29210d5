import type { PostSite } from '../../contract/site.ts';
import { healthOf } from '../health.ts';
import { readAccount } from './account.ts';
import { answersShown } from './answers.ts';
import { findPosts } from './find.ts';
import { readPost } from './read.ts';
import { barSlot } from './slot.ts';
import { strayTraces } from './traces.ts';

/** A hardened feed hides permalinks by design: their absence is no changed layout. */
const vital = new Set(['author', 'text']);

/**
 * The posts of Facebook. A post is `facebook:<post number>`, a comment or reply `facebook:c<comment number>` (the number
 * alone names it everywhere, also where the post's is unknown), and what nothing numbers `facebook:h<hash of author and words>`.
 */
export const facebookPosts: PostSite = {
  id: 'facebook',
  name: 'Facebook',
  matches: ['https://www.facebook.com/*'],
  findPosts,
  readPost,
  barSlot,
  answersShown,
  health(root) {
    const posts = findPosts(root);
    return healthOf(posts.map(readPost), strayTraces(root, posts), vital);
  },
  readAccount,
};
