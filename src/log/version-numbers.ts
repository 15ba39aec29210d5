import type { Version } from '../contract/document.ts';
import { compareVersions, SHIPPED } from './versions.ts';

type Numbered = Pick<Version, 'id' | 'at' | 'author' | 'parents'>;

/** `b` for the second version with a number, `c` for the third; past `z`, the count itself. */
const letterOf = (count: number): string => (count <= 26 ? String.fromCharCode(96 + count) : `-${count}`);

/**
 * What people call the versions of one document: `1` for the first that was published, one more for each that is built on
 * another. Of two that were published at once on the same one, the later is `5b`. It follows from the versions that count and
 * from nothing else, so whoever has the same versions reads the same numbers. What ships has none, and is not counted: each
 * member may have had another one.
 */
export function versionNumbers(versions: readonly Numbered[]): ReadonlyMap<string, string> {
  const depths = new Map<string, number>();
  const counts = new Map<number, number>();
  const numbers = new Map<string, string>();
  let deepest = 0;
  for (const { id, parents } of versions.filter(({ author }) => author !== SHIPPED).sort((a, b) => compareVersions(b, a))) {
    if (depths.has(id)) continue;
    const known = parents.flatMap((parent) => depths.get(parent) ?? []);
    // One that is built on what nobody here has, as a guide from an address may be, comes after all before it.
    const depth = 1 + (known.length > 0 ? Math.max(...known) : deepest);
    const count = (counts.get(depth) ?? 0) + 1;
    depths.set(id, depth);
    counts.set(depth, count);
    deepest = Math.max(deepest, depth);
    numbers.set(id, count === 1 ? `${depth}` : `${depth}${letterOf(count)}`);
  }
  return numbers;
}
