import type { Author, Post, PostKind } from '../../contract/post.ts';
import { author, moment, place, post } from '../post.ts';
import { visibleText } from '../text.ts';
import { hashId, ownStatus, permalink, postId, statusOf } from './identity.ts';
import { handleOf, profile, readAuthor } from './names.ts';
import { hasMedia, type Parts, partsOf } from './parts.ts';
import { placeOf, xPage } from './place.ts';
import { readQuoted } from './quote.ts';
import { threadOf } from './thread.ts';
import { readWords } from './words.ts';

/** Only an ancestor marks an ad; inside a post the same name wraps every video. */
const AD = '[data-testid="placementTracking"]';

/** The post an `article` shows; `undefined` for a skeleton: neither author nor words nor media. */
export function readTweet(article: Element): Post | undefined {
  const parts = partsOf(article);
  const { own } = parts;
  const dated = statusOf(own.time?.closest('a')?.getAttribute('href'));
  const writer = readAuthor(own, dated?.handle);
  const words = readWords(parts);
  const hasContent = words.text !== '' || parts.quote !== undefined || hasMedia(own);
  if (writer === undefined && !hasContent) return undefined;

  const postedAt = moment(own.time?.getAttribute('datetime'));
  const isOwn = (link: Element) => !parts.quote?.root.contains(link) && link.closest('article') === article;
  const found = ownStatus(own, writer?.handle, isOwn);
  const status = found && { number: found.number, handle: found.handle ?? writer?.handle };
  const page = xPage(article);
  const where = placeOf(page);
  const thread = threadOf(article, parts, page);
  const repostedBy = readReposter(parts);
  const kind = kindOf(article, parts, repostedBy, thread.isReply);
  return post({
    id: status === undefined ? hashId(writer?.handle, postedAt, words.text) : postId(status.number),
    site: 'x',
    kind,
    author: writer,
    ...words,
    url: status && permalink(status),
    postedAt,
    parentId: thread.parentId,
    place: communityOf(parts) ?? where,
    repostedBy,
    quoted: parts.quote && readQuoted(parts.quote),
    pinned: isPinned(parts, where.kind) || undefined,
    missing: missingOf({ writer, status, postedAt, hasContent, kind, parts }),
  });
}

function kindOf(article: Element, parts: Parts, repostedBy: Author | undefined, isReply: boolean): PostKind {
  if (article.closest(AD) !== null) return 'ad';
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
  const inner = social.querySelector('span');
  const name = inner === null ? '' : visibleText(inner);
  return name !== '' && name !== visibleText(social) ? name : undefined;
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
}

/** An ad shows no date and no permalink: there they are not missing. */
function missingOf({ writer, status, postedAt, hasContent, kind, parts }: Found): string[] {
  const missing: string[] = [];
  if (writer?.handle === undefined) missing.push('author');
  if (!hasContent) missing.push('text');
  if (status === undefined && kind !== 'ad') missing.push('id', 'url');
  if (postedAt === undefined && kind !== 'ad') missing.push('postedAt');
  if (kind === 'quote' && parts.quote === undefined) missing.push('quoted');
  return missing;
}
