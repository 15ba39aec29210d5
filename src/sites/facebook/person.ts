import type { Author } from '../../contract/post.ts';
import { ORIGIN, siteUrl } from '../../domain/sites/facebook-address.ts';
import { author } from '../post.ts';
import { type Skip, visibleText } from '../text.ts';
import { isEmoji } from './box.ts';

const groupUser = /^\/groups\/[^/]+\/user\/(\d+)\/?/;
const people = /^\/people\/[^/]+\/(\d+)\/?/;
/** `/p/Name-615…` and `/Name-615…` are how the site writes pages that chose no name. */
const page = /^\/(?:p\/|pages\/[^/]+\/)?(?:[^/]*-)?(\d{5,25})\/?$/;
const vanity = /^\/([\w.]{2,60})\/?$/;
const groupPath = /^\/groups\/([\w.-]+)\/?$/;
/** Words in a person's place that are pages of the site itself. */
const notPeople = new Set(
  (
    'about account ads ajax bookmarks business careers checkpoint dialog directory events feed find-friends friends fundraisers gaming ' +
    'games groups hashtag help home jobs legal lite live login marketplace me memories menu messages messenger notifications pages ' +
    'people photo photos places plugins policies policy posts privacy profile public recover reel reels reg saved search settings ' +
    'share sharer stories story support terms watch'
  ).split(' '),
);

/** A person's or page's address, in one form per person (`profile.php?id=` where only the number is known). */
export function personUrl(href: string | null): { url: string; handle: string | undefined } | undefined {
  const url = siteUrl(href);
  if (url === undefined) return undefined;
  const id =
    groupUser.exec(url.pathname)?.[1] ??
    people.exec(url.pathname)?.[1] ??
    page.exec(url.pathname)?.[1] ??
    (url.pathname === '/profile.php' ? url.searchParams.get('id') : null);
  if (id) return { url: `${ORIGIN}/profile.php?id=${encodeURIComponent(id)}`, handle: undefined };
  const name = vanity.exec(url.pathname)?.[1];
  return name === undefined || notPeople.has(name.toLowerCase()) || /\.php$/.test(name)
    ? undefined
    : { url: `${ORIGIN}/${name}`, handle: name };
}

/** The group an address names (and not someone or something in it). */
export function groupUrl(href: string | null): string | undefined {
  const id = groupPath.exec(siteUrl(href)?.pathname ?? '')?.[1];
  return id === undefined || id === 'feed' ? undefined : `${ORIGIN}/groups/${id}`;
}

/** A picture's description is no part of a name, and a button beside the name ("Follow", a badge) neither. */
const isNoName: Skip = (element) => (element.tagName === 'IMG' && !isEmoji(element)) || element.getAttribute('role') === 'button';

/** The words of a name, without what describes a picture. */
export function nameIn(element: Element): string {
  return visibleText(element, isNoName);
}

/** The person a link names in words; `undefined` where it leads to none, or holds only a picture. */
function personOf(link: Element): Author | undefined {
  const href = link.getAttribute('href');
  const found = personUrl(href);
  if ((found === undefined && !isUnnumbered(href)) || link.closest('[aria-hidden="true"]') !== null) return undefined;
  const name = nameIn(link);
  return name === '' ? undefined : author({ name, ...found });
}

/** Somebody without a public number: the site then makes up another address at each visit. */
function isUnnumbered(href: string | null): boolean {
  return /^\/people\/[^/]+\/pfbid/.test(siteUrl(href)?.pathname ?? '');
}

export function namesSomebody(link: Element): boolean {
  return personOf(link) !== undefined;
}

/** The first of these links that names a person in words (not only by a picture). */
export function firstPerson(links: Iterable<Element>): Author | undefined {
  for (const link of links) {
    const person = personOf(link);
    if (person !== undefined) return person;
  }
  return undefined;
}
