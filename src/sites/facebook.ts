import type { Site } from '../contract/site.ts';
import { draftText, rangeOf } from './editors/draft-text.ts';
import { replaceInDraft } from './editors/write.ts';
import { composerPost, findComposers, sendControls } from './facebook/composer.ts';
import { findPosts } from './facebook/find.ts';
import { readPost } from './facebook/read.ts';
import { barSlot } from './facebook/slot.ts';
import { strayTraces } from './facebook/traces.ts';
import { healthOf } from './health.ts';

/** A hardened feed hides permalinks by design: their absence is no changed layout. */
const vital = new Set(['author', 'text']);

/**
 * Facebook. A post is `facebook:<post number>`, a comment or reply `facebook:c<comment number>` (the number alone names it
 * everywhere, also where the post's is unknown), and what nothing numbers `facebook:h<hash of author and words>`.
 */
export const facebook: Site = {
  id: 'facebook',
  name: 'Facebook',
  matches: ['https://www.facebook.com/*'],
  enterSends: true,
  findPosts,
  readPost,
  barSlot,
  findComposers,
  composerPost,
  readDraft: (composer) => draftText(composer).text,
  draftRange: rangeOf,
  replaceInDraft,
  sendControls,
  health(root) {
    const posts = findPosts(root);
    return healthOf(posts.map(readPost), strayTraces(root, posts), vital);
  },
};
