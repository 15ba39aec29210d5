import type { PostId } from '../../contract/post.ts';

export const ORIGIN = 'https://x.com';

/** Which post a link names: its number, and the author's handle unless the site left it out (`/i/status/…`). */
export interface Status {
  readonly number: string;
  readonly handle: string | undefined;
}

const statusPath = /\/(?:i\/web\/status|(\w{1,20})\/status(?:es)?|(\w{1,20})\/article)\/(\d{1,25})/;

/** The post that an address names; `undefined` for any other address. */
export function statusOf(href: string | null | undefined): Status | undefined {
  const match = href ? statusPath.exec(href) : null;
  if (match?.[3] === undefined) return undefined;
  const handle = match[1] ?? match[2];
  return { number: match[3], handle: handle === 'i' ? undefined : handle };
}

export function postId(number: string): PostId {
  return `x:${number}`;
}

export function permalink(status: Status): string {
  return `${ORIGIN}/${status.handle ?? 'i'}/status/${status.number}`;
}
