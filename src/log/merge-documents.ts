import type { VersionId } from '../contract/document.ts';
import { type Fields, isFields } from '../contract/fields.ts';
import { canonicalJson } from './versions.ts';

/** An item that both sides changed differently. `undefined`: that side removed it. */
export interface Conflict {
  /** Where it stands, keys and ids joined by slashes: `rules/Brand.Emoji`. */
  readonly path: string;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** An item that one side alone changed, added or removed: it is taken as that side has it. */
export interface TakenItem {
  readonly path: string;
  readonly side: 'ours' | 'theirs';
  readonly base: unknown;
  /** `undefined`: that side removed it. */
  readonly item: unknown;
}

/** What a lead chose, by the paths of conflicts. */
export interface Choices {
  readonly ours?: Iterable<string>;
  readonly theirs?: Iterable<string>;
  /** Paths of what theirs alone changed, and is left as ours has it. */
  readonly leave?: Iterable<string>;
}

interface Merge {
  readonly oursWin: ReadonlySet<string>;
  readonly theirsWin: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly conflicts: Conflict[];
  readonly taken: TakenItem[];
}

const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** What names an item of a list: its id or key, or itself where it is a word. */
function idOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item;
  const id = isFields(item) ? (item.id ?? item.key) : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** A list as items by their ids; `undefined` when they have none, or not each its own. */
function itemsOf(value: unknown): Map<string, unknown> | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = value.map(idOf);
  const whole = ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
  return whole ? new Map(value.map((item, at) => [ids[at] ?? '', item])) : undefined;
}

/** One item or value. Changed on one side, that side counts; on both, it is a conflict, and unless chosen what still exists wins over nothing. */
function pick(merge: Merge, path: string, base: unknown, ours: unknown, theirs: unknown): unknown {
  if (same(ours, theirs)) return ours;
  if (same(base, theirs)) return take(merge, { path, side: 'ours', base, item: ours });
  if (same(base, ours)) return merge.left.has(path) ? ours : take(merge, { path, side: 'theirs', base, item: theirs });
  merge.conflicts.push({ path, base, ours, theirs });
  if (merge.theirsWin.has(path)) return theirs;
  return merge.oursWin.has(path) ? ours : (ours ?? theirs);
}

function take({ taken }: Merge, one: TakenItem): unknown {
  taken.push(one);
  return one.item;
}

function mergeItems(
  merge: Merge,
  path: string,
  base: Map<string, unknown>,
  ours: Map<string, unknown>,
  theirs: Map<string, unknown>,
): unknown[] {
  const kept = new Map<string, unknown>();
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const item = pick(merge, `${path}/${id}`, base.get(id), ours.get(id), theirs.get(id));
    if (item !== undefined) kept.set(id, item);
  }
  const order = [...ours.keys()].filter((id) => kept.has(id));
  const theirOrder = [...theirs.keys()].filter((id) => kept.has(id));
  // What is only theirs stands behind the item it stood behind there.
  for (const [at, id] of theirOrder.entries()) {
    if (!order.includes(id)) order.splice(at === 0 ? 0 : order.indexOf(theirOrder[at - 1] ?? '') + 1, 0, id);
  }
  return order.map((id) => kept.get(id));
}

function mergeValue(merge: Merge, path: string, base: unknown, ours: unknown, theirs: unknown): unknown {
  const lists = [itemsOf(ours), itemsOf(theirs)] as const;
  if (lists[0] !== undefined && lists[1] !== undefined) return mergeItems(merge, path, itemsOf(base) ?? new Map(), lists[0], lists[1]);
  return isFields(ours) && isFields(theirs)
    ? mergeBody(merge, `${path}/`, isFields(base) ? base : {}, ours, theirs)
    : pick(merge, path, base, ours, theirs);
}

function mergeBody(merge: Merge, prefix: string, base: Fields, ours: Fields, theirs: Fields): Fields {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const members = keys.map((key) => [key, mergeValue(merge, `${prefix}${key}`, base[key], ours[key], theirs[key])] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/**
 * Merges two bodies of one document by item: rules, labels, departments, channels and words each by themselves. An
 * item that only one side changed is in `taken`; one that both changed is in `conflicts`, and ours stands (where it was
 * removed, theirs) unless `choices` names its path. Nothing that either side added or changed goes without being in the
 * body, in `taken` or in the conflicts.
 */
export function mergeBodies(
  base: unknown,
  ours: unknown,
  theirs: unknown,
  choices: Choices = {},
): { body: unknown; conflicts: readonly Conflict[]; taken: readonly TakenItem[] } {
  const chosen = { oursWin: new Set(choices.ours), theirsWin: new Set(choices.theirs), left: new Set(choices.leave) };
  const merge: Merge = { ...chosen, conflicts: [], taken: [] };
  const body = mergeBody(merge, '', isFields(base) ? base : {}, isFields(ours) ? ours : {}, isFields(theirs) ? theirs : {});
  return { body, conflicts: merge.conflicts, taken: merge.taken };
}

type Node = { readonly id: VersionId; readonly parents: readonly VersionId[]; readonly at: string };

/** The latest version that both build on; `undefined` where they have none in common. */
export function commonBase<V extends Node>(versions: readonly V[], a: VersionId, b: VersionId): V | undefined {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const upwards = (from: VersionId): Set<VersionId> => {
    const seen = new Set<VersionId>();
    const queue = [from];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(byId.get(id)?.parents ?? []));
    }
    return seen;
  };
  const other = upwards(b);
  const shared = [...upwards(a)].flatMap((id) => (other.has(id) ? (byId.get(id) ?? []) : []));
  return shared.sort((x, y) => (x.at === y.at ? (x.id < y.id ? 1 : -1) : x.at < y.at ? 1 : -1))[0];
}
