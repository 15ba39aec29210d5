import { precedes } from '../order.ts';
import type { Page } from '../page.ts';
import { firstOf } from '../strategy.ts';
import { commentRef, isPostUrl, numberIn, siteUrl } from './identity.ts';
import { isOwn } from './marks.ts';
import type { Parts } from './parts.ts';

export interface Named {
  readonly number: string | undefined;
  readonly url: URL | undefined;
}

const setNumber = /(?:^|[?&])set=(?:gm|pcb)\.(\d{5,25})/;

/** The permalink: the dated link, else the one in a comment's link, else that of the photo or video, else the page's own. */
export function permalinkOf(parts: Parts, page: Page): URL | undefined {
  return firstOf([datedLink, linkOfComments, pageLink, mediaLink], parts, page);
}

/** The post's number, by the surest side channel: its own permalink, its comments' links, its photo set, its page, its video. */
export function numberOf(parts: Parts, page: Page): string | undefined {
  return firstOf([numberInLink, numberInComments, numberInSet, numberInPage, numberInMedia], parts, page);
}

function* ownUrls(parts: Parts): Generator<URL> {
  for (const link of parts.root.querySelectorAll('a[href]')) {
    const foreign = parts.shared?.contains(link) || parts.message?.contains(link);
    const url = isOwn(link, parts.root) && !foreign ? siteUrl(link.getAttribute('href')) : undefined;
    if (url !== undefined) yield url;
  }
}

function datedLink({ root, row, message, heading, shared }: Parts): URL | undefined {
  for (const link of (row ?? root).querySelectorAll('a[href]')) {
    if (!isOwn(link, root) || shared?.contains(link) || message?.contains(link)) continue;
    if (row === undefined && heading !== undefined && isBeyond(link, message)) continue;
    const url = siteUrl(link.getAttribute('href'));
    if (url !== undefined && isPostUrl(url) && commentRef(url) === undefined) return url;
  }
  return undefined;
}

/** Without the ARIA wiring only the header is trusted: links after the message may lead to other posts. */
function isBeyond(link: Element, message: Element | undefined): boolean {
  return message !== undefined && precedes(message, link);
}

function* commentUrls(root: Element): Generator<URL> {
  for (const link of root.querySelectorAll('a[href*="comment_id="]')) {
    const url = siteUrl(link.getAttribute('href'));
    if (url !== undefined) yield url;
  }
}

function linkOfComments({ root }: Parts): URL | undefined {
  for (const url of commentUrls(root)) if (isPostUrl(url)) return url;
  return undefined;
}

function mediaLink(parts: Parts): URL | undefined {
  for (const url of ownUrls(parts)) if (isPostUrl(url) && numberIn(url) !== undefined) return url;
  return undefined;
}

/** The page's own address names the post in focus: the one in the dialog, else the only one on the page. */
function pageLink({ root }: Parts, { url }: Page): URL | undefined {
  if (url === undefined || !isPostUrl(url)) return undefined;
  return isFocused(root) ? url : undefined;
}

function isFocused(root: Element): boolean {
  const dialog = root.ownerDocument.querySelector(
    '[role="dialog"] [aria-posinset],[role="dialog"] [data-ad-rendering-role="profile_name"]',
  );
  if (dialog !== null) return root.contains(dialog) || dialog === root;
  const scope = root.closest('[role="main"],main') ?? root.ownerDocument.body;
  const first = scope?.querySelector('[aria-posinset],[data-ad-rendering-role="profile_name"]');
  return first !== null && first !== undefined && (first === root || root.contains(first));
}

function numberInLink(parts: Parts): string | undefined {
  const url = datedLink(parts);
  return url === undefined || /\/photo/.test(url.pathname) ? undefined : numberIn(url);
}

function numberInComments({ root }: Parts): string | undefined {
  for (const url of commentUrls(root)) {
    const ref = commentRef(url);
    const found = ref?.post ?? (isPostUrl(url) ? numberIn(url) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function numberInSet(parts: Parts): string | undefined {
  for (const url of ownUrls(parts)) {
    const found = setNumber.exec(url.search)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function numberInPage(parts: Parts, page: Page): string | undefined {
  const url = pageLink(parts, page);
  return url && numberIn(url);
}

function numberInMedia(parts: Parts): string | undefined {
  const url = mediaLink(parts);
  return url && numberIn(url);
}
