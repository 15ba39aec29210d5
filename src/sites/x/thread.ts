import type { PostId } from '../../contract/post.ts';
import type { Page } from '../page.ts';
import { TWEET } from './find.ts';
import { postId, statusOf } from './identity.ts';
import { handleOf } from './names.ts';
import type { Parts } from './parts.ts';

/** What a post answers: whether it is a reply, and to which post where the page tells. */
export interface Thread {
  readonly isReply: boolean;
  readonly parentId: PostId | undefined;
}

const cellSelector = '[data-testid="cellInnerDiv"]';
const none: Thread = { isReply: false, parentId: undefined };

/** Three signs of a reply: the line that joins it to the post above, the "replying to" row, its place below the focused post. */
export function threadOf(article: Element, parts: Parts, page: Page): Thread {
  const cell = article.closest(cellSelector);
  if (isJoinedAbove(article)) return { isReply: true, parentId: idIn(cell?.previousElementSibling) };
  const focused = statusOf(page.url?.pathname);
  const below = focused !== undefined && cell !== null && isBelowFocused(article, cell, focused.number);
  if (below) return { isReply: true, parentId: postId(focused.number) };
  return hasReplyingRow(parts) ? { isReply: true, parentId: undefined } : none;
}

/** The first node below `element` with several children: the rows of a post. */
function rowsOf(article: Element): Element | undefined {
  let at: Element | null = article;
  for (let depth = 0; at !== null && depth < 8; depth++, at = at.firstElementChild) if (at.childElementCount > 1) return at;
  return undefined;
}

/** The thread's line is an empty box in the avatar's column of the row above the avatar; elsewhere that row is one empty box. */
function isJoinedAbove(article: Element): boolean {
  const column = rowsOf(article)?.firstElementChild?.firstElementChild?.firstElementChild;
  const line = column?.firstElementChild;
  return line !== null && line !== undefined && line.tagName === 'DIV' && line.childElementCount === 0 && line.textContent === '';
}

/** The number of the post in a cell: the status its date links to. */
function idIn(cell: Element | null | undefined): PostId | undefined {
  const link = cell?.querySelector(TWEET)?.querySelector('a[href*="/status/"] time')?.closest('a');
  const status = statusOf(link?.getAttribute('href'));
  return status === undefined ? undefined : postId(status.number);
}

/** Below the focused post stand its answers, until a heading ("Discover more") begins something else. */
function isBelowFocused(article: Element, cell: Element, focused: string): boolean {
  if (article.getAttribute('tabindex') === '-1') return false;
  const link = `a[href*="/status/${focused}"]`;
  for (let at = cell.previousElementSibling; at !== null; at = at.previousElementSibling) {
    if (at.querySelector('h2,[role="heading"]') !== null && at.querySelector('article') === null) return false;
    const tweet = at.querySelector(TWEET);
    if (tweet === null) continue;
    const isFocused = tweet.getAttribute('tabindex') === '-1' || tweet.querySelector(`${link} time`) !== null;
    if (isFocused) return true;
  }
  return false;
}

/** "Replying to @a and @b": links to people in a row before the text, outside the name line. */
function hasReplyingRow({ own }: Parts): boolean {
  let at: Element | null | undefined = own.text;
  for (let level = 0; at && at !== own.root && level < 3; level++, at = at.parentElement) {
    for (let row = at.previousElementSibling; row !== null; row = row.previousElementSibling) {
      if (own.names !== undefined && row.contains(own.names)) return false;
      if (namesPeople(row)) return true;
    }
  }
  return false;
}

function namesPeople(row: Element): boolean {
  const link = row.querySelector('a[href^="/"]');
  return link !== null && handleOf(link.getAttribute('href')) !== undefined && (link.textContent ?? '').trim().startsWith('@');
}
