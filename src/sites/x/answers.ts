import { composerPost } from './composer.ts';
import { findTweets } from './find.ts';
import { readTweet } from './read.ts';

/** The posts on the page that say they answer the composer's post, wherever they stand: below it, or behind its dialog. */
export function answersShown(composer: HTMLElement): Element[] {
  const answered = composerPost(composer);
  const post = answered && readTweet(answered);
  if (post === undefined) return [];
  return findTweets(composer.ownerDocument).filter((element) => element !== answered && readTweet(element)?.parentId === post.id);
}
