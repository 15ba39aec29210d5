import { commentRef, isPostUrl, numberIn, setNumberIn, siteUrl } from '../../domain/sites/facebook-address.ts';
import { precedes } from '../order.ts';
import type { Page } from '../page.ts';
import { ACTION, NAME } from './marks.ts';
import type { Parts } from './parts.ts';

/** What names a post: its number, and the address that leads to it. */
export interface PostName {
  readonly number: string | undefined;
  /** The number of its only photo or video, which named it where nothing better did. */
  readonly others: readonly string[];
  readonly url: URL | undefined;
  /** Its dated link or that of its comments, else the address of the page that shows no other post: somebody may have added it so. */
  readonly own: URL | undefined;
}

/** Links worth parsing; the others of a post lead to people, tags and pictures of themselves. */
const telling = /\/(?:posts|permalink|videos|reel|watch|photos?|share)\b|(?:permalink|story|photo|video)\.php|comment_id=|multi_permalinks/;

interface Links {
  /** In the time row, or before the message where nothing names the row. */
  readonly dated: URL | undefined;
  /** Into the comments. */
  readonly comments: readonly URL[];
  /** Of the post's own photos and videos. */
  readonly media: readonly URL[];
}

/**
 * The permalink: the dated link, else the one in a comment's link, else the page's own, else that of the photo or video.
 * The number: of the dated link, else of the comments' links, of the photo set, of the page, of the photo or video.
 */
export function nameOf(parts: Parts, page: Page): PostName {
  const links = linksOf(parts);
  const pageUrl = page.url !== undefined && isPostUrl(page.url) && isFocused(parts.root) ? page.url : undefined;
  const own = links.dated ?? links.comments.find(isPostUrl);
  const media = links.media.find((url) => numberIn(url) !== undefined);
  const number =
    numberInDated(links.dated) ??
    numberInComments(links.comments) ??
    numberInSet(links.media) ??
    (pageUrl && numberIn(pageUrl)) ??
    (media && numberIn(media)) ??
    (links.dated && numberIn(links.dated));
  return {
    number,
    others: othersIn(links.media, number),
    url: own ?? pageUrl ?? media,
    own: own ?? (isOnlyPost(parts.root) ? pageUrl : undefined),
  };
}

/** Of several photos none stands for the post. */
function othersIn(media: readonly URL[], number: string | undefined): string[] {
  const [only, ...more] = new Set(media.flatMap((url) => numberIn(url) ?? []));
  return only === undefined || more.length > 0 || only === number ? [] : [only];
}

function linksOf(parts: Parts): Links {
  let dated: URL | undefined;
  const comments: URL[] = [];
  const media: URL[] = [];
  for (const link of parts.root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href');
    if (href === null || !telling.test(href)) continue;
    const url = siteUrl(href);
    if (url === undefined) continue;
    if (href.includes('comment_id=')) {
      if (!parts.message?.contains(link)) comments.push(url);
    } else if (isForeign(link, parts) || !isPostUrl(url)) continue;
    else if (dated === undefined && isDated(link, parts)) dated = url;
    else media.push(url);
  }
  return { dated, comments, media };
}

function isForeign(link: Element, { own, shared, message }: Parts): boolean {
  return !own(link) || (shared?.contains(link) ?? false) || (message?.contains(link) ?? false);
}

/** Without the ARIA wiring only the header is trusted: links after the message may lead to other posts. */
function isDated(link: Element, { row, message }: Parts): boolean {
  if (row !== undefined) return row.contains(link);
  return message === undefined || precedes(link, message);
}

/** The page's own address names the post in focus: the one in the dialog, else the first on the page. */
function isFocused(root: Element): boolean {
  const mark = `[aria-posinset],${NAME},${ACTION}`;
  const dialog = root.ownerDocument.querySelector('[role="dialog"]')?.querySelector(mark);
  const first = dialog ?? (root.closest('[role="main"],main') ?? root.ownerDocument.body)?.querySelector(mark);
  return first !== null && first !== undefined && root.contains(first);
}

function isOnlyPost(root: Element): boolean {
  const shown = root.closest('[role="dialog"]') ?? root.ownerDocument;
  return [...shown.querySelectorAll(`[aria-posinset],${NAME}`)].every((one) => root.contains(one) || one.contains(root));
}

/** A photo's number is not its post's, unless nothing else is known. */
function numberInDated(url: URL | undefined): string | undefined {
  return url === undefined || url.pathname.startsWith('/photo') ? undefined : numberIn(url);
}

function numberInComments(urls: readonly URL[]): string | undefined {
  for (const url of urls) {
    const found = commentRef(url)?.post ?? (isPostUrl(url) ? numberIn(url) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function numberInSet(urls: readonly URL[]): string | undefined {
  for (const url of urls) {
    const found = setNumberIn(url);
    if (found !== undefined) return found;
  }
  return undefined;
}
