import { hiddenBy } from '../visibility.ts';

/** A post by its test id; the id was on an inner `div` before 2021 and absent on tombstones and unavailable quotes. */
const NAMED = '[data-testid="tweet"]';
/** Whatever can be a post by what it is made of: any of these signs may go. */
export const TWEET = `article,[role="article"],${NAMED}`;
/** The page that shows an X Article by itself holds no `article`. */
export const READ_VIEW = '[data-testid="twitterArticleReadView"]';
const ARTICLE_TITLE = '[data-testid="twitter-article-title"]';
const ARTICLE_BODY = '[data-testid="twitterArticleRichTextView"],[data-testid="longformRichTextComponent"]';
const status = 'a[href*="/status/"]';
const row = '[role="group"],[data-testid="reply"],[data-testid="like"]';

/** Whether a post found is the page of an X Article: all others are what a post usually is. */
export function isReadView(post: Element): boolean {
  return !post.matches(TWEET);
}

/** Whether an element of this kind is a post: by its name, else by what only a post holds (a permalink and a row of actions). */
function isTweet(element: Element): boolean {
  if (element.getAttribute('data-testid') === 'tweet') return true;
  return element.querySelector(status) !== null && element.querySelector(row) !== null;
}

/** The outermost post an element stands in (the element itself included), else the X Article it is part of. */
export function tweetOf(element: Element): Element | undefined {
  let outer: Element | undefined;
  for (let at = element.closest(TWEET); at !== null; at = at.parentElement?.closest(TWEET) ?? null) if (isTweet(at)) outer = at;
  return outer ?? element.closest(READ_VIEW) ?? undefined;
}

function isElement(root: ParentNode): root is Element {
  return root.nodeType === 1;
}

/**
 * Live posts under `root` in document order. Posts embedded in a post are part of it; those embedded in an X Article on
 * its own page have their rows of actions and are posts of their own.
 */
export function findTweets(root: ParentNode): Element[] {
  const outer = isElement(root) ? tweetOf(root) : undefined;
  if (outer !== undefined && outer !== root && !outer.matches(READ_VIEW)) return [];
  const all = outer !== undefined && outer === root && !outer.matches(READ_VIEW) ? [outer] : searched(root, outer);
  return all.filter((element) => hiddenBy(element) === null);
}

function searched(root: ParentNode, self: Element | undefined): Element[] {
  const found: Element[] = self !== undefined && self === root ? [self] : [];
  const view = self ?? readView(root);
  if (view !== undefined && view !== self) found.push(view);
  let last: Element | undefined;
  for (const element of root.querySelectorAll(TWEET)) {
    if (last?.contains(element) || !isTweet(element)) continue;
    last = element;
    found.push(element);
  }
  return found;
}

/** The X Article that a page shows by itself: by its name, else the smallest box that holds title, words and actions. */
function readView(root: ParentNode): Element | undefined {
  const named = root.querySelector(READ_VIEW);
  if (named !== null) return isInTweet(named) ? undefined : named;
  const title = root.querySelector(ARTICLE_TITLE);
  if (title === null || isInTweet(title)) return undefined;
  for (let at = title.parentElement; at !== null; at = at.parentElement)
    if (at.querySelector(ARTICLE_BODY) !== null && at.querySelector(row) !== null) return root.contains(at) ? at : undefined;
  return undefined;
}

function isInTweet(element: Element): boolean {
  const tweet = element.closest(TWEET);
  return tweet !== null && isTweet(tweet);
}
