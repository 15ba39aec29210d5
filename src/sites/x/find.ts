import { hiddenBy } from '../visibility.ts';

/** A post by its test id; the id was on an inner `div` before 2021 and absent on tombstones and unavailable quotes. */
export const TWEET = 'article[data-testid="tweet"]';
const statusTime = 'a[href*="/status/"] time';

/** Whether an `article` is a post: by its name, else by what only a post holds (a dated permalink and an action bar). */
function isTweet(article: Element): boolean {
  const testId = article.getAttribute('data-testid');
  if (testId !== null) return testId === 'tweet';
  return article.querySelector(statusTime) !== null && article.querySelector('[role="group"]') !== null;
}

/** The outermost post an element stands in (the element itself included). */
export function tweetOf(element: Element): Element | undefined {
  let outer: Element | undefined;
  for (let at = element.closest('article'); at !== null; at = at.parentElement?.closest('article') ?? null) {
    if (isTweet(at)) outer = at;
  }
  return outer;
}

function isElement(root: ParentNode): root is Element {
  return root.nodeType === 1;
}

/** Live posts under `root` in document order; posts embedded in a post are part of it. */
export function findTweets(root: ParentNode): Element[] {
  if (isElement(root)) {
    const outer = tweetOf(root);
    if (outer !== undefined) return outer === root && hiddenBy(outer) === null ? [outer] : [];
  }
  const found: Element[] = [];
  let last: Element | undefined;
  for (const article of root.querySelectorAll('article')) {
    if (last?.contains(article) || !isTweet(article)) continue;
    last = article;
    if (hiddenBy(article) === null) found.push(article);
  }
  return found;
}
