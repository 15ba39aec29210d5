import { POST_NAMES_MAX } from '../../contract/limits.ts';
import type { Author, Post, PostId } from '../../contract/post.ts';
import { contentHash, oldContentHash } from '../../domain/hash.ts';
import { plainWords } from '../../domain/same-post.ts';
import { pictureIn } from './picture.ts';

/** What names a post where the page shows no number: who wrote it, and what. */
export interface Content {
  readonly author: Author | undefined;
  /** The post's words, else those that it shares. */
  readonly text: string;
}

/** So much is hardly said twice by one person (words, or characters without spaces between words), and so much by nobody else. */
const TELLING = { words: 3, characters: 15 };
const UNIQUE = 60;

function isTelling(text: string): boolean {
  const words = plainWords(text);
  return words.length >= TELLING.characters && (words.split(' ').length >= TELLING.words || words.length >= 2 * TELLING.characters);
}

const idOf = (hash: string): PostId => `facebook:h${hash}`;

/** Known by its author and words, or else its picture; without an author's address only by words that nobody else has. */
function contentName(element: Element, { author, text }: Content): PostId | undefined {
  const words = plainWords(text);
  const owner = author?.url?.toLowerCase();
  if (owner === undefined) {
    return author?.name === undefined || words.length < UNIQUE ? undefined : idOf(contentHash('name', author.name, words));
  }
  if (words !== '') return idOf(contentHash('words', owner, words));
  const picture = pictureIn(element);
  return picture && idOf(contentHash('picture', owner, picture));
}

const loose = new WeakMap<Element, { readonly words: string; readonly id: PostId }>();

/** What nothing names is this element with these words and no other: two people who say “thanks” must not be one post. */
function looseName(element: Element, { text }: Content): PostId {
  const words = plainWords(text);
  const before = loose.get(element);
  if (before?.words === words) return before.id;
  const id = idOf(`0${crypto.randomUUID().replaceAll('-', '')}`);
  loose.set(element, { words, id });
  return id;
}

/** The name that version 0.1 gave to the same words of the same author. */
function oldName({ author, text }: Content): PostId | undefined {
  const words = plainWords(text);
  return author?.url === undefined || words === '' ? undefined : idOf(oldContentHash(author.url.toLowerCase(), words));
}

/**
 * The id of the post that an element shows, and the other ids under which it may be stored. `own` is what the site's own
 * numbers give; `others` are numbers that stand for it where the page shows no better one.
 */
export function namesOf(element: Element, content: Content, own?: PostId, others: readonly PostId[] = []): Pick<Post, 'id' | 'aliases'> {
  const name = contentName(element, content);
  const before = oldName(content);
  const id = own ?? name ?? looseName(element, content);
  // A number is joined only with words that its author hardly says twice.
  const fromContent = own === undefined || isTelling(content.text) ? [name, before] : [];
  const aliases = [...others, ...fromContent].filter((one) => one !== undefined && one !== id) as PostId[];
  return aliases.length === 0 ? { id } : { id, aliases: aliases.slice(0, POST_NAMES_MAX) };
}
