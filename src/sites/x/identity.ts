import type { Post, PostId } from '../../contract/post.ts';
import { contentHash, oldContentHash } from '../../domain/hash.ts';
import { plainWords } from '../../domain/same-post.ts';
import { type Status, statusOf } from '../../domain/sites/x-address.ts';
import type { Piece } from './article.ts';

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
