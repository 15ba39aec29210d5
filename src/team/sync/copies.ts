import type { ItemRef } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import type { SigningKey } from '../../contract/team.ts';
import { canonicalJson } from '../../log/versions.ts';
import { isSame } from '../bytes.ts';
import { makeSigningKey } from '../keys.ts';
import { type Segment, segmentOf } from '../ranges.ts';
import { type Context, isUsableItem, keyOf } from './context.ts';
import { type Judged, judgeItem } from './judge-item.ts';
import type { Knowledge } from './knowledge.ts';

/** Whether some segments of a device hold all its numbers from one to another. */
const isWithin = ({ from, to }: Segment, segments: readonly Segment[]) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at).every((seq) =>
    segments.some((segment) => segment.from <= seq && seq <= segment.to),
  );

/** Whether a segment that this device's key signed was not made by this browser as it is. */
async function isCopys({ store, device }: Context, { item, events }: Judged, segment: Segment): Promise<boolean> {
  const [before] = await store.known([item]);
  if (before !== undefined && isUsableItem(before)) return true;
  const mine = new Map((await store.numbered(segment)).map((event) => [event.seq, event]));
  if (mine.size < segment.to - segment.from + 1) return true;
  if (events.some((event) => canonicalJson(mine.get(event.seq)) !== canonicalJson(event))) return true;
  const own = (await store.refs({ device: device.id })).filter((ref) => isUsableItem(ref) && !ref.waiting);
  return !isWithin(
    segment,
    own.flatMap((ref) => segmentOf(ref) ?? []),
  );
}

/**
 * Whether another copy of this browser's profile writes, or wrote before this one was brought back: items of this
 * device that it does not hold. What this device itself made it holds before it leaves.
 */
export async function isCopied(context: Context, taken: readonly Judged[]): Promise<boolean> {
  for (const one of taken) {
    const segment = segmentOf(one.item);
    if (segment?.device === context.device.id && isUsableItem(one.item) && (await isCopys(context, one, segment))) return true;
  }
  return false;
}

/**
 * What the engine holds of a device and this browser does not know to be there: items that wait and did arrive are
 * confirmed, and the events of the others are returned. What is there keeps its numbers.
 */
async function arrivedOf(context: Context, known: Knowledge, device: string, signal: AbortSignal): Promise<Event[]> {
  const { engine, store, workspace, now } = context;
  const held = (await store.refs({ device })).filter(isUsableItem);
  const settled = new Set(held.filter(({ waiting }) => !waiting).map(keyOf));
  const mine = new Map((await store.items(held.filter(({ waiting }) => waiting))).map((item) => [keyOf(item), item]));
  const wanted = async (names: readonly ItemRef[]) => names.filter((ref) => segmentOf(ref)?.device === device && !settled.has(keyOf(ref)));
  const events: Event[] = [];
  for await (const { items } of engine.pull(undefined, wanted, signal)) {
    const same = items.filter((item) => isSame(item.bytes, mine.get(keyOf(item))?.bytes ?? new Uint8Array()));
    if (same.length > 0) await store.save({ sent: same });
    for (const item of items) events.push(...(await judgeItem(item, known, workspace, now())).events);
  }
  return events;
}

/** Goes on as a new device, so that no number is ever used by two copies again. Nothing that was done here is lost. */
export async function goOnAnew(context: Context, known: Knowledge, before: SigningKey, signal: AbortSignal): Promise<SigningKey> {
  const there = await arrivedOf(context, known, before.id, signal);
  const key = await makeSigningKey();
  await context.store.newDevice(key, there);
  return key;
}
