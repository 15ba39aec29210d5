import type { Author } from '../../contract/post.ts';
import { author } from '../post.ts';
import { visibleText } from '../text.ts';
import { ORIGIN, siteUrl } from './identity.ts';

const groupUser = /^\/groups\/[^/]+\/user\/(\d+)\/?/;
const people = /^\/people\/[^/]+\/(\d+)\/?/;
const vanity = /^\/([\w.]{2,60})\/?$/;
const groupPath = /^\/groups\/([\w.-]+)\/?$/;
const notPeople =
  /^(?:groups|stories|hashtag|watch|reel|photo|photos|posts|events|marketplace|pages|share|ads|help|privacy|policies|l\.php|story\.php|permalink\.php)$/;

/** A person's or page's address, in one form per person (`profile.php?id=` where only the number is known). */
export function personUrl(href: string | null): { url: string; handle: string | undefined } | undefined {
  const url = siteUrl(href);
  if (url === undefined) return undefined;
  const id =
    groupUser.exec(url.pathname)?.[1] ??
    people.exec(url.pathname)?.[1] ??
    (url.pathname === '/profile.php' ? url.searchParams.get('id') : null);
  if (id) return { url: `${ORIGIN}/profile.php?id=${encodeURIComponent(id)}`, handle: undefined };
  const name = vanity.exec(url.pathname)?.[1];
  return name === undefined || notPeople.test(name) || /\.php$/.test(name) ? undefined : { url: `${ORIGIN}/${name}`, handle: name };
}

/** The group an address names (and not someone or something in it). */
export function groupUrl(href: string | null): string | undefined {
  const id = groupPath.exec(siteUrl(href)?.pathname ?? '')?.[1];
  return id === undefined || id === 'feed' ? undefined : `${ORIGIN}/groups/${id}`;
}

/** The person a link names; `undefined` where it names none. */
export function personOf(link: Element): Author | undefined {
  const found = personUrl(link.getAttribute('href'));
  const name = found && visibleText(link);
  return found && author({ name, ...found });
}

/** The first of these links that names a person in words (not only by a picture). */
export function firstPerson(links: Iterable<Element>): Author | undefined {
  for (const link of links) {
    const person = personOf(link);
    if (person?.name !== undefined) return person;
  }
  return undefined;
}
