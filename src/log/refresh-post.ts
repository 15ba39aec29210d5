import { POST_NAMES_MAX } from '../contract/limits.ts';
import type { StoredPost } from '../contract/post.ts';
import { isContentName } from '../domain/content-name.ts';
import { present } from '../domain/present.ts';

const completeness = { 'translated-truncated': 0, translated: 1, truncated: 2, complete: 3 } as const;

/** Whether a reading has fewer of the words than the one before: cut, translated, or not found at all. */
function hasFewerWords(old: StoredPost, seen: StoredPost): boolean {
  if (seen.text === '' && old.text !== '' && seen.missing.includes('text')) return true;
  return completeness[old.textState] > completeness[seen.textState];
}

function isHeld(post: StoredPost, field: string): boolean {
  if (field === 'id') return !isContentName(post.id);
  return Object.hasOwn(post, field) && post[field as keyof StoredPost] !== '';
}

function otherNames(old: StoredPost, seen: StoredPost): Pick<StoredPost, 'aliases'> {
  const all = new Set([...(old.aliases ?? []), ...(seen.aliases ?? [])]);
  // The site's own numbers come first: names made of a link or of words, of which each visit may bring one, must not crowd them out.
  const byWorth = [...all].sort((one, other) => Number(isContentName(one)) - Number(isContentName(other)));
  const aliases = byWorth.filter((id) => id !== old.id).slice(0, POST_NAMES_MAX);
  return aliases.length === 0 ? {} : { aliases };
}

/** Of two that a person typed, the later field by field: a link says a handle and no name. A page alone gives an address. */
function bothAuthors({ author }: StoredPost, { author: later }: StoredPost): StoredPost['author'] {
  if (author === undefined || later === undefined) return author ?? later;
  return author.url === undefined ? { ...author, ...present(later) } : author;
}

/** A page's reading, and what a person typed beside its link: words that the page does not show, and nothing else. */
function withTypedWords<T extends StoredPost>(read: T, { text, textState }: StoredPost): T {
  if (read.text !== '' || text === '') return read;
  return { ...read, text, textState, byHand: true, missing: read.missing.filter((field) => field !== 'text') };
}

/** A later reading of a post fills in what an earlier one lacked, and never takes the full text away for a cut one. */
export function refreshed<T extends StoredPost>(old: T, seen: T): T {
  // What a page showed stands before what a person typed beside the link.
  if (seen.byHand && !old.byHand) return withTypedWords(old, seen);
  const { byHand: _, ...before } = old;
  const { byHand: __, ...rest } = seen;
  const found = present(rest);
  const isPoorer = old.byHand ? seen.text === '' : hasFewerWords(old, seen);
  const words = isPoorer ? { text: old.text, textState: old.textState } : {};
  const isTyped = seen.byHand || (old.byHand && isPoorer && old.text !== '');
  const author = old.byHand && seen.byHand ? present({ author: bothAuthors(old, seen) }) : {};
  const typed = isTyped ? { byHand: true } : {};
  const post = { ...before, ...found, ...words, ...author, ...typed, ...otherNames(old, seen), id: old.id } as T;
  return { ...post, missing: post.missing.filter((field) => !isHeld(post, field)) };
}
