import type { Item, ItemRef, Pulled, Shelf, Wanted } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import { Refusal } from '../../contract/problem.ts';
import type { HeldItem, HeldRef } from '../../contract/sync-store.ts';
import { lackingOf, segmentOf, uncovered, wantedOf } from '../ranges.ts';
import { ownRole, type Roster } from '../roster.ts';
import { type Context, isGood, keyOf } from './context.ts';
import { type Judged, judgeItem } from './judge-item.ts';
import { type Knowledge, learn } from './knowledge.ts';

/** What a round took in. */
export interface Taken {
  readonly events: number;
  readonly versions: number;
  /** Events by the name of the member who did them; this device's own are not counted. */
  readonly by: Readonly<Record<string, number>>;
}

export interface Receiver {
  known: Knowledge;
  taken: Taken;
}

async function check({ store, workspace }: Context, names: readonly ItemRef[], adopt: boolean): Promise<void> {
  if (adopt || names.some(({ shelf, name }) => shelf === 'team' && name === workspace)) return;
  const [own] = await store.known([{ shelf: 'team', name: workspace }]);
  if (own?.waiting) return;
  throw new Refusal('engine-changed', { detail: names.length === 0 ? 'wiped' : 'swapped' });
}

function counted(taken: Taken, fresh: { readonly events: readonly Event[]; readonly versions: readonly unknown[] }, own: string): Taken {
  const by: Record<string, number> = { ...taken.by };
  const events = fresh.events.filter(({ device }) => device !== own);
  for (const { member } of events) by[member.name] = (by[member.name] ?? 0) + 1;
  return { events: taken.events + events.length, versions: taken.versions + fresh.versions.length, by };
}

/** Small segments that a good larger one, now held, stands for. Where nothing is ever joined there are none. */
async function covered({ store, engine }: Context, items: readonly HeldRef[]): Promise<ItemRef[]> {
  if (engine.remove === undefined) return [];
  const devices = new Set(items.flatMap((item) => segmentOf(item)?.device ?? []));
  const held = (await Promise.all([...devices].map((device) => store.refs({ device })))).flat();
  const good = new Map([...held, ...items].filter((ref) => isGood(ref) && !ref.waiting).map((ref) => [keyOf(ref), ref]));
  const kept = new Set(uncovered([...good.values()]).map(keyOf));
  return [...good.values()].filter((ref) => segmentOf(ref) !== undefined && !kept.has(keyOf(ref)));
}

/** Events judged and saved at once: more would hold up whatever else the background does. */
const AT_ONCE = 1_000;

/** A part in slices of so many events, or items where they are no segments; one empty slice for an empty part. */
function slicesOf(items: readonly Item[]): Item[][] {
  const slices: Item[][] = [[]];
  let size = 0;
  for (const item of items) {
    const segment = segmentOf(item);
    size += segment === undefined ? 1 : Math.min(segment.to - segment.from + 1, AT_ONCE);
    if (size > AT_ONCE) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)?.push(item);
  }
  return slices;
}

/** Learns from, judges and saves some items. */
async function take(
  context: Context,
  receiver: Receiver,
  { items, faults, checkpoint }: Pick<Pulled, 'items' | 'faults'> & { readonly checkpoint?: string },
  signal: AbortSignal,
): Promise<void> {
  const { store, workspace, seat, device, now } = context;
  const before = receiver.known;
  receiver.known = await learn(before, workspace, seat, items);
  const judged = await Promise.all(items.map((item) => judgeItem(item, receiver.known, workspace, now())));
  const lacking: HeldItem[] = faults.map((fault) => ({ ...fault, bytes: new Uint8Array(), waiting: false }));
  const held = [...judged.map(({ item }) => item), ...lacking];
  const fresh = await store.save({
    items: held,
    events: judged.flatMap(({ events }) => events),
    versions: judged.flatMap(({ versions }) => versions),
    drop: await covered(context, held),
    keys: receiver.known.keys.slice(before.keys.length),
    ...(checkpoint === undefined ? {} : { checkpoint }),
  });
  receiver.taken = counted(receiver.taken, fresh, device.id);
  if (receiver.known.roster !== before.roster) await judgeAgain(context, receiver.known, before.roster, signal);
}

/**
 * Pulls what the engine holds beyond the checkpoint and saves it part by part, each with its checkpoint. Throws
 * `engine-changed` before anything is saved when the engine does not hold this workspace; `adopt` takes it all the same.
 */
