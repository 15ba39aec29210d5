import { findTweets } from './find.ts';
import { readTweet } from './read.ts';

/** The posts on the page that say they answer this one, wherever they stand: below it, or behind a dialog that shows it again. */
export function answersShown(article: Element): Element[] {
  const post = readTweet(article);
  if (post === undefined) return [];
  return findTweets(article.ownerDocument).filter((element) => element !== article && readTweet(element)?.parentId === post.id);
}
