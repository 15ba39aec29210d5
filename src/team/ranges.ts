import type { ItemRef } from '../contract/engine.ts';

/** A device's events, both ends included. */
export interface Segment {
  readonly device: string;
  readonly from: number;
  readonly to: number;
}

export const segmentName = ({ device, from, to }: Segment) => `${device}.${from}-${to}`;

/** What a name on `log` says; `undefined` for any other name, or one that says nothing possible. */
export function segmentOf({ shelf, name }: ItemRef): Segment | undefined {
  const match = shelf === 'log' ? /^([0-9a-z]{8,24})\.(\d+)-(\d+)$/.exec(name) : null;
  if (match === null) return undefined;
  const [, device = '', from, to] = match;
  return Number(from) <= Number(to) ? { device, from: Number(from), to: Number(to) } : undefined;
}

const covers = (a: Segment, b: Segment) => a.device === b.device && a.from <= b.from && a.to >= b.to;

const byDevice = (refs: readonly ItemRef[]): Map<string, Segment[]> => {
  const map = new Map<string, Segment[]>();
  for (const ref of refs) {
    const segment = segmentOf(ref);
    if (segment !== undefined) map.set(segment.device, [...(map.get(segment.device) ?? []), segment]);
  }
  return map;
};

/** Those of `refs` that no other of them covers: one segment of 200 events stands for twenty of ten. */
export function uncovered<R extends ItemRef>(refs: readonly R[], by: readonly ItemRef[] = refs): R[] {
  const segments = byDevice(by);
  return refs.filter((ref) => {
    const segment = segmentOf(ref);
    if (segment === undefined) return true;
    return !(segments.get(segment.device) ?? []).some((other) => covers(other, segment) && segmentName(other) !== ref.name);
  });
}

const keyOf = ({ shelf, name }: ItemRef) => `${shelf}/${name}`;

/** Of the names an engine holds, those to read: not held yet, and not covered by another of them that is not known to be bad. */
export function wantedOf(names: readonly ItemRef[], held: ReadonlySet<string>, bad: ReadonlySet<string>): ItemRef[] {
  const good = names.filter((ref) => !bad.has(keyOf(ref)));
  return uncovered(names, good).filter((ref) => !held.has(keyOf(ref)));
}

/** Of the items a device holds, those an engine lacks: neither there by name nor covered by a held one that is there. */
export function lackingOf<R extends ItemRef>(held: readonly R[], inventory: readonly ItemRef[]): R[] {
  const there = new Set(inventory.map(keyOf));
  const both = held.filter((ref) => there.has(keyOf(ref)));
  return uncovered(
    held.filter((ref) => !there.has(keyOf(ref))),
    both,
  );
}
