import { ITEM_MAX, type Item, type ItemRef, type LeftItem, type Shelf } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import type { Problem } from '../../contract/problem.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { HeldItem, HeldRef } from '../../contract/sync-store.ts';
import type { Role } from '../../contract/team.ts';
import { present } from '../../domain/present.ts';
import { addDevice, join } from '../acts.ts';
import { closeUsed } from '../closings.ts';
import { shutOffer } from '../offer.ts';
import { shelvesOf } from '../place.ts';
import { segmentName, segmentOf, uncovered } from '../ranges.ts';
import { ownRole, type Roster } from '../roster.ts';
import { segmentBody, segmentParts } from '../segment-body.ts';
import { bodyOf, makeItem, openItem } from '../signed.ts';
import { renewKey, supplyKey } from '../team-key.ts';
import { type Context, isUsableItem, keyOf, skewOf } from './context.ts';
import { viewOf } from './holdings.ts';
import { type Knowledge, learn } from './knowledge.ts';

/** Most events and characters of JSON in a segment. */
const EVENTS = 500;
const CHARACTERS = 500_000;
/** Items confirmed together. */
const BATCH = 100;
/** A device's small segments are joined when there are more than this. */
const SMALL = 20;

const waitingItem = (item: Item, version?: string): HeldItem => ({ ...item, waiting: true, ...present({ version }) });

/** Nobody would read it, and it must not keep from leaving what comes after it. */
const tooLarge = ({ shelf, name }: ItemRef, version: string): HeldItem => ({
  ...waitingItem({ shelf, name, bytes: new Uint8Array() }, version),
  waiting: false,
  problem: { code: 'too-large', where: `${shelf} ${name}`, detail: `over ${ITEM_MAX / 1_000_000} MB` },
});

function orTooLarge(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.problem.code !== 'too-large') throw error;
}

/** The longest run of events from the start that fits a segment. */
function fitting(events: readonly Event[]): readonly Event[] {
  let size = 0;
  const end = events.findIndex((event, at) => {
    size += JSON.stringify(event).length;
    return at > 0 && (size > CHARACTERS || at === EVENTS || event.seq !== (events[at - 1]?.seq ?? 0) + 1);
  });
  return end === -1 ? events : events.slice(0, end);
}

/** A department claims nothing: it could not send again what it has and the engine lost. */
function segmentItem({ workspace, device, seat }: Context, { ring, roster, held }: Knowledge, events: readonly Event[]): Promise<Item> {
  const name = segmentName({ device: device.id, from: events[0]?.seq ?? 0, to: events.at(-1)?.seq ?? 0 });
  const view = held === undefined || ownRole(roster, seat) === 'department' ? undefined : viewOf(held);
  return makeItem(ring, { workspace, shelf: 'log', name }, { id: device.id, key: device.private }, segmentBody(events, view));
}

/**
 * The act that brings this device into the team: with the invitation where its seat was not taken yet, else as another
 * device of the seat. Throws the Refusal that says why the invitation does not hold.
 */
async function entry({ workspace, seat, device, now }: Context, { ring }: Knowledge, roster: Roster): Promise<Item> {
  const to = { ring, workspace, device, order: roster.order + 1, now: now() };
  const own = roster.seats.get(seat.id);
  if (own !== undefined) return addDevice({ ...to, order: Math.max(to.order, (own.order ?? 0) + 1) }, seat);
  const offered = roster.seats.get(seat.offer?.id ?? '');
  if (offered === undefined || seat.offer === undefined) throw new Refusal('invitation-unknown');
  const shut = shutOffer(offered, roster, now());
  if (shut !== undefined) throw shut;
  return join({ ...to, order: Math.max(to.order, (offered.offer?.order ?? 0) + 1) }, seat.offer, seat);
}

async function saved({ store, workspace, seat }: Context, known: Knowledge, items: readonly Item[]): Promise<Knowledge> {
  if (items.length === 0) return known;
  await store.save({ items: items.map((item) => waitingItem(item)) });
  return learn(known, workspace, seat, items);
}

