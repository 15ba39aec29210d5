import type { Author, Place, Post, PostId } from '../../contract/post.ts';
import type { PostReading } from '../../contract/site.ts';
import { cut } from '../../domain/clean.ts';
import { present } from '../../domain/present.ts';
import { isPostUrl, numberIn, postIdOf, postUrl, siteUrl } from '../../domain/sites/facebook-address.ts';
import { linkNameOf } from '../../domain/sites/facebook-link-name.ts';
import { precedes } from '../order.ts';
import { author, place, post } from '../post.ts';
import { commonBox, hasOwnWords, isEmoji } from './box.ts';
import { readComment } from './comment.ts';
import { type CommentParts, commentPartsOf } from './comment-parts.ts';
import { isComment } from './comments.ts';
import { namesOf } from './content-name.ts';
import { rootOf } from './find.ts';
import { dateAfter, isDateLink } from './header.ts';
import { looseWords } from './loose-words.ts';
import { firstOwnElement, MESSAGE, type OwnTest, ownElements } from './marks.ts';
import { nameOf } from './number.ts';
import { isOfAnother } from './owner.ts';
import { type Parts, partsOf } from './parts.ts';
import { firstPerson, groupUrl, nameIn } from './person.ts';
import { facebookPage, placeOf } from './place.ts';
import { commentSlot, postSlot } from './slot.ts';
import { messageText, noWords } from './words.ts';

const AD = 'a[href*="/ads/about"],[data-ft*="sponsored_ad"]';
const CALL = '[data-ad-rendering-role^="cta"]';

/** The post or comment an element shows; `undefined` for a skeleton or anything else. */
export function readPost(element: Element): Post | undefined {
  return isComment(element) ? commentOf(commentPartsOf(element)) : readRoot(partsOf(element));
}

/** The same, with the place of its bar. */
export function openPost(element: Element): PostReading {
  if (isComment(element)) {
    const parts = commentPartsOf(element);
    return { post: commentOf(parts), slot: () => commentSlot(parts) };
  }
  const parts = partsOf(element);
  return { post: readRoot(parts), slot: () => postSlot(parts) };
}

/** The name that a post bears where somebody added it by this very link, which holds no number. */
function linkNames(url: URL | undefined): PostId[] {
  const name = url === undefined || numberIn(url) !== undefined ? undefined : linkNameOf(url);
  return name === undefined ? [] : [name];
}

function commentOf(parts: CommentParts): Post | undefined {
  return readComment(parts, () => numberAround(parts.root));
}

function numberAround(comment: Element): string | undefined {
  const root = rootOf(comment);
  return root === undefined ? undefined : nameOf(partsOf(root), facebookPage(root)).number;
}

function readRoot(parts: Parts): Post | undefined {
  const { root } = parts;
  const page = facebookPage(root);
  const group = groupOf(parts);
  const { number, others, url, own } = nameOf(parts, page);
  const writer = isOfAnother(url, [parts.heading, parts.row], parts.own) ? undefined : authorOf(parts);
  const words = parts.message === undefined ? noWords : messageText(parts.message, root);
  if (writer === undefined && words.text === '') return undefined;

  const quoted = readShared(parts);
  const isAd = hasAdMark(parts);
  return post({
    ...namesOf(root, { author: writer, text: words.text || (quoted?.text ?? '') }, number && postIdOf(number), [
      ...others.map(postIdOf),
      ...linkNames(own),
    ]),
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

/**
 * The heading's first link names the author. Where it names a group instead, the post is seen outside of the group, and
 * its author stands in the row below; an anonymous member has a name and no address.
 */
function authorOf(parts: Parts): Author | undefined {
  const { heading, own } = parts;
  if (heading === undefined) return undefined;
  const links = ownElements(heading, 'a[href]', own);
  if (links.length === 0) return author({ name: nameIn(heading).split('\n', 1)[0] });
  return isGroupLink(links[0]) ? authorInRow(parts) : firstPerson(links);
}

function isGroupLink(link: Element | undefined): boolean {
  return link !== undefined && groupUrl(link.getAttribute('href')) !== undefined;
}

function authorInRow({ heading, row, own, message, shared }: Parts): Author | undefined {
  if (row === undefined) return undefined;
  const isOutside = (element: Element) => !heading?.contains(element) && !message?.contains(element) && !shared?.contains(element);
  const person = firstPerson(ownElements(row, 'a[href]', own).filter(isOutside));
  if (person !== undefined) return person;
  const date = ownElements(row, 'a[href]', own).find((link) => isOutside(link) && isDateLink(link));
  const label = ownElements(row, '*', own).find((one) => isOutside(one) && hasOwnWords(one) && one.closest(noLabel) === null);
  return label !== undefined && date !== undefined && precedes(label, date) ? author({ name: nameIn(label) }) : undefined;
}

const noLabel = 'a,button,[role="button"],[aria-hidden="true"]';

function groupOf({ heading, own }: Parts): Place | undefined {
  for (const link of heading === undefined ? [] : ownElements(heading, 'a[href*="/groups/"]', own)) {
    const url = groupUrl(link.getAttribute('href'));
    if (url !== undefined) return place('group', { name: nameIn(link), url });
  }
  return undefined;
}

/** A link to the site's page on ads; a call to action only where no date leads to the post, since pages use it too. */
function hasAdMark({ root, own, heading, row, message }: Parts): boolean {
  if (firstOwnElement(root, AD, own) !== undefined) return true;
  if (firstOwnElement(root, CALL, own) === undefined) return false;
  const inHeader =
    row === undefined ? heading && dateAfter(heading, root, own, message) : ownElements(row, 'a[href]', own).find(isPermalink);
  return inHeader === undefined || !isPermalink(inHeader);
}

function isPermalink(link: Element): boolean {
  const url = siteUrl(link.getAttribute('href'));
  return url !== undefined && isPostUrl(url);
}

/** The other's post, from what stands after its name: a comment below, or the sharer's words, are none of it. */
function readShared({ root, shared: box, sharedName: name, own }: Parts): Post['quoted'] {
  if (box === undefined || name === undefined) return undefined;
  const message = ownElements(box, MESSAGE, own).find((one) => precedes(name, one)) ?? sharedWords(box, name, own);
  const links = ownElements(box, 'a[href]', own).filter((link) => !message?.contains(link));
  const url = links.map((link) => siteUrl(link.getAttribute('href'))).find((one) => one !== undefined && isPostUrl(one));
  const number = url && numberIn(url);
  return {
    text: message === undefined ? '' : cut(messageText(message, root).text),
    ...present({ id: number === undefined ? undefined : postIdOf(number), author: firstPerson(links), url: url && postUrl(url) }),
  };
}

function sharedWords(box: Element, name: Element, own: OwnTest): Element | undefined {
  const date = dateAfter(name, box, own, undefined);
  return looseWords(box, (date && commonBox(name, date)) ?? name, own);
}

/** Neither a date in figures nor a language stands in the markup: these are not missing. An ad has no permalink. */
function missingOf(
  { root, own, attachment }: Parts,
  writer: Author | undefined,
  hasWords: boolean,
  number: string | undefined,
  url: URL | undefined,
  isAd: boolean,
): string[] {
  const missing: string[] = [];
  if (writer === undefined) missing.push('author');
  if (!hasWords && attachment === undefined && !ownElements(root, 'img,video', own).some((one) => !isEmoji(one))) missing.push('text');
  if (number === undefined && !isAd) missing.push('id');
  if (url === undefined && !isAd) missing.push('url');
  return missing;
}
