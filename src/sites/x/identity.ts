import type { Post, PostId } from '../../contract/post.ts';
import { plainWords } from '../../domain/same-post.ts';
import { contentHash, oldContentHash } from '../hash.ts';
import type { Piece } from './article.ts';
import { ORIGIN } from './names.ts';

/** Which post a link names: its number, and the author's handle unless the site left it out (`/i/status/…`). */
export interface Status {
  readonly number: string;
  readonly handle: string | undefined;
}

const statusPath = /\/(?:i\/web\/status|(\w{1,20})\/status(?:es)?|(\w{1,20})\/article)\/(\d{1,25})/;

/** The post that an address names; `undefined` for any other address. */
export function statusOf(href: string | null | undefined): Status | undefined {
  const match = href ? statusPath.exec(href) : null;
  if (match?.[3] === undefined) return undefined;
  const handle = match[1] ?? match[2];
  return { number: match[3], handle: handle === 'i' ? undefined : handle };
}

export function postId(number: string): PostId {
  return `x:${number}`;
}

export function permalink(status: Status): string {
  return `${ORIGIN}/${status.handle ?? 'i'}/status/${status.number}`;
}

/** A post without any link that names it (an ad, most quotes) is named by what it says. */
export function hashId(handle: string | undefined, postedAt: string | undefined, text: string): PostId {
  return `x:h${contentHash(handle?.toLowerCase() ?? '', postedAt ?? '', plainWords(text))}`;
}

/** The name by content, and the one that version 0.1 gave. */
export function contentNames(handle: string | undefined, postedAt: string | undefined, text: string): Pick<Post, 'id' | 'aliases'> {
  const before: PostId = `x:h${oldContentHash(handle?.toLowerCase() ?? '', postedAt ?? '', plainWords(text))}`;
  return { id: hashId(handle, postedAt, text), aliases: [before] };
}

/** The post's own number: its own permalink, else any other own link of its author's (photo, analytics, quotes). */
export function ownStatus(piece: Piece, handle: string | undefined, isOwn: (link: Element) => boolean): Status | undefined {
  return statusOf(piece.permalink?.getAttribute('href')) ?? linkedStatus(piece, handle, isOwn);
}

/** Where the author is not known, only the link to the post's own figures is sure to be its own. */
function linkedStatus(piece: Piece, handle: string | undefined, isOwn: (link: Element) => boolean): Status | undefined {
  const selector = handle === undefined ? 'a[href$="/analytics"]' : 'a[href*="/status/"],a[href*="/article/"]';
  for (const link of piece.root.querySelectorAll(selector)) {
    if (!isOwn(link) || piece.text?.contains(link)) continue;
    const status = statusOf(link.getAttribute('href'));
    const sameAuthor = handle === undefined || status?.handle?.toLowerCase() === handle.toLowerCase();
    if (status !== undefined && sameAuthor) return status;
  }
  return undefined;
}
