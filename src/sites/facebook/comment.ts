import type { Author, Post } from '../../contract/post.ts';
import { post } from '../post.ts';
import { type CommentRef, commentIdOf, commentRef, commentUrl, hashId, isPostUrl, numberIn, postIdOf, siteUrl } from './identity.ts';
import { COMMENT, isOwn } from './marks.ts';
import { firstPerson } from './person.ts';
import { facebookPage, placeOf } from './place.ts';
import { messageText } from './words.ts';

/** The comment or reply a labelled `article` shows; `undefined` when it holds neither author nor words. */
export function readComment(comment: Element, postNumber: () => string | undefined): Post | undefined {
  const links = [...comment.querySelectorAll('a[href]')].filter((link) => isOwn(link, comment));
  const text = textElement(comment);
  const author = authorOf(links, text);
  const words = text === undefined ? { text: '', textState: 'complete' as const } : messageText(text);
  if (author === undefined && words.text === '') return undefined;

  const { ref, url } = readLinks(links, text);
  const own = ref?.reply ?? ref?.comment;
  const outer = comment.parentElement?.closest(COMMENT) ?? null;
  const isReply = ref?.reply !== undefined || outer !== null;
  return post({
    id: own === undefined ? hashId(author?.url, words.text) : commentIdOf(own),
    site: 'facebook',
    kind: isReply ? 'reply' : 'comment',
    author,
    ...words,
    lang: text?.closest('[lang]') && comment.contains(text.closest('[lang]')) ? languageOf(text) : undefined,
    url: url && commentUrl(url),
    parentId: isReply ? parentOfReply(ref, outer) : parentOfComment(ref, postNumber),
    place: placeOf(facebookPage(comment)),
    missing: missingOf(author, words.text !== '' || hasMedia(comment), own, url),
  });
}

/** The link that leads to the comment names it best; the others (the author's, twice) may know the post's number. */
function readLinks(links: readonly Element[], text: Element | undefined): { ref: CommentRef | undefined; url: URL | undefined } {
  const targets = links.filter((link) => !text?.contains(link)).flatMap((link) => siteUrl(link.getAttribute('href')) ?? []);
  const named = targets.flatMap((url) => {
    const ref = commentRef(url);
    return ref === undefined ? [] : [{ url, ref }];
  });
  const permalink = named.find(({ url }) => isPostUrl(url));
  const best = (permalink ?? named[0])?.ref;
  const post = best?.post ?? named.find(({ ref }) => ref.post !== undefined)?.ref.post ?? (permalink && numberIn(permalink.url));
  return { ref: best && { ...best, post }, url: permalink?.url };
}

function authorOf(links: readonly Element[], text: Element | undefined): Author | undefined {
  return firstPerson(links.filter((link) => !text?.contains(link)));
}

/** The words stand in lines with a direction, in a box with one; a preview of a link below has no such lines. */
function textElement(comment: Element): Element | undefined {
  for (const line of comment.querySelectorAll('div[dir="auto"]')) {
    if (!isOwn(line, comment) || line.closest('a,ul,h1,h2,h3,h4,[role="button"]:not([aria-label])') !== null) continue;
    const box = line.closest('[lang]') ?? line.closest('span[dir="auto"]');
    return box !== null && box !== comment && comment.contains(box) ? box : (line.parentElement ?? line);
  }
  return undefined;
}

const language = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2,4}|\d{3}))?/;

/** `hi-IN_rom` is the site's own way to write a romanised language. */
function languageOf(text: Element): string | undefined {
  const value = text.closest('[lang]')?.getAttribute('lang') ?? '';
  const [, tongue, region] = language.exec(value) ?? [];
  if (tongue === undefined) return undefined;
  const script = value.endsWith('_rom') ? '-Latn' : '';
  return `${tongue}${script}${region === undefined ? '' : `-${region}`}`;
}

function parentOfReply(ref: CommentRef | undefined, outer: Element | null): Post['parentId'] {
  if (ref?.reply !== undefined && ref.comment !== undefined) return commentIdOf(ref.comment);
  const outerRef =
    outer &&
    readLinks(
      [...outer.querySelectorAll('a[href]')].filter((link) => isOwn(link, outer)),
      undefined,
    ).ref;
  const number = outerRef?.reply ?? outerRef?.comment;
  return number === undefined ? undefined : commentIdOf(number);
}

function parentOfComment(ref: CommentRef | undefined, postNumber: () => string | undefined): Post['parentId'] {
  const number = ref?.post ?? postNumber();
  return number === undefined ? undefined : postIdOf(number);
}

/** A sticker, a picture or a video instead of words. */
function hasMedia(comment: Element): boolean {
  return comment.querySelector('[role="button"] img,a img,video') !== null;
}

function missingOf(author: Author | undefined, hasContent: boolean, number: string | undefined, url: URL | undefined): string[] {
  const missing: string[] = [];
  if (author === undefined) missing.push('author');
  if (!hasContent) missing.push('text');
  if (number === undefined) missing.push('id');
  if (url === undefined) missing.push('url');
  return missing;
}
