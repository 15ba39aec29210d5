import type { Author } from '../../contract/post.ts';
import { cleanLine } from '../../domain/clean.ts';
import { ORIGIN } from '../../domain/sites/x-address.ts';
import { author } from '../post.ts';
import { visibleText } from '../text.ts';
import type { Piece } from './article.ts';

const handlePath = /^(?:https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com)?\/(\w{1,20})\/?(?:[?#]|$)/;
const atHandle = /@(\w{1,20})/;
/** First path segments that are pages of the site, not people. */
const reserved = new Set([
  'i',
  'home',
  'search',
  'explore',
  'notifications',
  'messages',
  'settings',
  'compose',
  'hashtag',
  'intent',
  'jobs',
]);

/** The handle an address of a profile names. */
export function handleOf(href: string | null): string | undefined {
  const handle = href === null ? undefined : handlePath.exec(href)?.[1];
  return handle === undefined || reserved.has(handle.toLowerCase()) ? undefined : handle;
}

/** Where a handle's profile is. */
export function profile(handle: string): string {
  return `${ORIGIN}/${handle}`;
}

/**
 * Author of a post or of a quoted post (whose name line has no links), by the name line. The handle of the post's own
 * permalink must agree with it; without a line it alone says who wrote it. Other links to people say nothing: they lead
 * to reposters, to persons named in the words, to whoever has an avatar.
 */
export function readAuthor({ root, names: line, text }: Piece, permalinkHandle: string | undefined): Author | undefined {
  const lineHandle = line && (handleFromLinks(line.querySelectorAll('a[href]')) ?? handleInWords(line));
  if (lineHandle !== undefined && permalinkHandle !== undefined && !isSame(lineHandle, permalinkHandle)) return undefined;
  const handle = lineHandle ?? permalinkHandle;
  const links = [...root.querySelectorAll('a[href]')].filter((link) => !text?.contains(link));
  const name = line === undefined ? nameFromLinks(links, handle) : nameFromLine(line);
  return author({ name, handle, url: handle === undefined ? undefined : profile(handle) });
}

/** Handles differ in their letters' case only by how they were typed. */
export function isSame(handle: string, other: string): boolean {
  return handle.toLowerCase() === other.toLowerCase();
}

function handleInWords(line: Element): string | undefined {
  return atHandle.exec(visibleText(line.lastElementChild ?? line))?.[1];
}

function handleFromLinks(links: Iterable<Element>): string | undefined {
  for (const link of links) {
    const handle = handleOf(link.getAttribute('href'));
    if (handle !== undefined) return handle;
  }
  return undefined;
}

/** What stands behind the name and the handle. */
const afterName = 'time,a[href*="/status/"]';

function nameFromLine(line: Element): string | undefined {
  const first = line.firstElementChild ?? line;
  // Where the name is gone, the line begins with what followed it.
  if (first.querySelector(afterName) !== null) return undefined;
  const text = first.querySelector('img') === null ? cleanLine(first.textContent ?? '') : visibleText(first);
  const name = text.split('\n', 1)[0] ?? '';
  const isHandle = line.childElementCount < 2 && name.startsWith('@');
  return name === '' || name === '·' || isHandle ? undefined : name;
}

/** Posts of before 2023 have no name line: the name is the first profile link with words that are not the handle. */
function nameFromLinks(links: Iterable<Element>, handle: string | undefined): string | undefined {
  for (const link of links) {
    if (handle === undefined || !isSame(handleOf(link.getAttribute('href')) ?? '', handle)) continue;
    const text = visibleText(link);
    if (text !== '' && !text.startsWith('@')) return text;
  }
  return undefined;
}
