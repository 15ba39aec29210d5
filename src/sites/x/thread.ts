import type { PostId } from '../../contract/post.ts';
import { postId, statusOf } from '../../domain/sites/x-address.ts';
import { oncePerPage, type Page } from '../page.ts';
import type { Parts } from './article.ts';
import { TWEET } from './find.ts';
import { handleOf } from './names.ts';
import { rowsOf } from './otherwise.ts';

/** What a post answers: whether it is a reply, and to which post where the page tells. */
export interface Thread {
  readonly isReply: boolean;
  readonly parentId: PostId | undefined;
}

/** Where a post of a conversation's page stands: above the post in focus, among its answers, or in a block of other posts. */
type Standing = 'above' | 'answer' | 'aside';

interface Memory {
  readonly standings: Map<string, Standing>;
  readonly parents: Map<string, PostId>;
}

const cellSelector = '[data-testid="cellInnerDiv"]';
const headingSelector = 'h2,[role="heading"]';
const listEnd = '[role="dialog"],[aria-modal="true"],main,section,body';
const none: Thread = { isReply: false, parentId: undefined };
/** A photo of a post is shown over some other page: there the address says nothing of what stands below. */
const conversation = /\/status\/\d+\/?$/;

/** What was once seen of a page's posts: X unmounts what is scrolled away, also the post in focus and the headings. */
const memoryOf = oncePerPage((): Memory => ({ standings: new Map(), parents: new Map() }));

/** Three signs of a reply: the line that joins it to the post above, the "replying to" row, its place below the focused post. */
export function threadOf(article: Element, parts: Parts, page: Page): Thread {
  const number = statusOf(parts.own.permalink?.getAttribute('href'))?.number;
  const memory = memoryOf(page);
  const fresh = relate(article, parts, page, number);
  if (number === undefined || fresh === none) return fresh;
  const parentId = fresh.parentId ?? memory.parents.get(number);
  if (parentId === undefined) return fresh;
  memory.parents.set(number, parentId);
  return { isReply: true, parentId };
}

function relate(article: Element, parts: Parts, page: Page, number: string | undefined): Thread {
  const cell = cellOf(article);
  if (isJoinedAbove(article)) return { isReply: true, parentId: idIn(cell?.previousElementSibling) };
  const focused = statusOf(page.url?.pathname)?.number;
  if (focused !== undefined && cell !== undefined && number !== focused) {
    const standing = standingOf({ cell, number, focused, page });
    if (number !== undefined) remember(memoryOf(page), number, standing);
    if (standing === 'answer') return { isReply: true, parentId: postId(focused) };
  }
  return hasReplyingRow(parts) ? { isReply: true, parentId: undefined } : none;
}

/** What is seen now corrects what was concluded with less in view. */
function remember({ standings, parents }: Memory, number: string, standing: Standing): void {
  standings.set(number, standing);
  if (standing !== 'answer') parents.delete(number);
}

/** The cell of a post in its list: by name, else the largest box that holds no other post and no heading. */
function cellOf(article: Element): Element | undefined {
  const named = article.closest(cellSelector);
  if (named !== null) return named;
  for (let at: Element | null = article; at?.parentElement && !at.matches(listEnd); at = at.parentElement) {
    const beside = at.parentElement.querySelectorAll(`${TWEET},${headingSelector}`).length;
    if (beside > at.querySelectorAll(`${TWEET},${headingSelector}`).length + (at.matches(TWEET) ? 1 : 0)) return at;
  }
  return undefined;
}

/** The thread's line is an empty box in the avatar's column of the row above the avatar; elsewhere that row is one empty box. */
function isJoinedAbove(article: Element): boolean {
  const column = rowsOf(article)?.firstElementChild?.firstElementChild?.firstElementChild;
  const line = column?.firstElementChild;
  return line !== null && line !== undefined && line.tagName === 'DIV' && line.childElementCount === 0 && line.textContent === '';
}

/** The number of the post in a cell: the status that its date links to. */
function numberIn(cell: Element): string | undefined {
  const tweet = cell.matches(TWEET) ? cell : cell.querySelector(TWEET);
  const link = tweet?.querySelector('a[href*="/status/"] time')?.closest('a') ?? tweet?.querySelector('a[href*="/status/"]');
  return statusOf(link?.getAttribute('href'))?.number;
}

function idIn(cell: Element | null | undefined): PostId | undefined {
  const number = cell ? numberIn(cell) : undefined;
  return number === undefined ? undefined : postId(number);
}

interface Place {
  readonly cell: Element;
  readonly number: string | undefined;
  readonly focused: string;
  readonly page: Page;
}

/**
 * Upwards from a post: below the one in focus stand its answers. A heading begins a block of other posts ("More from this
 * author"), a lone link ("See more") ends it. Where the focus is not mounted, what was seen before speaks, then the
 * numbers, which grow with time: an answer is younger than what it answers.
 */
function standingOf({ cell, number, focused, page }: Place): Standing {
  const { standings } = memoryOf(page);
  let ended = 0;
  for (let at = cell.previousElementSibling; at !== null; at = at.previousElementSibling) {
    if (isTweetCell(at)) {
      const other = numberIn(at);
      if (other === focused) return 'answer';
      const before = other === undefined ? undefined : standings.get(other);
      if (ended === 0 && before !== undefined && before !== 'above') return before;
    } else if (at.querySelector(headingSelector) !== null) {
      if (ended === 0) return 'aside';
      ended--;
    } else if (isEnd(at)) ended++;
  }
  if (number === undefined) return 'above';
  const known = standings.get(number);
  if (known !== undefined) return known;
  return conversation.test(page.url?.pathname ?? '') && isYounger(number, focused) ? 'answer' : 'above';
}

function isTweetCell(cell: Element): boolean {
  return cell.matches(TWEET) || cell.querySelector(TWEET) !== null;
}

/** A cell that is one link and nothing else. */
function isEnd(cell: Element): boolean {
  const links = cell.querySelectorAll('a[href]');
  if (links.length !== 1 || cell.querySelector('button,[role="button"]') !== null) return false;
  const text = (cell.textContent ?? '').trim();
  return text !== '' && text === (links[0]?.textContent ?? '').trim();
}

function isYounger(number: string, other: string): boolean {
  return number.length === other.length ? number > other : number.length > other.length;
}

/** "Replying to @a and @b": links to people in a row before the text, outside the name line. */
function hasReplyingRow({ own, social }: Parts): boolean {
  let at: Element | null | undefined = own.text;
  for (let level = 0; at && at !== own.root && level < 3; level++, at = at.parentElement) {
    for (let row = at.previousElementSibling; row !== null; row = row.previousElementSibling) {
      if (own.names !== undefined && row.contains(own.names)) return false;
      if (social !== undefined && row.contains(social)) return false;
      if (namesPeople(row)) return true;
    }
  }
  return false;
}

function namesPeople(row: Element): boolean {
  const link = row.querySelector('a[href^="/"]');
  return link !== null && handleOf(link.getAttribute('href')) !== undefined && (link.textContent ?? '').trim().startsWith('@');
}
