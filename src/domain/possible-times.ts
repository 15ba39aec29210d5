import type { StoredPost } from '../contract/post.ts';

/** Clocks of computers differ by no more than this, ms. */
const DAY = 24 * 60 * 60_000;

/** Whether a time is one at all, and not long after the moment when it was read, ms. */
function isPossible(time: string | undefined, read: number): boolean {
  const ms = time === undefined ? Number.NaN : Date.parse(time);
  return ms >= 0 && ms <= read + DAY;
}

/** A post without a time that cannot be: nobody reads a post before it was written. `read`: when it was captured, ms. */
export function withPossibleTimes<T extends StoredPost>(post: T, read: number): T {
  const { postedAt, ...untimed } = post;
  const own =
    postedAt === undefined || isPossible(postedAt, read)
      ? post
      : ({ ...untimed, missing: [...post.missing, 'postedAt'].slice(-20) } as unknown as T);
  if (own.quoted?.postedAt === undefined || isPossible(own.quoted.postedAt, read)) return own;
  const { postedAt: _, ...quoted } = own.quoted;
  return { ...own, quoted };
}
