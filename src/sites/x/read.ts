import type { Author, Post, PostKind } from '../../contract/post.ts';
import type { PostReading } from '../../contract/site.ts';
import { permalink, postId, statusOf } from '../../domain/sites/x-address.ts';
import { author, moment, place, post } from '../post.ts';
import { visibleText } from '../text.ts';
import { isAd } from './ad.ts';
import type { Parts } from './article.ts';
import { isReadView, READ_VIEW } from './find.ts';
import { contentNames, ownStatus } from './identity.ts';
import { handleOf, profile, readAuthor } from './names.ts';
import { belongsTo } from './otherwise.ts';
import { hasMedia, hasUnreadWords, partsOf } from './parts.ts';
import { placeOf, xPage } from './place.ts';
import { readQuoted } from './quote.ts';
import { tweetSlot } from './slot.ts';
import { threadOf } from './thread.ts';
import { readWords } from './words.ts';

/** The post an `article` shows; `undefined` for a skeleton: neither author nor words nor media. */
export function readTweet(article: Element): Post | undefined {
  return readParts(article, partsOf(article));
}

/** The same, with the place of its bar. */
export function openTweet(article: Element): PostReading {
  const parts = partsOf(article);
  return { post: readParts(article, parts), slot: () => tweetSlot(article, parts) };
}

function readParts(article: Element, parts: Parts): Post | undefined {
  const { own } = parts;
  const dated = statusOf(own.permalink?.getAttribute('href'));
  const writer = readAuthor(own, dated?.handle);
  const words = readWords(parts);
  const hasContent = words.text !== '' || parts.quote !== undefined || hasMedia(own);
  if (writer === undefined && !hasContent) return undefined;

  const postedAt = moment(own.time?.getAttribute('datetime'));
  const isOwn = (link: Element) => !parts.quote?.root.contains(link) && belongsTo(article, link);
  const found = ownStatus(own, writer?.handle, isOwn);
  const status = found && { number: found.number, handle: found.handle ?? writer?.handle };
  const page = xPage(article);
  const where = placeOf(page);
  const ad = isAd(article, parts);
  const thread = ad ? undefined : threadOf(article, parts, page);
  const repostedBy = readReposter(parts);
  const quoted = parts.quote && readQuoted(parts.quote);
  const kind = ad ? 'ad' : kindOf(parts, repostedBy, thread?.isReply === true);
  return post({
    ...(status === undefined ? contentNames(writer?.handle, postedAt, words.text) : { id: postId(status.number) }),
    site: 'x',
    kind,
    author: writer,
    ...words,
    url: status && permalink(status),
    postedAt,
    parentId: thread?.parentId,
    place: communityOf(parts) ?? where,
    repostedBy,
    quoted,
    pinned: isPinned(parts, where.kind) || undefined,
    missing: missingOf({ writer, status, postedAt, hasContent, kind, parts, quoted }),
  });
}

function kindOf(parts: Parts, repostedBy: Author | undefined, isReply: boolean): PostKind {
  if (repostedBy !== undefined) return 'repost';
  if (parts.quote !== undefined || parts.quoteIsGone) return 'quote';
  return isReply ? 'reply' : 'post';
}

/** A reposter is the profile that the line above the post links to; "Pinned" links nowhere, a community elsewhere. */
function readReposter({ social }: Parts): Author | undefined {
  const handle = handleOf(socialLink(social)?.getAttribute('href') ?? null);
  if (social === undefined || handle === undefined) return undefined;
  return author({ name: reposterName(social), handle, url: profile(handle) });
}

/** The sentence ("Ana reposted") is localised; the name is the inner span where the site wraps it, else unknown. */
function reposterName(social: Element): string | undefined {
  const whole = visibleText(social);
  const inner = [...social.querySelectorAll('span')].map((span) => visibleText(span));
  return inner.find((text) => text !== '' && text !== whole && whole.includes(text));
}

function socialLink(social: Element | undefined): Element | null | undefined {
  return social?.closest('a[href]') ?? social?.querySelector('a[href]');
}

function communityOf({ social }: Parts): Post['place'] {
  const href = socialLink(social)?.getAttribute('href') ?? '';
  const path = /^(?:https:\/\/x\.com)?(\/i\/communities\/\d+)/.exec(href)?.[1];
  return path === undefined || social === undefined
    ? undefined
    : place('group', { name: visibleText(social), url: `https://x.com${path}` });
}

function isPinned({ social }: Parts, where: string): boolean {
  return social !== undefined && !socialLink(social) && where !== 'feed' && where !== 'search' && where !== 'thread';
}

interface Found {
  readonly writer: Author | undefined;
  readonly status: unknown;
  readonly postedAt: string | undefined;
  readonly hasContent: boolean;
  readonly kind: PostKind;
  readonly parts: Parts;
  readonly quoted: Post['quoted'];
}

/** Words that stand there and were not found, or an X Article of which a half is missing. */
function lacksWords(parts: Parts): boolean {
  const { own, articleTitle, articleBody } = parts;
  if (own.text !== undefined) return false;
  if (articleTitle === undefined && articleBody === undefined) return hasUnreadWords(parts);
  const isWhole = isReadView(own.root) || own.root.querySelector(READ_VIEW) !== null;
  return articleTitle === undefined || (articleBody === undefined && isWhole);
}

/** The page shows who wrote what is quoted, and when. */
function isWholeQuote({ author, postedAt }: NonNullable<Post['quoted']>): boolean {
  return author?.handle !== undefined && postedAt !== undefined;
}

/** An ad shows no date and no permalink: there they are not missing. */
function missingOf({ writer, status, postedAt, hasContent, kind, parts, quoted }: Found): string[] {
  const missing: string[] = [];
  if (writer?.handle === undefined) missing.push('author');
  if (!hasContent || lacksWords(parts)) missing.push('text');
  if (status === undefined && kind !== 'ad') missing.push('id', 'url');
  if (postedAt === undefined && kind !== 'ad') missing.push('postedAt');
  if ((kind === 'quote' && quoted === undefined) || (quoted && !isWholeQuote(quoted))) missing.push('quoted');
  return missing;
}
