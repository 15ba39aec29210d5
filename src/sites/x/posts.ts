import type { PostSite } from '../../contract/site.ts';
import { x } from '../../domain/sites/x.ts';
import { healthOf } from '../health.ts';
import { readAccount } from './account.ts';
import { answersShown } from './answers.ts';
import { controlsOf, findComposers } from './composer.ts';
import { findTweets } from './find.ts';
import { openTweet, readTweet } from './read.ts';
import { strayComposers } from './stray-composers.ts';
import { strayPosts } from './traces.ts';

const vital = new Set(['author', 'text', 'id', 'url', 'postedAt']);

/**
 * The posts of X. A post is `x:<status number>`; one that nothing on the page names (an ad, most quoted posts) is
 * `x:h<hash of author, date and text>`.
 */
export const posts: PostSite = {
  id: 'x',
  name: x.name,
  findPosts: findTweets,
  readPost: readTweet,
  openPost: openTweet,
  answersShown,
  health(root) {
    const found = findTweets(root).map((element) => ({ element, post: readTweet(element) }));
    const read = found.flatMap(({ element, post }) => (post === undefined ? [] : [element]));
    const boxes = findComposers(root);
    const composers = boxes.map((composer) => ({ send: controlsOf(composer).length > 0 }));
    const strays = { posts: strayPosts(root, read), composers: strayComposers(root, boxes) };
    return healthOf({ posts: found.map(({ post }) => post), strays, composers, comments: [], vital });
  },
  readAccount,
};
