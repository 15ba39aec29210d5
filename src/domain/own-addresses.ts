import type { Parcel } from '../contract/parcel.ts';
import type { AddedPost, Author, Post, PostId, StoredPost } from '../contract/post.ts';
import { ELSEWHERE } from '../contract/source.ts';
import type { SiteId } from '../guide/site.ts';
import { isContentName } from './content-name.ts';
import { ownUrl, targetOf } from './post-link.ts';
import { present } from './present.ts';
import { declaredSites } from './sites.ts';

/**
 * Whether an address leads to the post that bears these ids: it is of the post's site, an address of a post, and what it
 * names is that post. A post that is named by its content may have any post's address, since nothing else says which.
 */
export function leadsToPost(site: SiteId, ids: readonly PostId[], address: string): boolean {
  const url = ownUrl(site, targetOf(address));
  const numbers = url && declaredSites[site].links.numbers(url);
  if (numbers === undefined || !ids.every((id) => id.startsWith(`${site}:`))) return false;
  const names = ids.map((id) => id.slice(site.length + 1));
  return ids.every(isContentName) || numbers.length === 0 || numbers.some((number) => names.includes(number));
}

/** Whether an address is that of an author: of the site, a person's, and of the handle where there is one. */
export function leadsToAuthor(site: SiteId, { handle }: Pick<Author, 'handle'>, address: string): boolean {
  const url = ownUrl(site, targetOf(address));
  return url !== undefined && declaredSites[site].links.isPerson(url, handle);
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

/** The numbers among a post's other names: on some sites its only photo or video names it too. */
function mediaNames({ site, aliases = [] }: Post): PostId[] {
  return declaredSites[site].links.mayNameMedia ? aliases.filter((id) => !isContentName(id)) : [];
}

/**
 * A post with only those of its addresses that are its own. A page, a file and a colleague may say any: one that is not of the
 * post's site, or names another post or person, is missing. `ids`: all that name the post.
 */
export function withOwnAddresses<T extends StoredPost>(post: T, ids: readonly PostId[] = [post.id]): T {
  return (post.site === ELSEWHERE ? withoutAddresses(post) : ownAddresses(post, ids)) as T;
}

/** What stands on no site has no address, whoever gives it one. */
function withoutAddresses(post: AddedPost): AddedPost {
  const { author, place, quoted: _, repostedBy: __, ...rest } = without(post);
  return present({ ...rest, author: author && without(author), place: place && without(place) });
}

function ownAddresses(post: Post, ids: readonly PostId[]): Post {
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
export function foreignAddresses(post: StoredPost): number {
  const count = ({ url, author, repostedBy, place, quoted }: StoredPost) =>
    [url, author?.url, repostedBy?.url, place?.url, quoted?.url, quoted?.author?.url].filter((one) => one !== undefined).length;
  return count(post) - count(withOwnAddresses(post));
}

/** A parcel without a link that leads elsewhere than to its post, which bears these ids. */
export function withOwnLink(parcel: Parcel, ids: readonly PostId[]): Parcel {
  const { network, post } = parcel;
  return post.url === undefined || leadsToPost(network, ids, post.url) ? parcel : { ...parcel, post: without(post) };
}
