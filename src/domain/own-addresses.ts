import type { Parcel } from '../contract/parcel.ts';
import type { Author, Post, PostId } from '../contract/post.ts';
import type { SiteId } from '../guide/site.ts';
import { isContentName } from './content-name.ts';
import { ownUrl, targetOf } from './post-link.ts';
import { present } from './present.ts';

/** What an address of a site says of itself. */
interface SiteAddresses {
  /** The numbers that an address of a post holds, the post's own among them; empty where it names it otherwise. `undefined`: of no post. */
  readonly numbers: (url: URL) => readonly string[] | undefined;
  /** Whether an address may be that of somebody with this handle; without one, of anybody. */
  readonly isPerson: (url: URL, handle: string | undefined) => boolean;
}

const statusPath = /^\/(?:i\/web\/status|\w{1,20}\/(?:status(?:es)?|article))\/(\d{1,25})(?:\/|$)/;
const postPath =
  /\/(?:posts|permalink|videos|reel|watch|photos|share)\/[^/]|\/(?:permalink|story|photo|video)\.php$|\/(?:photo|watch)\/?$|^\/groups\/[^/]+\/?$/;
const naming = ['story_fbid', 'fbid', 'v', 'multi_permalinks'];
const personPath = /^\/(?:people\/[^/]+\/\d+|groups\/[^/]+\/user\/\d+|(?:p\/|pages\/[^/]+\/)?[\w.-]{2,100})\/?$/;

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The number of a comment in a link: plain, or as base64 of `comment:<post>_<comment>`. */
function commentNumber(value: string): string | undefined {
  if (/^\d+$/.test(value)) return value;
  try {
    return /^comment:\d+_(\d+)/.exec(atob(value.replaceAll('-', '+').replaceAll('_', '/')))?.[1];
  } catch {
    return undefined;
  }
}

/** What an address of Facebook names: a reply, else a comment, else a post by its number; a `pfbid…` holds none. */
function facebookNumbers({ pathname, searchParams }: URL): readonly string[] | undefined {
  const named = naming.flatMap((name) => searchParams.get(name) || []);
  if (!postPath.test(pathname) || (/\.php$|^\/groups\/[^/]+\/?$|\/photo\/?$/.test(pathname) && named.length === 0)) return undefined;
  const comment = searchParams.get('reply_comment_id') ?? searchParams.get('comment_id');
  if (comment !== null) return [`c${commentNumber(comment) ?? ''}`];
  const ends = [pathname.split('/').filter(Boolean).at(-1) ?? '', (searchParams.get('set') ?? '').replace(/^(?:gm|pcb)\./, '')];
  return [...named, ...ends].filter((one) => /^\d{5,25}$/.test(one));
}

const sites: Readonly<Record<SiteId, SiteAddresses>> = {
  x: {
    numbers: ({ pathname }) => statusPath.exec(pathname)?.slice(1),
    isPerson: ({ pathname }, handle) => {
      const found = /^\/(\w{1,20})\/?$/.exec(pathname)?.[1];
      return found !== undefined && (handle === undefined || isSame(found, handle));
    },
  },
  facebook: {
    numbers: facebookNumbers,
    isPerson: ({ pathname, searchParams }, handle) => {
      if (handle !== undefined) return isSame(pathname.replace(/\/$/, ''), `/${handle}`);
      if (pathname === '/profile.php') return /^\d+$/.test(searchParams.get('id') ?? '');
      return personPath.test(pathname) && !pathname.endsWith('.php');
    },
  },
};

/**
 * Whether an address leads to the post that bears these ids: it is of the post's site, an address of a post, and what it
 * names is that post. A post that is named by its content may have any post's address, since nothing else says which.
 */
export function leadsToPost(site: SiteId, ids: readonly PostId[], address: string): boolean {
  const url = ownUrl(site, targetOf(address));
  const numbers = url && sites[site].numbers(url);
  if (numbers === undefined || !ids.every((id) => id.startsWith(`${site}:`))) return false;
  const names = ids.map((id) => id.slice(site.length + 1));
  return ids.every(isContentName) || numbers.some((number) => names.includes(number)) || (site === 'facebook' && numbers.length === 0);
}

/** Whether an address is that of an author: of the site, a person's, and of the handle where there is one. */
export function leadsToAuthor(site: SiteId, { handle }: Pick<Author, 'handle'>, address: string): boolean {
  const url = ownUrl(site, targetOf(address));
  return url !== undefined && sites[site].isPerson(url, handle);
}

const without = <T extends { readonly url?: string | undefined }>(of: T): Omit<T, 'url'> => {
  const { url: _, ...rest } = of;
  return rest;
};

function ownAuthor<A extends Author | undefined>(site: SiteId, author: A): A | Omit<Author, 'url'> {
  return author?.url === undefined || leadsToAuthor(site, author, author.url) ? author : without(author);
}

function ownQuote(site: SiteId, quoted: NonNullable<Post['quoted']>): NonNullable<Post['quoted']> {
  const { id, url, author } = quoted;
  const isOwn = url === undefined || leadsToPost(site, id === undefined ? [] : [id], url);
  return present({ ...(isOwn ? quoted : without(quoted)), author: ownAuthor(site, author) });
}

/** The only photo or video of a post on Facebook names it too: its number stands among the other names. */
const mediaNames = ({ site, aliases = [] }: Post) => (site === 'facebook' ? aliases.filter((id) => !isContentName(id)) : []);

/**
 * A post with only those of its addresses that are its own. A page, a file and a colleague may say any: one that is not of the
 * post's site, or names another post or person, is missing. `ids`: all that name the post.
 */
export function withOwnAddresses(post: Post, ids: readonly PostId[] = [post.id]): Post {
  const { site, url, place, quoted } = post;
  const isOwn = url === undefined || leadsToPost(site, [...ids, ...mediaNames(post)], url);
  const isPlace = place?.url === undefined || ownUrl(site, place.url) !== undefined;
  return present({
    ...(isOwn ? post : without(post)),
    ...(isOwn || post.missing.includes('url') ? {} : { missing: [...post.missing, 'url'].slice(-20) }),
    author: ownAuthor(site, post.author),
    repostedBy: ownAuthor(site, post.repostedBy),
    place: place && (isPlace ? place : without(place)),
    quoted: quoted && ownQuote(site, quoted),
  });
}

/** How many addresses of a post are not its own. */
export function foreignAddresses(post: Post): number {
  const count = ({ url, author, repostedBy, place, quoted }: Post) =>
    [url, author?.url, repostedBy?.url, place?.url, quoted?.url, quoted?.author?.url].filter((one) => one !== undefined).length;
  return count(post) - count(withOwnAddresses(post));
}

/** A parcel without a link that leads elsewhere than to its post, which bears these ids. */
export function withOwnLink(parcel: Parcel, ids: readonly PostId[]): Parcel {
  const { network, post } = parcel;
  return post.url === undefined || leadsToPost(network, ids, post.url) ? parcel : { ...parcel, post: without(post) };
}
