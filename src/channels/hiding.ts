import type { Post, StoredPost } from '../contract/post.ts';
import { ELSEWHERE } from '../contract/source.ts';
import { declaredSites } from '../domain/sites.ts';
import { oneLine } from './clean.ts';

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const whole = (text: string, flags: string) => new RegExp(`(?<![\\p{L}\\p{N}_])@?${literal(text)}(?![\\p{L}\\p{N}_])`, flags);
/** Shorter ones would take ordinary words with them. */
const telling = (texts: readonly string[]) => texts.filter((text) => text.length > 2);

/**
 * Takes the author out of a text: handle and name in any case, and each word of the name as it is written
 * ("Bonjour Camille"). It may take a word too many, never one too few.
 */
export function withoutAuthor(text: string, { author }: Pick<Post, 'author'>): string {
  const [handle, name] = [oneLine(author?.handle ?? ''), oneLine(author?.name ?? '')];
  const patterns = [
    ...telling([handle, name]).map((one) => whole(one, 'giu')),
    ...telling(name.split(/\s/)).map((one) => whole(one, 'gu')),
  ];
  return patterns.reduce((rest, pattern) => rest.replace(pattern, '[…]'), oneLine(text));
}

/** The permalink without its author's handle, on the site that has such a form. */
export function linkWithoutAuthor({ url, site }: Pick<StoredPost, 'url' | 'site'>): string | undefined {
  if (site === ELSEWHERE) return undefined;
  const { withoutAuthor: hide } = declaredSites[site].links;
  return url !== undefined && hide !== undefined ? hide(url) : url;
}
