import type { Place } from '../../contract/post.ts';
import { ORIGIN, statusOf } from '../../domain/sites/x-address.ts';
import { oncePerPage, type Page, pageOf } from '../page.ts';
import { place } from '../post.ts';
import { handleOf, profile } from './names.ts';

const host = /^(?:(?:www|mobile|pro)\.)?(?:x|twitter)\.com$/;
const list = /^\/i\/lists\/\d+/;
const community = /^\/i\/communities\/\d+/;
const otherTabs = new Set(['with_replies', 'media', 'likes', 'highlights', 'articles', 'superfollows', 'affiliates']);

export function isX(url: URL): boolean {
  return host.test(url.hostname);
}

/** The page a post was read on. */
export function xPage(element: Element): Page {
  return pageOf(element.ownerDocument, isX);
}

/** What kind of page it is, by its path. */
export const placeOf = oncePerPage(readPlace);

function readPlace({ url }: Page): Place {
  const path = url?.pathname ?? '';
  if (/^\/(?:home\/?)?$/.test(path) && url !== undefined) return place('feed');
  if (/^\/(?:search|hashtag)\b/.test(path)) return place('search');
  const listPath = list.exec(path)?.[0];
  if (listPath !== undefined) return place('list', { url: ORIGIN + listPath });
  const communityPath = community.exec(path)?.[0];
  if (communityPath !== undefined) return place('group', { url: ORIGIN + communityPath });
  if (statusOf(path) !== undefined) return place('thread');
  const [, first = '', second = ''] = path.split('/');
  const handle = second === '' || otherTabs.has(second) ? handleOf(`/${first}`) : undefined;
  return handle === undefined ? place('unknown') : place('profile', { url: profile(handle) });
}
