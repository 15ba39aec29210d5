import type { PostId } from '../../contract/post.ts';
import { absolute, bare } from '../address.ts';

export const ORIGIN = 'https://www.facebook.com';

const number = /^\d{5,25}$/;
const facebookHost = /(?:^|\.)facebook\.com$/;
const numberInPath = [
  /\/(?:posts|permalink|videos)\/(?:[^/]+\/)?(\d{5,25})\/?$/,
  /\/(?:reel|watch\/live|share\/v)\/(\d{5,25})\/?$/,
  /\/photos\/[^/]+\/(\d{5,25})\/?$/,
];
const numberParameters = ['story_fbid', 'v', 'multi_permalinks', 'fbid'];
const postPath =
  /\/(?:posts|permalink|videos|reel|watch|photos|share)\/[^?]|\/(?:permalink|story|photo|video)\.php$|\/photo\/?$|\/watch\/?$/;
/** What an address needs to name its post; all else is tracking. */
const naming = ['story_fbid', 'fbid', 'id', 'v', 'set', 'multi_permalinks'];
const commentNaming = [...naming, 'comment_id', 'reply_comment_id'];

export function postIdOf(postNumber: string): PostId {
  return `facebook:${postNumber}`;
}

export function commentIdOf(commentNumber: string): PostId {
  return `facebook:c${commentNumber}`;
}

/** An address of the site found in a link. */
export function siteUrl(href: string | null): URL | undefined {
  const url = absolute(href, ORIGIN);
  if (url === undefined || !facebookHost.test(url.hostname) || url.hostname.startsWith('l.')) return undefined;
  url.protocol = 'https:';
  if (/^(?:m|web|mbasic|[a-z]{2}-[a-z]{2})\./.test(url.hostname)) url.hostname = 'www.facebook.com';
  return url;
}

/** Whether an address is that of one post. Hardened pages leave only `?__cft__…` there, which is none. */
export function isPostUrl(url: URL): boolean {
  return (
    postPath.test(url.pathname) &&
    (!/\.php$|\/photo\/?$|\/watch\/?$/.test(url.pathname) || naming.some((name) => url.searchParams.has(name)))
  );
}

export function postUrl(url: URL): string {
  return bare(url, naming);
}

export function commentUrl(url: URL): string {
  return bare(url, commentNaming);
}

/** The number of the post in its address; a `pfbid…` is none: it differs between two visits. */
export function numberIn(url: URL): string | undefined {
  for (const pattern of numberInPath) {
    const found = pattern.exec(url.pathname)?.[1];
    if (found !== undefined) return found;
  }
  for (const name of numberParameters) {
    const value = url.searchParams.get(name);
    if (value !== null && number.test(value)) return value;
  }
  return undefined;
}

/** The number of the post whose photos a link leads through. */
export function setNumberIn({ searchParams }: URL): string | undefined {
  return /^(?:gm|pcb)\.(\d{5,25})$/.exec(searchParams.get('set') ?? '')?.[1];
}

/** The numbers of a comment and of its post in a link that has them as base64 of `comment:<post>_<comment>`. */
export function codedComment(value: string): { readonly post: string | undefined; readonly comment: string } | undefined {
  try {
    const [, post, comment] = /^comment:(\d+)_(\d+)/.exec(atob(value.replaceAll('-', '+').replaceAll('_', '/'))) ?? [];
    return comment === undefined ? undefined : { post, comment };
  } catch {
    return undefined;
  }
}

/** What a link into the comments names. */
export interface CommentRef {
  readonly post: string | undefined;
  readonly comment: string | undefined;
  /** The number of the reply, when the link names a reply to `comment`. */
  readonly reply: string | undefined;
}

/** Reads `comment_id` and `reply_comment_id`, plain or as base64 of `comment:<post>_<comment>`. */
export function commentRef(url: URL): CommentRef | undefined {
  const comment = decoded(url.searchParams.get('comment_id'));
  if (comment === undefined) return undefined;
  const reply = decoded(url.searchParams.get('reply_comment_id'));
  return { post: comment.post ?? reply?.post, comment: comment.comment, reply: reply?.comment };
}

function decoded(value: string | null): { post: string | undefined; comment: string } | undefined {
  if (value === null) return undefined;
  return number.test(value) ? { post: undefined, comment: value } : codedComment(value);
}
