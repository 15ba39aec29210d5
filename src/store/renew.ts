import type { Event, Happening } from '../contract/event.ts';
import { withoutUnknown } from '../contract/read-event.ts';
import type { SigningKey } from '../contract/team.ts';
import { present } from '../domain/present.ts';
import { clockMs, clocksAt } from '../log/clock.ts';
import { subjectsOf } from '../log/subjects.ts';
import { canonicalJson } from '../log/versions.ts';
import { type EventRow, inOne, type RefRow, type Store } from './database.ts';
import { rememberSubjects } from './familiar.ts';
import { keepDevicePosition, randomName, readDevicePosition } from './meta.ts';
import { metaKeys } from './meta-keys.ts';
import { dropMeta, keepMeta, readMeta } from './meta-rows.ts';
import { project } from './project.ts';
import type { Former } from './records/device.ts';

/** When this browser went on as a new device, ms, and how many of its events got new numbers; `undefined` when it never did. */
export function copiedAt(store: Store): Promise<{ readonly at: number; readonly moved: number } | undefined> {
  return readMeta(store, metaKeys.copied);
}

/** What names an event by its id names it by the new one. */
function retarget(what: Happening, ids: ReadonlyMap<string, string>): Happening {
  if (what.type === 'undone') return { ...what, target: ids.get(what.target) ?? what.target };
  if (what.type === 'decided') return { ...what, proposal: ids.get(what.proposal) ?? what.proposal };
  return what;
}

/** Gives events the next numbers of this device, with the time and the member they have; the old ones must be gone. */
async function renumber(store: Store, events: readonly Event[]): Promise<EventRow[]> {
  const pen = await readDevicePosition(store);
  const ids = new Map(events.map(({ id }, at) => [id, `${pen.device}-${pen.seq + at + 1}`]));
  const rows = events.map((before, index): EventRow => {
    const { id, was = id, what } = before;
    const named = { id: ids.get(id) ?? id, device: pen.device, seq: pen.seq + index + 1, was };
    const event: Event = { ...before, ...named, what: retarget(what, ids) };
    return { ...event, subjects: subjectsOf(event) };
  });
  await store.events.bulkAdd(rows);
  rememberSubjects(store, rows);
  await keepDevicePosition(store, { ...pen, seq: pen.seq + rows.length });
  return rows;
}

const subjectsIn = (rows: readonly EventRow[]) => rows.flatMap(({ subjects }) => subjects);

const rangeOf = ({ name }: RefRow) => {
  const [from, to] = name.slice(name.indexOf('.') + 1).split('-');
  return { from: Number(from), to: Number(to) };
};

/** Goes on as the device of a new key. `there`: events of the old one that the engine holds; `isGood`: whether an item is what its name says. */
export function renewDevice(
  store: Store,
  key: SigningKey,
  there: readonly Event[],
  { isGood, now }: { readonly isGood: (ref: RefRow) => boolean; readonly now: number },
): Promise<number> {
  return inOne(store, async () => {
    const pen = await readDevicePosition(store);
    const refs = await store.refs.where('device').equals(pen.device).toArray();
    const waiting = refs.filter((ref) => ref.waiting === 1).map((ref) => ref.key);
    const confirmed = refs.filter((ref) => ref.waiting !== 1 && isGood(ref)).map(rangeOf);
    const rows = await store.events.where('[device+seq]').between([pen.device, 0], [pen.device, Number.MAX_VALUE]).toArray();
    const arrived = new Map(there.map((event) => [event.id, canonicalJson(event)]));
    const same = ({ subjects: _, ...event }: EventRow) => arrived.get(event.id) === canonicalJson(event);
    const moving = rows.filter((row) => !same(row)).filter(({ seq }) => !confirmed.some(({ from, to }) => from <= seq && seq <= to));
    await store.refs.bulkDelete(waiting);
    await store.blobs.bulkDelete(waiting);
    await store.events.bulkDelete(moving.map(({ id }) => id));
    await keepDevicePosition(store, { ...pen, device: key.id, seq: 0 });
    await keepMeta(store, metaKeys.deviceKey, key);
    await keepMeta(store, metaKeys.sealed, 0);
    const former: Former = { device: pen.device, seq: Math.max(0, ...confirmed.map(({ to }) => to)), given: [] };
    await keepMeta(store, metaKeys.former, [...(await readMeta(store, metaKeys.former)), former]);
    const moved = await renumber(store, moving);
    await keepMeta(store, metaKeys.copied, { at: now, moved: moved.length });
    await project(store, [...subjectsIn(moving), ...subjectsIn(moved)], { rows: moved, unheard: new Set() });
    return moved.length;
  });
}

