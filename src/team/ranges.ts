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

/** A device's segments by their start, with the furthest end up to each: whether one covers another is then two searches. */
interface Reach {
  readonly from: number[];
  readonly furthest: number[];
}

function reachOf(segments: readonly Segment[]): Reach {
  const sorted = [...segments].sort((a, b) => a.from - b.from);
  let most = 0;
  return {
    from: sorted.map(({ from }) => from),
    furthest: sorted.map(({ to }) => {
      most = Math.max(most, to);
      return most;
    }),
  };
}

/** The furthest end of the segments that start before `start`. */
function furthestBefore({ from, furthest }: Reach, start: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return furthest[low - 1] ?? 0;
}

/** Whether another segment holds all of this one. */
const isCovered = (reach: Reach, { from, to }: Segment) => furthestBefore(reach, from) >= to || furthestBefore(reach, from + 1) > to;

function byDevice(refs: readonly ItemRef[]): Map<string, Reach> {
  const segments = new Map<string, Segment[]>();
  for (const ref of refs) {
    const segment = segmentOf(ref);
    if (segment === undefined) continue;
    const known = segments.get(segment.device);
    if (known === undefined) segments.set(segment.device, [segment]);
    else known.push(segment);
  }
  return new Map([...segments].map(([device, all]) => [device, reachOf(all)]));
}

/** Those of `refs` that no other of them covers: one segment of 200 events stands for twenty of ten. */
export function uncovered<R extends ItemRef>(refs: readonly R[], by: readonly ItemRef[] = refs): R[] {
  const reaches = byDevice(by);
  return refs.filter((ref) => {
    const segment = segmentOf(ref);
    const reach = reaches.get(segment?.device ?? '');
    return segment === undefined || reach === undefined || !isCovered(reach, segment);
  });
}

const keyOf = ({ shelf, name }: ItemRef) => `${shelf}/${name}`;

/** Of the items a device holds, those an engine lacks: neither there by name nor covered by a held one that is there. */
export function lackingOf<R extends ItemRef>(held: readonly R[], inventory: readonly ItemRef[]): R[] {
  const there = new Set(inventory.map(keyOf));
  const both = held.filter((ref) => there.has(keyOf(ref)));
  return uncovered(
    held.filter((ref) => !there.has(keyOf(ref))),
    both,
  );
}
