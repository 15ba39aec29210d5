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

const NAMES_MAX = 4;

function otherNames(old: StoredPost, seen: StoredPost): Pick<StoredPost, 'aliases'> {
  const all = new Set([...(old.aliases ?? []), ...(seen.aliases ?? [])]);
  const aliases = [...all].filter((id) => id !== old.id).slice(0, NAMES_MAX);
  return aliases.length === 0 ? {} : { aliases };
}

/** A later reading of a post fills in what an earlier one lacked, and never takes the full text away for a cut one. */
export function refreshed<T extends StoredPost>(old: T, seen: T): T {
  // What a page showed stands before what a person typed beside the link.
  if (seen.byHand && !old.byHand) return old;
  const found = present(seen);
  const isPoorer = old.byHand ? seen.text === '' : hasFewerWords(old, seen);
  const words = isPoorer ? { text: old.text, textState: old.textState } : {};
  const { byHand: _, ...before } = old;
  const post = { ...before, ...found, ...words, ...otherNames(old, seen), id: old.id } as T;
  return { ...post, missing: post.missing.filter((field) => !isHeld(post, field)) };
}
