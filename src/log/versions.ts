import type { Published, Version, VersionId } from '../contract/document.ts';
import { clockMs } from './clock.ts';

/** The author of what ships with Diapason. */
export const SHIPPED = 'diapason';

/** How people know a version; `number` as `versionNumbers` has it. */
export function publishedOf({ author, at }: Pick<Version, 'author' | 'at'>, number: string | undefined): Published {
  const plain = { author, at: clockMs(at), ...(number === undefined ? {} : { number }) };
  return author === SHIPPED ? { ...plain, shipped: true } : plain;
}

/** JSON in one spelling: keys sorted by UTF-16 code units, no spaces, absent members left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** The id of a version: lower-case hex SHA-256 of its canonical JSON without the id. */
export async function contentId({ kind, parents, author, at, note, body }: Omit<Version, 'id'>): Promise<VersionId> {
  const bytes = new TextEncoder().encode(canonicalJson({ kind, parents, author, at, note, body }));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A version, named by its content. */
export async function makeVersion(version: Omit<Version, 'id'>): Promise<Version> {
  return { ...version, id: await contentId(version) };
}

type Leaf = Pick<Version, 'id' | 'at' | 'author' | 'parents'>;

/** Orders versions by their age, the newest first: so they are listed, and so the head is the first. */
export function compareVersions(a: Leaf, b: Leaf): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/**
 * The head of one document's versions and the forks beside it, newest first. Every device picks the same: of the
 * versions nobody built on, the greatest (at, id). What ships is head only until somebody publishes, and never a fork.
 */
export function headOf<V extends Leaf>(versions: readonly V[]): { readonly head: V | undefined; readonly forks: readonly V[] } {
  const parents = new Set(versions.flatMap((version) => version.parents));
  const unique = [...new Map(versions.map((version) => [version.id, version])).values()];
  const leaves = unique.filter(({ id }) => !parents.has(id)).sort(compareVersions);
  const published = leaves.filter(({ author }) => author !== SHIPPED);
  if (published.length === 0) return { head: leaves[0], forks: [] };
  return { head: published[0], forks: published.slice(1) };
}
