import type { PostSite } from '../../contract/site.ts';
import { healthOf } from '../health.ts';
import { readAccount } from './account.ts';
import { answersShown } from './answers.ts';
import { findComposers, sendControls } from './composer.ts';
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
    const found = findPosts(root);
    const posts = found.map(readPost);
    const strays = strayTraces(root, found);
    const composers = findComposers(root).map((composer) => ({ send: sendControls(composer).length > 0 }));
    return healthOf({ posts, strays: { posts: strays > posts.length ? strays : 0 }, composers, vital });
  },
  readAccount,
};
