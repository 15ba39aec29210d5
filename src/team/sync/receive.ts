import type { Item, ItemRef, Pulled, Shelf, Wanted } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import { Refusal } from '../../contract/problem.ts';
import type { HeldItem, HeldRef } from '../../contract/sync-store.ts';
import { lackingOf, segmentOf, uncovered, wantedOf } from '../ranges.ts';
import { ALTERED } from '../ring.ts';
import { ownRole, type Roster } from '../roster.ts';
import { type Context, isGood, keyOf } from './context.ts';
import { judgeAgain } from './judge-again.ts';
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
  /** Something was seen that may have been in the middle of a write: the next round is to look at all again. */
  unsure: boolean;
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

/** Events, and bytes, judged and saved at once: more would hold up whatever else the background does. */
const AT_ONCE = 500;
const BYTES = 2_000_000;

/** A part in slices of so many events, or items where they are no segments; one empty slice for an empty part. */
function slicesOf(items: readonly Item[]): Item[][] {
  const slices: Item[][] = [[]];
  let [size, bytes] = [0, 0];
  for (const item of items) {
    const segment = segmentOf(item);
    const events = segment === undefined ? 1 : Math.min(segment.to - segment.from + 1, AT_ONCE);
    if (size > 0 && (size + events > AT_ONCE || bytes + item.bytes.length > BYTES)) {
      slices.push([]);
      [size, bytes] = [0, 0];
    }
    size += events;
    bytes += item.bytes.length;
    slices.at(-1)?.push(item);
  }
  return slices;
}

/** What is worth nothing now and is larger than anything a team writes is not kept: or a hostile member would fill every disk. */
const KEPT = 1_000_000;

const kept = (item: HeldItem): HeldItem => (isGood(item) || item.bytes.length <= KEPT ? item : { ...item, bytes: new Uint8Array() });

/** One per name, the good one where there is one: on some engines each user has names of their own, and may use another's. */
function oneEach(items: readonly HeldItem[]): HeldItem[] {
  const byKey = new Map<string, HeldItem>();
  for (const item of items) if (isGood(item) || !byKey.has(keyOf(item))) byKey.set(keyOf(item), kept(item));
  return [...byKey.values()];
}

/**
 * Bytes that nobody can read are taken away once they were seen so twice (a first look may be in the middle of a
 * write): whoever holds the true ones then sees that they are lacking, and sends them again. Resolves with whether
 * something is to be seen a second time.
 */
async function clear({ engine, store }: Context, items: readonly HeldItem[], signal: AbortSignal): Promise<boolean> {
  const altered = items.filter(({ problem }) => problem?.code === 'damaged' && problem.detail === ALTERED);
  if (engine.remove === undefined || altered.length === 0) return false;
  const before = await store.known(altered);
  if (before.length > 0) await engine.remove(before, signal);
  return before.length < altered.length;
}

const judgeAll = ({ workspace, now }: Context, known: Knowledge, items: readonly Item[]): Promise<Judged[]> =>
  Promise.all(items.map((item) => judgeItem(item, known, workspace, now())));

/** Slices judged while the one before is saved: opening, checking and unpacking run beside the store's own work. */
const AHEAD = 3;

/** Judges slice after slice, some ahead as long as none of them teaches anything. */
function judging(context: Context, receiver: Receiver, slices: readonly (readonly Item[])[]): (at: number) => Promise<Judged[]> {
  const under: (Promise<Judged[]> | undefined)[] = [];
  const plain = slices.every((items) => items.every(({ shelf }) => shelf !== 'team'));
  const begin = (at: number) => {
    const items = slices[at];
    if (items !== undefined) under[at] ??= judgeAll(context, receiver.known, items);
  };
  return async (at) => {
    for (let next = at; next <= at + (plain ? AHEAD : 0); next += 1) begin(next);
    const judged = await under[at];
    under[at] = undefined;
    return judged ?? [];
  };
}