/**
 * The time by which the end of an invitation is told, ms. No clock alone closes one, or a lead's computer that is a week
 * ahead would close everybody's: its own and the engine's must agree that it is over, or, where the engine tells no time,
 * its own and what colleagues did since.
 */
async function endingTime({ engine, store, seat, device, now }: Context, { acts, roster }: Knowledge): Promise<number> {
  const own = now() - skewOf(engine);
  if (engine.skew?.() !== undefined) return Math.min(own, now());
  const mine = [device.id, seat.id, seat.offer?.id];
  const others = acts.filter(({ signed }) => !mine.includes(signed.signer) && !roster?.refused.has(signed.name));
  return Math.min(own, Math.max((await store.heard()) ?? 0, ...others.map(({ act }) => act.at)));
}

/** What a lead's device sees to for all: invitations that were used or ended, then keys that are due or lacking. */
async function careForAll(context: Context, before: Knowledge): Promise<Knowledge> {
  const { device, now } = context;
  const deciding = ({ ring, roster }: Knowledge) => roster && { ring, roster, device, now: now() };
  const by = deciding(before);
  const ended = await endingTime(context, before);
  const known = by === undefined ? before : await saved(context, before, await closeUsed(by, ended));
  const next = deciding(known);
  const due = next && ((await renewKey(next)) ?? (await supplyKey(next, known.keys)));
  return due === undefined ? known : saved(context, known, [due]);
}

/** What this device's place in the team still needs: that it comes in, and as a lead what all need. */
export async function sealActs(context: Context, known: Knowledge): Promise<Knowledge> {
  const { seat, device } = context;
  const { roster } = known;
  if (roster === undefined) return known;
  if (roster.seats.has(seat.id) && ownRole(roster, seat) === null) return known;
  if (!roster.devices.has(device.id)) return saved(context, known, [await entry(context, known, roster)]);
  return ownRole(roster, seat) === 'lead' ? careForAll(context, known) : known;
}

/**
 * Seals what is new on this device and saves it as waiting: whatever happens later, the same bytes go out under the
 * same name. Returns how many events were sealed.
 */
export async function sealNew(context: Context, known: Knowledge): Promise<number> {
  const { store, workspace, device } = context;
  const role = ownRole(known.roster, context.seat);
  if (role === null || role === 'reader') return 0;
  let count = 0;
  for (let events = await store.unsent(EVENTS); events.length > 0; events = await store.unsent(EVENTS)) {
    const run = fitting(events);
    await store.save({ items: [waitingItem(await segmentItem(context, known, run))] });
    count += run.length;
  }
  if (role !== 'lead') return count;
  for (const version of await store.unsentVersions()) {
    const name = await known.ring.nameFor(workspace, version.id);
    const place = { workspace, shelf: 'documents', name } as const;
    const item = await makeItem(known.ring, place, { id: device.id, key: device.private }, JSON.stringify(version)).catch(orTooLarge);
    const fits = item !== undefined && item.bytes.length <= ITEM_MAX;
    await store.save({ items: [fits ? waitingItem(item, version.id) : tooLarge(place, version.id)] });
  }
  return count;
}

/** Refusals that concern one shelf and say nothing of the others: a right that was not given. */
const ofOneShelf: readonly Problem['code'][] = ['engine-denied', 'receiver-refused', 'too-large', 'server-limit'];
/** What passes by itself, or is looked into by the next round; of anything else that was left behind a person is told. */
const passing: readonly Problem['code'][] = ['receiver-busy', 'receiver-gone', 'name-taken', 'not-kept', 'cut-short', 'out-of-reach'];

/** Whether a right is lacking for one file alone: others were taken beside it, so it is tried again. */
const isOfOneFile = ({ code }: Problem, othersTaken: boolean) => code === 'engine-denied' && othersTaken;

/** What sending came to. `left`: what the engine did not take this time, and why. */
export interface Sent {
  readonly sent: number;
  readonly left: readonly LeftItem[];
}

