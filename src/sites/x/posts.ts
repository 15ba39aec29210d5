import type { PostSite } from '../../contract/site.ts';
import { healthOf } from '../health.ts';
import { readAccount } from './account.ts';
import { answersShown } from './answers.ts';
import { findTweets } from './find.ts';
import { readTweet } from './read.ts';
import { tweetSlot } from './slot.ts';
import { strayTraces } from './traces.ts';

const vital = new Set(['author', 'text', 'id', 'url', 'postedAt']);

/**
 * The posts of X. A post is `x:<status number>`; one that nothing on the page names (an ad, most quoted posts) is
 * `x:h<hash of author, date and text>`.
 */
export const xPosts: PostSite = {
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  findPosts: findTweets,
  readPost: readTweet,
  barSlot: tweetSlot,
  answersShown,
  health(root) {
    const posts = findTweets(root);
    return healthOf(posts.map(readTweet), strayTraces(root, posts), vital);
  },
  readAccount,
};
