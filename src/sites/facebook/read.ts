import type { Author, Place, Post } from '../../contract/post.ts';
import { cut } from '../clean.ts';
import { author, place, post, present } from '../post.ts';
import { visibleText } from '../text.ts';
import { readComment } from './comment.ts';
import { isComment, rootOf } from './find.ts';
import { hashId, isPostUrl, numberIn, postIdOf, postUrl, siteUrl } from './identity.ts';
import { isOwn, MESSAGE } from './marks.ts';
import { nameOf } from './number.ts';
import { type Parts, partsOf } from './parts.ts';
import { firstPerson, groupUrl } from './person.ts';
import { facebookPage, placeOf } from './place.ts';
import { messageText } from './words.ts';

const AD = 'a[href*="/ads/about"],[data-ft*="sponsored_ad"]';
const CALL = '[data-ad-rendering-role^="cta"]';

/** The post or comment an element shows; `undefined` for a skeleton or anything else. */
export function readPost(element: Element): Post | undefined {
  return isComment(element) ? readComment(element, () => numberAround(element)) : readRoot(element);
}

function numberAround(comment: Element): string | undefined {
  const root = rootOf(comment);
  return root === undefined ? undefined : nameOf(partsOf(root), facebookPage(root)).number;
}

function readRoot(root: Element): Post | undefined {
  const parts = partsOf(root);
  const page = facebookPage(root);
  const group = groupOf(parts);
  const writer = authorOf(parts, group !== undefined);
  const words = parts.message === undefined ? { text: '', textState: 'complete' as const } : messageText(parts.message);
  if (writer === undefined && words.text === '') return undefined;

  const { number, url } = nameOf(parts, page);
  const quoted = parts.shared && readShared(parts.shared);
  const isAd = hasAdMark(root, url !== undefined);
  return post({
    id: number === undefined ? hashId(writer?.url, words.text || (quoted?.text ?? '')) : postIdOf(number),
    site: 'facebook',
    kind: isAd ? 'ad' : quoted === undefined ? 'post' : 'quote',
    author: writer,
    ...words,
    url: url && postUrl(url),
    place: group ?? placeOf(page),
    quoted,
    missing: missingOf(parts, writer, words.text !== '' || quoted !== undefined, number, url, isAd),
  });
}

/** Links of the heading name the author, or the group when the post is seen outside of it. */
function authorOf({ root, heading, row, message }: Parts, inGroup: boolean): Author | undefined {
  const person = (box: Element | null | undefined) =>
    firstPerson([...(box?.querySelectorAll('a[href]') ?? [])].filter((link) => isOwn(link, root) && !message?.contains(link)));
  const named = (inGroup ? undefined : person(heading)) ?? person(row ?? heading?.parentElement?.parentElement);
  if (named !== undefined || inGroup || heading === undefined) return named;
  // An anonymous member of a group has a name and no address.
  return author({ name: visibleText(heading).split('\n', 1)[0] });
}

function groupOf({ heading }: Parts): Place | undefined {
  for (const link of heading?.querySelectorAll('a[href*="/groups/"]') ?? []) {
    const url = groupUrl(link.getAttribute('href'));
    if (url !== undefined) return place('group', { name: visibleText(link), url });
  }
  return undefined;
}

/** A link to the site's page on ads; a call to action only together with the lack of a permalink, since pages use it too. */
function hasAdMark(root: Element, hasPermalink: boolean): boolean {
  for (const mark of root.querySelectorAll(AD)) if (isOwn(mark, root)) return true;
  return !hasPermalink && [...root.querySelectorAll(CALL)].some((call) => isOwn(call, root));
}

function readShared(box: Element): NonNullable<Post['quoted']> {
  const links = [...box.querySelectorAll('a[href]')];
  const writer = firstPerson(links);
  const message = box.querySelector(MESSAGE);
  const url = links.map((link) => siteUrl(link.getAttribute('href'))).find((one) => one !== undefined && isPostUrl(one));
  const number = url && numberIn(url);
  const text = message === null ? '' : cut(messageText(message).text);
  return {
    text,
    ...present({ id: number === undefined ? undefined : postIdOf(number), author: writer, url: url && postUrl(url) }),
  };
}

/** Neither a date in figures nor a language stands in the markup: these are not missing. An ad has no permalink. */
function missingOf(
  { root, attachment }: Parts,
  writer: Author | undefined,
  hasWords: boolean,
  number: string | undefined,
  url: URL | undefined,
  isAd: boolean,
): string[] {
  const missing: string[] = [];
  if (writer === undefined) missing.push('author');
  if (!hasWords && attachment === undefined && root.querySelector('img,video') === null) missing.push('text');
  if (number === undefined && !isAd) missing.push('id');
  if (url === undefined && !isAd) missing.push('url');
  return missing;
}