async function sendShelf({ store, engine }: Context, waiting: readonly HeldRef[], signal: AbortSignal): Promise<Sent> {
  let sent = 0;
  const left: LeftItem[] = [];
  try {
    for (let at = 0; at < waiting.length; at += BATCH) {
      const part = waiting.slice(at, at + BATCH);
      const behind = await engine.push(await store.items(part), signal);
      left.push(...behind);
      const names = new Set(behind.map(keyOf));
      const confirmed = part.filter((ref) => !names.has(keyOf(ref)));
      await store.save({ sent: confirmed });
      sent += confirmed.length;
    }
  } catch (error) {
    if (!(error instanceof Refusal) || !ofOneShelf.includes(error.problem.code)) throw error;
    const [ref] = waiting;
    if (ref !== undefined) left.push({ shelf: ref.shelf, name: ref.name, problem: error.problem });
  }
  return { sent, left };
}

/**
 * Sends what waits, a part at a time; what the engine confirmed stays confirmed when a later part fails. An item or a
 * shelf that the engine does not take keeps no other from leaving; a refusal that a person must deal with is thrown at
 * the end. A role sends what it may write.
 */
export async function sendWaiting(context: Context, role: Role | null, signal: AbortSignal): Promise<Sent> {
  const waiting = (await context.store.refs('waiting')).filter(isUsableItem);
  let sent = 0;
  const left: LeftItem[] = [];
  const taken = new Set<Shelf>();
  for (const shelf of shelvesOf[role ?? 'lead']) {
    const of = waiting.filter((ref) => ref.shelf === shelf);
    const done = await sendShelf(context, of, signal);
    sent += done.sent;
    if (done.sent > 0) taken.add(shelf);
    left.push(...done.left);
  }
  const lasting = left.find(({ shelf, problem }) => !passing.includes(problem.code) && !isOfOneFile(problem, taken.has(shelf)))?.problem;
  if (lasting !== undefined) throw new Refusal(lasting.code, lasting);
  return { sent, left };
}

async function eventsOf({ workspace }: Context, { ring }: Knowledge, items: readonly Item[]): Promise<Event[]> {
  const bodies = await Promise.all(
    items.map(async (item) => segmentParts(await bodyOf(await openItem(ring, workspace, item)))?.events ?? []),
  );
  return bodies.flat() as Event[];
}

/** The longest run of neighbouring small segments that one segment can hold. */
function longestRun<R extends ItemRef>(refs: readonly R[]): readonly R[] {
  const found = refs.flatMap((ref) => {
    const segment = segmentOf(ref);
    return segment === undefined ? [] : [{ ref, ...segment }];
  });
  const runs: { ref: R; from: number; to: number }[][] = [];
  for (const one of found.sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    const goesOn = last?.at(-1)?.to === one.from - 1 && one.to - (last?.[0]?.from ?? 0) < EVENTS;
    if (goesOn) last?.push(one);
    else runs.push([one]);
  }
  return (runs.sort((a, b) => b.length - a.length)[0] ?? []).map(({ ref }) => ref);
}

/**
 * Joins this device's small segments into larger ones where the engine lets them be removed: first the larger one is
 * confirmed, then the small ones go. Ended at any instant, the next round goes on.
 */
export async function compact(context: Context, known: Knowledge, signal: AbortSignal): Promise<void> {
  const { engine, store, device } = context;
  if (engine.remove === undefined) return;
  const own = (await store.refs({ device: device.id })).filter((ref) => isUsableItem(ref) && !ref.waiting);
  const small = uncovered(own).filter((ref) => {
    const segment = segmentOf(ref);
    return segment !== undefined && segment.to - segment.from < EVENTS / 2;
  });
  if (small.length > SMALL) {
    const joined = longestRun(small);
    const item =
      joined.length < 2 ? undefined : await segmentItem(context, known, await eventsOf(context, known, await store.items(joined)));
    if (item !== undefined) {
      await store.save({ items: [waitingItem(item)] });
      // Left behind it waits like any other, and the small ones stay until it is there.
      if ((await engine.push([item], signal)).length > 0) return;
      await store.save({ sent: [item] });
      own.push({ ...item, waiting: false });
    }
  }
  const kept = new Set(uncovered(own).map(keyOf));
  const covered = own.filter((ref) => !kept.has(keyOf(ref)));
  if (covered.length === 0) return;
  await engine.remove(covered, signal);
  await store.save({ drop: covered });
}
