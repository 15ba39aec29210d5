import type { Place } from '../../contract/post.ts';
import { isPostUrl, ORIGIN } from '../../domain/sites/facebook-address.ts';
import { oncePerPage, type Page, pageOf } from '../page.ts';
import { place } from '../post.ts';
import { personUrl } from './person.ts';

const host = /(?:^|\.)facebook\.com$/;
const group = /^\/groups\/([\w.-]+)/;

export function isFacebook(url: URL): boolean {
  return host.test(url.hostname);
}

/** The page a post was read on. */
export function facebookPage(element: Element): Page {
  return pageOf(element.ownerDocument, isFacebook);
}

/** What kind of page it is, by its path. */
export const placeOf = oncePerPage(readPlace);

function readPlace({ url }: Page): Place {
  if (url === undefined) return place('unknown');
  const path = url.pathname;
  const groupId = group.exec(path)?.[1];
  if (groupId !== undefined && groupId !== 'feed') return place('group', { url: `${ORIGIN}/groups/${groupId}` });
  if (path === '/' || path === '/home.php' || path === '/groups/feed/') return place('feed');
  if (/^\/(?:search|hashtag)\b/.test(path)) return place('search');
  if (isPostUrl(url)) return place('thread');
  const person = personUrl(url.href);
  return person === undefined ? place('unknown') : place('profile', { url: person.url });
}
