import type { Item, ItemFilter, ItemRef, LeftItem, Pulled, PulledItem, Shelf } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { HeldItem, HeldRef } from '../../contract/sync-store.ts';
import type { SigningKey } from '../../contract/team.ts';
import type { Claims } from '../../contract/team-view.ts';
import { present } from '../../domain/present.ts';
import { lackingOf, segmentOf, uncovered } from '../ranges.ts';
import { lapsedIn, namesIn, ownRole, type Roster } from '../roster.ts';
import { hear } from './claims.ts';
import { type Context, isUsableItem, keyOf } from './context.ts';
import { goOnAnew, isCopied } from './copies.ts';
import { judgeAgain } from './judge-again.ts';
import { type Judged, judgeItem } from './judge-item.ts';
import { type Knowledge, learn, learnHeld } from './knowledge.ts';
import { sortOut } from './sort-out.ts';

/** What a round took in. */
export interface ReceivedItems {
  readonly events: number;
  readonly versions: number;
  /** Events by the name of the member who did them; this device's own are not counted. */
  readonly by: Readonly<Record<string, number>>;
}

export interface Receiver {
  known: Knowledge;
  taken: ReceivedItems;
  /** Something was seen that may have been in the middle of a write: the next round is to look at all again. */
  unsure: boolean;
  /** What could not be read this time. */
  later: readonly LeftItem[];
  /** The device this browser is: another one once a copy of its profile was noticed. */
  device: SigningKey;
  /** What colleagues claim to have read. */
  claims: Claims;
  /** The time by this computer's own clock, ms. */
  readonly ownNow: () => number;
}

async function check({ store, workspace }: Context, names: readonly ItemRef[], adopt: boolean): Promise<void> {
  if (adopt || names.some(({ shelf, name }) => shelf === 'team' && name === workspace)) return;
  const [own] = await store.known([{ shelf: 'team', name: workspace }]);
  if (own?.waiting) return;
  throw new Refusal('engine-changed', { detail: names.length === 0 ? 'wiped' : 'swapped' });
}

/** What the roster says of who did what was read: the names it is shown with, and whose claims ended with a role. */
export const standingsOf = (roster: Roster | undefined) =>
  roster === undefined ? {} : { people: Object.fromEntries(namesIn(roster)), lapsed: lapsedIn(roster) };

function counted(
  taken: ReceivedItems,
  fresh: { readonly events: readonly Event[]; readonly versions: readonly unknown[] },
  own: readonly string[],
  roster: Roster | undefined,
): ReceivedItems {
  const by: Record<string, number> = { ...taken.by };
  const events = fresh.events.filter(({ device }) => !own.includes(device));
  for (const { member } of events) {
    const name = roster?.members.get(member.id)?.name ?? '';
    by[name] = (by[name] ?? 0) + 1;
  }
  return { events: taken.events + events.length, versions: taken.versions + fresh.versions.length, by };
}

/** Events, and bytes, judged and saved at once: more would hold up whatever else the background does. */
const AT_ONCE = 500;
const BYTES = 2_000_000;

