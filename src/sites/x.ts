import type { Site } from '../contract/site.ts';
import { draftText, rangeOf } from './editors/draft-text.ts';
import { replaceInDraft } from './editors/write.ts';
import { healthOf } from './health.ts';
import { composerPost, controlsOf, findComposers } from './x/composer.ts';
import { findTweets } from './x/find.ts';
import { readTweet } from './x/read.ts';
import { tweetSlot } from './x/slot.ts';
import { strayTraces } from './x/traces.ts';

const vital = new Set(['author', 'text', 'id', 'url', 'postedAt']);

/**
 * X. A post is `x:<status number>`; one that nothing on the page names (an ad, most quoted posts) is
 * `x:h<hash of author, date and text>`.
 */
export const x: Site = {
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  enterSends: false,
  findPosts: findTweets,
  readPost: readTweet,
  barSlot: tweetSlot,
  findComposers,
  composerPost,
  readDraft: (composer) => draftText(composer).text,
  draftRange: rangeOf,
  replaceInDraft,
  sendControls: controlsOf,
  health(root) {
    const posts = findTweets(root);
    return healthOf(posts.map(readTweet), strayTraces(root, posts), vital);
  },
};
