import type { Post } from '../contract/post.ts';
import type { SiteHealth } from '../contract/site.ts';

/** A field that more than this share of the readable posts lack is no accident of one post. */
const ACCIDENT = 0.1;

/**
 * The state of a page from what was found and read and from traces of posts that belong to none of them.
 * `vital` are the fields whose absence means that the layout changed; others may lack by the site's own doing.
 */
export function healthOf(posts: readonly (Post | undefined)[], strayTraces: number, vital: ReadonlySet<string>): SiteHealth {
  const readable = posts.filter((post) => post !== undefined);
  const missing: Record<string, number> = {};
  for (const name of readable.flatMap((post) => post.missing)) missing[name] = (missing[name] ?? 0) + 1;
  const candidates = posts.length + strayTraces;
  const lacks = Object.entries(missing).some(([name, count]) => vital.has(name) && count > readable.length * ACCIDENT);
  const shape = { candidates, readable: readable.length, missing };
  if (candidates === 0) return { verdict: 'empty', ...shape };
  if (readable.length === 0) return { verdict: 'not-recognised', ...shape };
  return { verdict: lacks || strayTraces > readable.length ? 'degraded' : 'good', ...shape };
}