/**
 * The same for a browser in no team, of which a file knows later work. `since`: the last number that means the same here and
 * there; what was done here after it gets new numbers. In the caller's writing transaction.
 */
export async function leaveDevice(store: Store, since: number): Promise<void> {
  const pen = await readDevicePosition(store);
  const moving = await store.events.where('[device+seq]').between([pen.device, since], [pen.device, Number.MAX_VALUE], false).toArray();
  await store.events.bulkDelete(moving.map(({ id }) => id));
  await keepDevicePosition(store, { ...pen, device: randomName(12), seq: 0 });
  // A team that is founded or joined later gives a new key; the old one names the device that ends here.
  await dropMeta(store, metaKeys.deviceKey, metaKeys.sealed);
  const moved = await renumber(store, moving);
  await project(store, [...subjectsIn(moving), ...subjectsIn(moved)], { rows: moved, unheard: new Set() });
}

/**
 * Of two contents of one id, the one that every device keeps: the first in the order of what is known of both, which is the order
 * of Diapason 0.1. Where that is the same in both, the one that holds more.
 */
function wins(theirs: Event, mine: Event): boolean {
  const [their, own] = [canonicalJson(withoutUnknown(theirs)), canonicalJson(withoutUnknown(mine))];
  if (their !== own) return their < own;
  const [other, all] = [canonicalJson(theirs), canonicalJson(mine)];
  return other.length === all.length ? other < all : other.length > all.length;
}

/** Whether this browser made an event under a name it had before; it is then given up, once. */
async function giveUp(store: Store, { device, seq }: Event): Promise<boolean> {
  const all = await readMeta(store, metaKeys.former);
  const mine = all.find((one) => one.device === device && seq <= one.seq && !one.given.includes(seq));
  if (mine === undefined) return false;
  const value = all.map((one) => (one === mine ? { ...one, given: [...one.given, seq] } : one));
  await keepMeta(store, metaKeys.former, value);
  return true;
}

/**
 * Settles ids that two copies of a profile both used, inside a writing transaction: the same one stays on every device,
 * and what this browser made gets a new number. Resolves with the events that are new here.
 */
export async function settleTwins(store: Store, twins: readonly { readonly mine: Event; readonly theirs: Event }[]): Promise<Event[]> {
  const lost = twins.filter(({ mine, theirs }) => wins(theirs, mine));
  if (lost.length === 0) return [];
  const before = (await store.events.bulkGet(lost.map(({ mine }) => mine.id))).filter((row) => row !== undefined);
  const rows = lost.map(({ theirs }): EventRow => ({ ...theirs, subjects: subjectsOf(theirs) }));
  await store.events.bulkPut(rows);
  rememberSubjects(store, rows);
  const own: Event[] = [];
  for (const { mine } of lost) if (await giveUp(store, mine)) own.push(mine);
  const again = own.length === 0 ? [] : await renumber(store, own);
  const subjects = [...subjectsIn(before), ...subjectsIn(rows), ...subjectsIn(again)];
  await project(store, subjects, { rows: [...rows, ...again], unheard: new Set() });
  return [...lost.map(({ theirs }) => theirs), ...again.map(({ subjects: _, ...event }) => event)];
}

/** Takes events of this device that lie too far ahead back to the time there is. `from`: the last number that left. */
export function rightTime(
  store: Store,
  from: () => Promise<number>,
  { now, ahead, certain }: { readonly now: number; readonly ahead: number; readonly certain: boolean },
): Promise<void> {
  return inOne(store, async () => {
    const { heard: before, ...pen } = await readDevicePosition(store);
    const [said] = clocksAt(now, 1);
    const heard = certain && (before === undefined || (said ?? '') > before) ? said : before;
    const time = Math.max(now, heard === undefined ? 0 : clockMs(heard));
    const late = ({ at }: Pick<Event, 'at'>) => clockMs(at) > time + ahead;
    const own = await store.events
      .where('[device+seq]')
      .between([pen.device, await from()], [pen.device, Number.MAX_VALUE], false)
      .toArray();
    const wrong = own.filter(late);
    const clocks = clocksAt(time, wrong.length);
    await store.events.bulkPut(wrong.map((row, at) => ({ ...row, at: clocks[at] ?? row.at })));
    const clock = pen.clock !== undefined && late({ at: pen.clock }) ? (clocks.at(-1) ?? clocksAt(time, 1)[0]) : pen.clock;
    await keepDevicePosition(store, { ...pen, ...present({ clock, heard }) });
    if (wrong.length > 0) await project(store, subjectsIn(wrong), { rows: wrong, unheard: new Set() });
  });
}
