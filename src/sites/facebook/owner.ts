import { type OwnTest, ownElements } from './marks.ts';
import { personUrl } from './person.ts';

type Person = NonNullable<ReturnType<typeof personUrl>>;

const postsOf = /^\/([\w.-]{2,80})\/posts\//;

/** Whose post an address names; `undefined` for one in a group, a photo, a video or a reel, which may be anybody's. */
function ownerOf(url: URL): Person | undefined {
  const segment = postsOf.exec(url.pathname)?.[1];
  if (segment !== undefined) return personUrl(`/${segment}`);
  const id = /^\/(?:permalink|story)\.php$/.test(url.pathname) ? url.searchParams.get('id') : null;
  return id === null ? undefined : personUrl(`/profile.php?id=${encodeURIComponent(id)}`);
}

/** The site takes a vanity name for the same in other letters' case, and with or without its dots. */
const plain = (handle: string) => handle.toLowerCase().replaceAll('.', '');

/** Whether two addresses are of two people for sure: a number and a vanity name may be one person's. */
function areTwo(one: Person, other: Person): boolean {
  if (one.handle === undefined || other.handle === undefined) return one.handle === other.handle && one.url !== other.url;
  return plain(one.handle) !== plain(other.handle);
}

/**
 * Whether a post's address says that it is of none of those whom its head names: an author and, on the timeline of
 * another, the other.
 */
export function isOfAnother(url: URL | undefined, heads: readonly (Element | undefined)[], own: OwnTest): boolean {
  const owner = url && ownerOf(url);
  if (owner === undefined) return false;
  const links = heads.flatMap((head) => (head === undefined ? [] : ownElements(head, 'a[href]', own)));
  const people = links.map((link) => personUrl(link.getAttribute('href'))).filter((person) => person !== undefined);
  return people.length > 0 && people.every((person) => areTwo(person, owner));
}