/** Learns from and saves some items, once they are judged by what was learnt. */
async function take(
  context: Context,
  receiver: Receiver,
  { items, faults, checkpoint }: Pick<Pulled, 'items' | 'faults'> & { readonly checkpoint?: string },
  judge: () => Promise<Judged[]>,
  signal: AbortSignal,
): Promise<void> {
  const { store, workspace, seat, device } = context;
  const before = receiver.known;
  receiver.known = await learn(before, workspace, seat, items);
  const judged = await judge();
  const lacking: HeldItem[] = faults.map((fault) => ({ ...fault, bytes: new Uint8Array(), waiting: false }));
  const held = oneEach([...judged.map(({ item }) => item), ...lacking]);
  receiver.unsure ||= await clear(context, held, signal);
  const fresh = await store.save({
    items: held,
    events: judged.flatMap(({ events }) => events),
    versions: judged.flatMap(({ versions }) => versions),
    drop: await covered(context, held),
    keys: receiver.known.keys.slice(before.keys.length),
    ...(checkpoint === undefined ? {} : { checkpoint }),
  });
  receiver.taken = counted(receiver.taken, fresh, device.id);
  if (receiver.known.roster !== before.roster) await judgeAgain(context, receiver.known, before.roster, await store.refs('aside'), signal);
}

/** What an engine had to list. */
interface Listing {
  readonly names: ItemRef[];
  readonly shelves: Set<Shelf>;
}

async function pullAll(
  context: Context,
  receiver: Receiver,
  since: string | undefined,
  adopt: boolean,
  signal: AbortSignal,
): Promise<Listing> {
  const { engine } = context;
  const listing: Listing = { names: [], shelves: new Set() };
  for await (const part of engine.pull(since, wantedBy(context), signal)) {
    if (part.inventory !== undefined) {
      if (part.inventory.shelves.includes('team')) await check(context, part.inventory.names, adopt);
      listing.names.push(...part.inventory.names);
      for (const shelf of part.inventory.shelves) listing.shelves.add(shelf);
    }
    const slices = slicesOf(part.items);
    const judged = judging(context, receiver, slices);
    for (const [at, items] of slices.entries()) {
      signal.throwIfAborted();
      const last = at === slices.length - 1;
      const some = { items, faults: last ? part.faults : [], ...(last ? { checkpoint: part.checkpoint } : {}) };
      await take(context, receiver, some, () => judged(at), signal);
    }
  }
  return listing;
}

/** What this device wants of the names offered. Where nothing is ever joined, a large segment stands for nothing but itself. */
function wantedBy({ engine, store }: Context): Wanted {
  return async (offered) => {
    const known = await store.known(offered);
    const good = new Set(known.filter(isGood).map(keyOf));
    if (engine.remove === undefined) return offered.filter((ref) => !good.has(keyOf(ref)));
    return wantedOf(offered, good, new Set(known.filter((ref) => !isGood(ref)).map(keyOf)));
  };
}

/** Whether a segment that turned out bad had kept others, which nobody has read, from being read. */
async function keptOut({ engine, store }: Context, names: readonly ItemRef[]): Promise<boolean> {
  if (engine.remove === undefined || names.length === 0) return false;
  const known = await store.known(names);
  const bad = new Set(known.filter((ref) => !isGood(ref)).map(keyOf));
  return bad.size > 0 && wantedOf(names, new Set(known.map(keyOf)), bad).length > 0;
}

/**
 * Pulls what the engine holds beyond the checkpoint and saves it part by part, each with its checkpoint. Throws
 * `engine-changed` before anything is saved when the engine does not hold this workspace; `adopt` takes it all the same.
 */
export async function receive(context: Context, receiver: Receiver, adopt: boolean, signal: AbortSignal): Promise<void> {
  const since = adopt ? undefined : (await context.store.checkpoint()) || undefined;
  let { names, shelves } = await pullAll(context, receiver, since, adopt, signal);
  if (await keptOut(context, names)) ({ names, shelves } = await pullAll(context, receiver, undefined, adopt, signal));
  if (receiver.unsure) await context.store.save({ checkpoint: '' });
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
