import type { PostId } from '../contract/post.ts';
import type { SiteId } from '../guide/site.ts';
import { present } from './present.ts';
import { facebook as facebookSite } from './sites/facebook.ts';
import { commentIdOf, commentRef, commentUrl, numberIn, postIdOf, postUrl, setNumberIn, siteUrl } from './sites/facebook-address.ts';
import { linkNameOf } from './sites/facebook-link-name.ts';
import { x as xSite } from './sites/x.ts';
import { permalink, postId, statusOf } from './sites/x-address.ts';

/** A post as its address names it. */
export interface NamedPost {
  readonly id: PostId;
  /** The address without tracking parameters, in the form of the site's own pages. */
  readonly url: string;
  /** The author's handle, where the address holds it. */
  readonly handle?: string;
  readonly isComment?: true;
}

function x(url: URL): NamedPost | undefined {
  const status = xSite.links.numbers(url) && statusOf(url.pathname);
  return status && present({ id: postId(status.number), url: permalink(status), handle: status.handle });
}

/** By the number that the site's own pages name it by, else by the link itself. */
function facebook(address: URL): NamedPost | undefined {
  const url = siteUrl(address.href);
  if (url === undefined || facebookSite.links.numbers(url) === undefined) return undefined;
  if (url.searchParams.has('comment_id') || url.searchParams.has('reply_comment_id')) {
    const { comment, reply } = commentRef(url) ?? {};
    const number = reply ?? comment;
    return number === undefined ? undefined : { id: commentIdOf(number), url: commentUrl(url), isComment: true };
  }
  // A photo of a post's own set names that post, as it does on a page.
  const number = setNumberIn(url) ?? numberIn(url);
  const id = number === undefined ? linkNameOf(url) : postIdOf(number);
  return id === undefined ? undefined : { id, url: postUrl(url) };
}

/**
 * The post or comment that an address of a site names; `undefined` for an address of none, or of one that cannot be told.
 * Apart from what is declared of a site, which every page loads.
 */
export const postInAddress: Readonly<Record<SiteId, (url: URL) => NamedPost | undefined>> = { x, facebook };
