import type { Post } from '../contract/post.ts';
import type { HealthPart, ReadCount, SiteHealth } from '../contract/site.ts';

/** A loss of more than this share of what was seen is no accident of one post. */
const ACCIDENT = 0.1;

/** What a page was seen to hold. */
export interface Observed {
  /** What `readPost` made of each element that was found; a skeleton is nothing, neither seen nor lost. */
  readonly posts: readonly (Post | undefined)[];
  /** How many more of each sort leave traces, by signs that the search does not rest on, in nothing that was read. */
  readonly strays: Readonly<Partial<Record<HealthPart, number>>>;
  /** The parts that each reply box found has: `undefined` or `false` for a lost one. */
  readonly composers: readonly Readonly<Record<string, unknown>>[];
  /** The kinds of posts that count as comments. */
  readonly comments: readonly Post['kind'][];
  /** Fields whose absence means that the layout changed; others may lack by the site's own doing. */
  readonly vital: ReadonlySet<string>;
}

/** The state of a page from what was found and read, and from traces of what was not. */
export function healthOf({ posts, strays, composers, comments: kinds, vital }: Observed): SiteHealth {
  const readable = posts.filter((post) => post !== undefined);
  const comments = readable.filter(({ kind }) => kinds.includes(kind));
  const roots = readable.filter(({ kind }) => !kinds.includes(kind));
  const tallies = {
    ...wholes('posts', roots.length, strays.posts ?? 0),
    ...wholes('comments', comments.length, strays.comments ?? 0),
    ...wholes('composers', composers.length, strays.composers ?? 0),
    ...fieldsOf('posts', roots, vital),
    ...fieldsOf('comments', comments, vital),
    ...partsOf(composers),
  };
  const candidates = readable.length + (strays.posts ?? 0) + (strays.comments ?? 0);
  const shape = { candidates, readable: readable.length, missing: countMissing(readable), tallies };
  return { verdict: verdictOf(tallies, candidates, readable.length), ...shape };
}

function verdictOf(tallies: SiteHealth['tallies'], candidates: number, readable: number): SiteHealth['verdict'] {
  if (Object.keys(tallies).length === 0) return 'empty';
  if (candidates > 0 && readable === 0) return 'not-recognised';
  return Object.values(tallies).some(({ seen, lost }) => lost > seen * ACCIDENT) ? 'degraded' : 'good';
}

function wholes(part: HealthPart, found: number, lost: number): Record<string, ReadCount> {
  return found + lost === 0 ? {} : { [part]: { seen: found + lost, lost } };
}

function fieldsOf(part: HealthPart, posts: readonly Post[], vital: ReadonlySet<string>): Record<string, ReadCount> {
  if (posts.length === 0) return {};
  const lost = (field: string) => posts.filter((post) => post.missing.includes(field)).length;
  return Object.fromEntries([...vital].map((field) => [`${part}.${field}`, { seen: posts.length, lost: lost(field) }]));
}

function partsOf(composers: Observed['composers']): Record<string, ReadCount> {
  const names = new Set(composers.flatMap((parts) => Object.keys(parts)));
  const lost = (name: string) => composers.filter((parts) => !parts[name]).length;
  return Object.fromEntries([...names].map((name) => [`composers.${name}`, { seen: composers.length, lost: lost(name) }]));
}

function countMissing(posts: readonly Post[]): Record<string, number> {
  const missing: Record<string, number> = {};
  for (const name of posts.flatMap((post) => post.missing)) missing[name] = (missing[name] ?? 0) + 1;
  return missing;
}