/** A part in slices of so many events, or items where they are no segments; one empty slice for an empty part. */
function slicesOf(items: readonly PulledItem[]): PulledItem[][] {
  const slices: PulledItem[][] = [[]];
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

const kept = (item: HeldItem): HeldItem => (isUsableItem(item) || item.bytes.length <= KEPT ? item : { ...item, bytes: new Uint8Array() });

/** One per name, the good one where there is one: on some engines each user has names of their own, and may use another's. */
function oneEach(items: readonly HeldItem[]): HeldItem[] {
  const byKey = new Map<string, HeldItem>();
  for (const item of items) if (isUsableItem(item) || !byKey.has(keyOf(item))) byKey.set(keyOf(item), kept(item));
  return [...byKey.values()];
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
  const { store, workspace, seat } = context;
  const before = receiver.known;
  receiver.known = await learn(before, workspace, seat, items);
  // What came earlier in this round may be readable only now.
  if (receiver.known.acts.length > before.acts.length) receiver.known = await learnHeld(context, receiver.known);
  const sorted = await sortOut(context, items, await judge(), signal);
  receiver.unsure ||= sorted.unsure;
  receiver.later = [...receiver.later, ...sorted.later];
  if (await isCopied({ ...context, device: receiver.device }, sorted.taken))
    receiver.device = await goOnAnew(context, receiver.known, receiver.device, signal);
  const heard = sorted.taken.flatMap((one) => one.heard ?? []);
  receiver.claims = hear(receiver.claims, heard, receiver.device.id, receiver.ownNow());
  const lacking: HeldItem[] = faults.map((fault) => ({ ...fault, bytes: new Uint8Array(), waiting: false }));
  const fresh = await store.save({
    items: oneEach([...sorted.items, ...sorted.taken.map(({ item }) => item), ...lacking]),
    events: sorted.taken.flatMap(({ events }) => events),
    versions: sorted.taken.flatMap(({ versions }) => versions),
    sent: sorted.confirmed,
    ...(heard.length === 0 ? {} : { claims: receiver.claims }),
    keys: receiver.known.keys.slice(before.keys.length),
    ...(receiver.known.roster === before.roster ? {} : standingsOf(receiver.known.roster)),
    ...present({ checkpoint }),
  });
  receiver.taken = counted(receiver.taken, fresh, [context.device.id, receiver.device.id], receiver.known.roster);
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
  receiver.later = [];
  const listing: Listing = { names: [], shelves: new Set() };
  for await (const part of engine.pull(since, wantedBy(context), signal)) {
    if (part.inventory !== undefined) {
      if (part.inventory.shelves.includes('team')) await check(context, part.inventory.names, adopt);
      listing.names.push(...part.inventory.names);
      for (const shelf of part.inventory.shelves) listing.shelves.add(shelf);
    }
    receiver.later = [...receiver.later, ...(part.later ?? [])];
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

/**
 * What this device wants of the names offered: what it does not hold, and what it holds and still has to send, to see
 * whether those very bytes are there. A small segment is read beside the larger one that was made of it: only its bytes
 * say that it is nothing else.
 */
function wantedBy({ store }: Context): ItemFilter {
  return async (offered) => {
    const known = await store.known(offered);
    const settled = new Set(known.filter((ref) => isUsableItem(ref) && !ref.waiting).map(keyOf));
    return offered.filter((ref) => !settled.has(keyOf(ref)));
  };
}

/**
 * Pulls what the engine holds beyond the checkpoint and saves it part by part, each with its checkpoint. Throws
 * `engine-changed` before anything is saved when the engine does not hold this workspace; `adopt` takes it all the same.
 */
export async function receive(context: Context, receiver: Receiver, adopt: boolean, signal: AbortSignal): Promise<void> {
  const since = adopt ? undefined : (await context.store.checkpoint()) || undefined;
  const { names, shelves } = await pullAll(context, receiver, since, adopt, signal);
  if (receiver.unsure) await context.store.save({ checkpoint: '' });
  if (shelves.size > 0) await heal(context, receiver.known.roster, names, shelves);
}

/** What of the engine's shelves was lost there and is held here goes out again. Only a lead may write documents. */
async function heal(context: Context, roster: Roster | undefined, names: readonly ItemRef[], shelves: ReadonlySet<Shelf>): Promise<void> {
  const role = ownRole(roster, context.seat);
  const may = (shelf: Shelf) => shelves.has(shelf) && (role === 'lead' || (role === 'member' && shelf !== 'documents'));
  const held = (await context.store.refs('all')).filter((ref) => isUsableItem(ref) && !ref.waiting && shelves.has(ref.shelf));
  const lacking = lackingOf(
    held.filter(({ shelf }) => may(shelf)),
    names,
  );
  const drop = shelves.has('log') && context.engine.remove !== undefined ? joinedSince(held, names) : [];
  if (lacking.length + drop.length > 0) await context.store.save({ waiting: lacking, drop });
}

/** Small segments that are gone from the engine and stand in a larger one that is held and there. */
function joinedSince(held: readonly HeldRef[], names: readonly ItemRef[]): HeldRef[] {
  const there = new Set(names.map(keyOf));
  const segments = held.filter((ref) => segmentOf(ref) !== undefined);
  const [listed, gone] = [segments.filter((ref) => there.has(keyOf(ref))), segments.filter((ref) => !there.has(keyOf(ref)))];
  const alone = new Set(uncovered(gone, listed).map(keyOf));
  return gone.filter((ref) => !alone.has(keyOf(ref)));
}
