import type { Post } from '../contract/post.ts';
import { isContentName } from '../domain/content-name.ts';
import { present } from '../domain/present.ts';

const completeness = { 'translated-truncated': 0, translated: 1, truncated: 2, complete: 3 } as const;

/** Whether a reading has fewer of the words than the one before: cut, translated, or not found at all. */
function hasFewerWords(old: Post, seen: Post): boolean {
  if (seen.text === '' && old.text !== '' && seen.missing.includes('text')) return true;
  return completeness[old.textState] > completeness[seen.textState];
}

function isHeld(post: Post, field: string): boolean {
  if (field === 'id') return !isContentName(post.id);
  return Object.hasOwn(post, field) && post[field as keyof Post] !== '';
}

const NAMES_MAX = 4;

function otherNames(old: Post, seen: Post): Pick<Post, 'aliases'> {
  const all = new Set([...(old.aliases ?? []), ...(seen.aliases ?? [])]);
  const aliases = [...all].filter((id) => id !== old.id).slice(0, NAMES_MAX);
  return aliases.length === 0 ? {} : { aliases };
}

/** A later reading of a post fills in what an earlier one lacked, and never takes the full text away for a cut one. */
export function refreshed(old: Post, seen: Post): Post {
  const found = present(seen);
  const words = hasFewerWords(old, seen) ? { text: old.text, textState: old.textState } : {};
  const post = { ...old, ...found, ...words, ...otherNames(old, seen), id: old.id };
  return { ...post, missing: post.missing.filter((field) => !isHeld(post, field)) };
}
