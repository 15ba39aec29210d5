import type { Version } from '../contract/document.ts';
import { compareVersions, SHIPPED } from './versions.ts';

type Numbered = Pick<Version, 'id' | 'at' | 'author' | 'parents'>;

/** So much of a version's id tells it from others with its number: as long as it takes. */
const SHORT = 4;

function markOf(id: string, others: readonly string[]): string {
  for (let length = SHORT; length < id.length; length += 1) {
    const mark = id.slice(0, length);
    if (!others.some((other) => other.startsWith(mark))) return mark;
  }
  return id;
}

/**
 * What people call the versions of one document: `1` for the first that was published, one more for each that is built on
 * another. Where two were published at once on the same one, each bears the beginning of its id too (`5-3f2a`): whichever of
 * them comes late, a number that was said of one is never said of another. It follows from the versions that count and
 * from nothing else, so whoever has the same versions reads the same numbers. What ships has none, and is not counted: each
 * member may have had another one.
 */
export function versionNumbers(versions: readonly Numbered[]): ReadonlyMap<string, string> {
  const depths = depthsOf(versions);
  const levels = new Map<number, string[]>();
  for (const [id, depth] of depths) levels.set(depth, [...(levels.get(depth) ?? []), id]);
  const numberOf = ([id, depth]: readonly [string, number]) => {
    const others = (levels.get(depth) ?? []).filter((other) => other !== id);
    return [id, others.length === 0 ? `${depth}` : `${depth}-${markOf(id, others)}`] as const;
  };
  return new Map([...depths].map(numberOf));
}

/** How many versions each is built on, itself counted. */
function depthsOf(versions: readonly Numbered[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let deepest = 0;
  for (const { id, parents } of versions.filter(({ author }) => author !== SHIPPED).sort((a, b) => compareVersions(b, a))) {
    if (depths.has(id)) continue;
    const known = parents.flatMap((parent) => depths.get(parent) ?? []);
    // One that is built on what nobody here has, as a guide from an address may be, comes after all before it.
    const depth = 1 + (known.length > 0 ? Math.max(...known) : deepest);
    depths.set(id, depth);
    deepest = Math.max(deepest, depth);
  }
  return depths;
}
