import { isPostUrl, siteUrl } from '../../domain/sites/facebook-address.ts';
import { precedes } from '../order.ts';
import { commonBox } from './box.ts';
import { ACTION, firstOwnElement, HEADING, NAME, type OwnTest, ownElements, TOOLBAR } from './marks.ts';
import { groupUrl, namesSomebody, personUrl } from './person.ts';

/** Whether a box holds a link to a person, page or group, as the heading of a post does. */
export function linksSomebody(box: Element): boolean {
  return [box, ...box.querySelectorAll('a[href]')].some((link) => {
    const href = link.getAttribute('href');
    return personUrl(href) !== undefined || groupUrl(href) !== undefined;
  });
}

/** The names of a post and of what it shares, in order: by the renderer's role, else headings that link to somebody. */
export function namesIn(root: Element, own: OwnTest): Element[] {
  const named = ownElements(root, NAME, own);
  return named.length > 0 ? named : ownElements(root, HEADING, own).filter(linksSomebody);
}

/** A date's link leads to the post; hardened pages leave an address that leads nowhere. */
export function isDateLink(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('?') || href === '#') return true;
  const url = siteUrl(href);
  return url !== undefined && !url.search.includes('comment_id=') && isPostUrl(url);
}

/** The first date after the author's name and before anything that is content. */
export function dateAfter(name: Element, root: Element, own: OwnTest, end: Element | undefined): Element | undefined {
  return ownElements(root, 'a[href]', own).find(
    (link) =>
      precedes(name, link) && (end === undefined || precedes(link, end)) && isDateLink(link) && link.querySelector('img,video') === null,
  );
}

/**
 * Where no heading names the author, as beside a photo: the first link that names somebody in words, when a date follows
 * it before the actions. Anything less could be a person who is only mentioned.
 */
export function authorLine(root: Element, own: OwnTest): Element | undefined {
  const name = ownElements(root, 'a[href]', own).find(namesSomebody);
  const date = name && dateAfter(name, root, own, firstOwnElement(root, `${ACTION},${TOOLBAR}`, own));
  return date === undefined ? undefined : (name?.parentElement ?? name);
}

/** The row below the name: the box that holds the name and the date. */
export function rowOf(heading: Element | undefined, root: Element, own: OwnTest, end: Element | undefined): Element | undefined {
  const date = heading && dateAfter(heading, root, own, end);
  return heading && date && commonBox(heading, date);
}
