import type { Author, Post } from '../../contract/post.ts';
import {
  type CommentRef,
  commentIdOf,
  commentRef,
  commentUrl,
  isPostUrl,
  numberIn,
  postIdOf,
  siteUrl,
} from '../../domain/sites/facebook-address.ts';
import { post } from '../post.ts';
import { isEmoji } from './box.ts';
import { type CommentParts, commentAuthor, commentPartsOf } from './comment-parts.ts';
import { namesOf } from './content-name.ts';
import { ownElements } from './marks.ts';
import { facebookPage, placeOf } from './place.ts';
import { answeredBy } from './thread.ts';
import { messageText, noWords } from './words.ts';

/** The comment or reply of these pieces; `undefined` when it holds neither author nor words. */
export function readComment(parts: CommentParts, postNumber: () => string | undefined): Post | undefined {
  const { root: comment } = parts;
  const author = commentAuthor(parts);
  const words = parts.words === undefined ? noWords : messageText(parts.words, comment);
  if (author === undefined && words.text === '') return undefined;

  const { ref, url } = readLinks(parts.links);
  const own = ref?.reply ?? ref?.comment;
  const outer = answeredBy(comment);
  const isReply = ref?.reply !== undefined || outer !== undefined;
  return post({
    ...namesOf(comment, { author, text: words.text }, own && commentIdOf(own)),
    site: 'facebook',
    kind: isReply ? 'reply' : 'comment',
    author,
    ...words,
    lang: languageOf(parts),
    url: url && commentUrl(url),
    parentId: isReply ? parentOfReply(ref, outer) : parentOfComment(ref, postNumber),
    place: placeOf(facebookPage(comment)),
    missing: missingOf(author, words.text !== '' || hasMedia(parts), own, url),
  });
}

/** The link that leads to the comment names it best; the others (the author's, twice) may know the post's number. */
function readLinks(links: readonly Element[]): { ref: CommentRef | undefined; url: URL | undefined } {
  const targets = links.flatMap((link) => siteUrl(link.getAttribute('href')) ?? []);
  const named = targets.flatMap((url) => {
    const ref = commentRef(url);
    return ref === undefined ? [] : [{ url, ref }];
  });
  const permalink = named.find(({ url }) => isPostUrl(url));
  const best = (permalink ?? named[0])?.ref;
  const post = best?.post ?? named.find(({ ref }) => ref.post !== undefined)?.ref.post ?? (permalink && numberIn(permalink.url));
  return { ref: best && { ...best, post }, url: permalink?.url };
}

const language = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2,4}|\d{3}))?/;

/** `hi-IN_rom` is the site's own way to write a romanised language. */
function languageOf({ root, words }: CommentParts): string | undefined {
  const marked = words?.closest('[lang]');
  const value = (marked && root.contains(marked) && marked.getAttribute('lang')) || '';
  const [, tongue, region] = language.exec(value) ?? [];
  if (tongue === undefined) return undefined;
  const script = value.endsWith('_rom') ? '-Latn' : '';
  return `${tongue}${script}${region === undefined ? '' : `-${region}`}`;
}

function parentOfReply(ref: CommentRef | undefined, outer: Element | undefined): Post['parentId'] {
  if (ref?.reply !== undefined && ref.comment !== undefined) return commentIdOf(ref.comment);
  const answered = outer && readLinks(commentPartsOf(outer).links).ref;
  const number = answered?.reply ?? answered?.comment;
  return number === undefined ? undefined : commentIdOf(number);
}

function parentOfComment(ref: CommentRef | undefined, postNumber: () => string | undefined): Post['parentId'] {
  const number = ref?.post ?? postNumber();
  return number === undefined ? undefined : postIdOf(number);
}

/** A sticker, a picture or a video instead of words. */
function hasMedia({ root, own }: CommentParts): boolean {
  return ownElements(root, '[role="button"] img,a img,video', own).some((media) => !isEmoji(media));
}

function missingOf(author: Author | undefined, hasContent: boolean, number: string | undefined, url: URL | undefined): string[] {
  const missing: string[] = [];
  if (author === undefined) missing.push('author');
  if (!hasContent) missing.push('text');
  if (number === undefined) missing.push('id');
  if (url === undefined) missing.push('url');
  return missing;
}