export async function receive(context: Context, receiver: Receiver, adopt: boolean, signal: AbortSignal): Promise<void> {
  const { engine, store } = context;
  const names: ItemRef[] = [];
  const shelves = new Set<Shelf>();
  const wanted: Wanted = async (offered) => {
    const known = await store.known(offered);
    const good = known.filter(isGood);
    const bad = known.filter((ref) => !isGood(ref));
    return wantedOf(offered, new Set(good.map(keyOf)), new Set(bad.map(keyOf)));
  };

  for await (const part of engine.pull(adopt ? undefined : await store.checkpoint(), wanted, signal)) {
    if (part.inventory !== undefined) {
      if (part.inventory.shelves.includes('team')) await check(context, part.inventory.names, adopt);
      names.push(...part.inventory.names);
      for (const shelf of part.inventory.shelves) shelves.add(shelf);
    }
    const slices = slicesOf(part.items);
    for (const [at, items] of slices.entries()) {
      signal.throwIfAborted();
      const last = at === slices.length - 1;
      await take(context, receiver, { items, faults: last ? part.faults : [], ...(last ? { checkpoint: part.checkpoint } : {}) }, signal);
    }
  }
  if (shelves.size > 0) await heal(context, receiver.known.roster, names, shelves);
}

/** What of the engine's shelves was lost there and is held here goes out again. Only a lead may write documents. */
async function heal(context: Context, roster: Roster | undefined, names: readonly ItemRef[], shelves: ReadonlySet<Shelf>): Promise<void> {
  const role = ownRole(roster, context.seat.id);
  const may = (shelf: Shelf) => shelves.has(shelf) && (role === 'lead' || (role === 'member' && shelf !== 'documents'));
  const held = (await context.store.refs('all')).filter((ref) => isGood(ref) && !ref.waiting && may(ref.shelf));
  const lacking = lackingOf(held, names);
  if (lacking.length > 0) await context.store.save({ waiting: lacking });
}

/** The members whose grants differ, and those who are gone because the act that invited them is void. */
function changedMembers(before: Roster | undefined, after: Roster | undefined): ReadonlySet<string> {
  if (before === undefined || after === undefined) return new Set();
  const grants = (roster: Roster, id: string) => JSON.stringify(roster.members.get(id)?.grants);
  return new Set([...before.members.keys(), ...after.members.keys()].filter((id) => grants(before, id) !== grants(after, id)));
}

/** Ids of what an item held that counted before and does not now. Only a good item says truly what it holds. */
function withdrawnBy(ref: HeldRef, { item, events }: Judged): { events: string[]; versions: string[] } {
  if (!isGood(ref) || item.problem === undefined) return { events: [], versions: [] };
  const segment = segmentOf(ref);
  const counts = new Set(events.map(({ id }) => id));
  const ids =
    segment === undefined ? [] : Array.from({ length: segment.to - segment.from + 1 }, (_, at) => `${segment.device}-${segment.from + at}`);
  return { events: ids.filter((id) => !counts.has(id)), versions: ref.version === undefined ? [] : [ref.version] };
}

/**
 * Judges again what the new roster may see otherwise: what was put aside, and what members wrote whose grants changed.
 * What no longer counts is withdrawn, so that every device ends in the same state whatever it read first.
 */
export async function judgeAgain(
  { store, workspace, now }: Context,
  known: Knowledge,
  before: Roster | undefined,
  signal: AbortSignal,
): Promise<void> {
  const changed = changedMembers(before, known.roster);
  const authorOf = (ref: ItemRef) =>
    [known.roster, before].map((roster) => roster?.devices.get(segmentOf(ref)?.device ?? '')?.member ?? '');
  const aside = await store.refs('aside');
  const all = changed.size === 0 ? [] : await store.refs('all');
  const touched = all.filter((ref) => ref.shelf === 'documents' || authorOf(ref).some((id) => changed.has(id)));
  const again = new Map([...aside, ...touched].map((ref) => [keyOf(ref), ref]));
  const refs = [...again.values()];
  for (let at = 0; at < refs.length; at += 100) {
    signal.throwIfAborted();
    const items = (await store.items(refs.slice(at, at + 100))).filter(({ bytes }) => bytes.length > 0);
    const judged = await Promise.all(items.map((item) => judgeItem(item, known, workspace, now())));
    const gone = judged.map((one) => withdrawnBy(again.get(keyOf(one.item)) ?? one.item, one));
    await store.save({
      items: judged.map(({ item }) => item),
      events: judged.flatMap(({ events }) => events),
      versions: judged.flatMap(({ versions }) => versions),
      withdrawn: { events: gone.flatMap(({ events }) => events), versions: gone.flatMap(({ versions }) => versions) },
    });
  }
}
