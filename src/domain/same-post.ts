import type { StoredPost } from '../contract/post.ts';
import { authorId } from './author-id.ts';

type Reading = Pick<StoredPost, 'site' | 'author' | 'text' | 'textState' | 'missing' | 'byHand'>;

/** From so many characters on, words that go on where others were cut are the same words. */
const CUT = 20;

/** Words as they are compared: case, spacing, an ellipsis at the end and the form of a letter make no difference. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?:\.{3}|…)\s*$/, '')
    .trim();
}

const isTranslated = ({ textState }: Reading) => textState.startsWith('translated');

/** Whether two readings have the same words; `undefined` where one has none, or the words of a machine. */
function sameWords(a: Reading, b: Reading): boolean | undefined {
  if (a.text === '' || b.text === '' || isTranslated(a) || isTranslated(b)) return undefined;
  const [short, long] = [plainWords(a.text), plainWords(b.text)].sort((one, other) => one.length - other.length) as [string, string];
  const isCut = (a.textState === 'truncated' || b.textState === 'truncated') && short.length >= CUT;
  return isCut ? long.startsWith(short) : short === long;
}

function sameValue(one: string | undefined, other: string | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one.toLowerCase() === other.toLowerCase();
}

/** Whether two readings name the same author; `undefined` where one of them does not say. */
function sameAuthor(a: Reading, b: Reading): boolean | undefined {
  const same = sameValue(authorId(a), authorId(b));
  if (same !== undefined) return same;
  const [name, otherName] = [a.author?.name, b.author?.name];
  return name !== undefined && otherName !== undefined && name !== otherName ? false : undefined;
}

/**
 * Whether two readings may well be of one post: nothing in them disagrees, and author or words agree. No proof by
 * itself, since people say the same thing twice: to be asked where an id or an element already says that they are one. Where a
 * person typed one of them, only who wrote it by the site's own handle or address may disagree: a name is written from memory
 * and words are told in other words, or in another language.
 */
export function mayBeSamePost(a: Reading, b: Reading): boolean {
  if (a.site === b.site && (a.byHand || b.byHand)) {
    return sameValue(authorId(a), authorId(b)) !== false && sameValue(a.author?.handle, b.author?.handle) !== false;
  }
  const [author, words] = [sameAuthor(a, b), sameWords(a, b)];
  return a.site === b.site && author !== false && words !== false && (author === true || words === true);
}
