import type { Event } from '../contract/event.ts';
import { isPartOfEvent, readEvent, withoutUnknown } from '../contract/read-event.ts';
import { subjectsOf } from '../log/subjects.ts';
import { canonicalJson } from '../log/versions.ts';
import { type EventRow, inOne, type Store } from './database.ts';
import { knownSubjects, rememberSubjects } from './familiar.ts';
import { hear, keepDevicePosition, readDevicePosition } from './meta.ts';
import { project } from './project.ts';
import { isShort, rebuildAtOnce } from './rebuild.ts';

/** Something foreign that was not taken in: where it stood and why, in words. */
export interface Refused {
  readonly where: string;
  readonly reason: string;
}

/** A row as the event that came: what this version does not know of it among the rest. */
export const eventOf = ({ subjects: _, ...event }: EventRow): Event => event;

/** Above this many subjects one pass over a short log is quicker than folding each from the index. */
const MANY = 5_000;

/** After a restored backup the log may know numbers of ours that the pen does not: never draw one twice. */
async function keepNumbers(store: Store, events: readonly Event[]): Promise<void> {
  const pen = await readDevicePosition(store);
  const seq = events.filter(({ device }) => device === pen.device).reduce((most, event) => Math.max(most, event.seq), pen.seq);
  if (seq > pen.seq) await keepDevicePosition(store, { ...pen, seq });
}

/** Those of the events that the log holds. A device's run of numbers is one question, whatever its length. */
async function heldOf(store: Store, events: readonly Event[]): Promise<EventRow[]> {
  const ranges = new Map<string, { from: number; to: number; count: number }>();
  for (const { device, seq } of events) {
    const { from, to, count } = ranges.get(device) ?? { from: seq, to: seq, count: 0 };
    ranges.set(device, { from: Math.min(from, seq), to: Math.max(to, seq), count: count + 1 });
  }
  const isRun = (device: string) => {
    const range = ranges.get(device);
    return range !== undefined && range.to - range.from < 2 * range.count;
  };
  const runs = [...ranges].filter(([device]) => isRun(device));
  const found = await Promise.all(
    runs.map(([device, { from, to }]) => store.events.where('[device+seq]').between([device, from], [device, to], true, true).toArray()),
  );
  const single = await store.events.bulkGet(events.filter(({ device }) => !isRun(device)).map(({ id }) => id));
  return [...found.flat(), ...single.filter((row) => row !== undefined)];
}

/** Two events with one id and other content. */
export interface Twins {
  readonly mine: Event;
  readonly theirs: Event;
}

/** Foreign events, sorted. */
export interface Sorted {
  /** Those that the log lacks. */
  readonly fresh: Event[];
  /** Those of which the log holds no more than an older Diapason left of them. */
  readonly fuller: Event[];
  /** Those that contradict the log (one id, other content). */
  readonly twins: Twins[];
}

/**
 * Whether an event may stand in the place of what is held of it. A colleague signed what came in a team's item: it may have all
 * that an older Diapason left out. Nobody answers for a file, and what this version knows of an event may not change by one.
 */
function mayFill(held: Event, event: Event, isSigned: boolean): boolean {
  if (!isPartOfEvent(held, event)) return false;
  return isSigned || canonicalJson(withoutUnknown(held)) === canonicalJson(withoutUnknown(event));
}

/**
 * Sorts foreign events; what the log holds already, or more of, is in none of the lists. To be called in the transaction that
 * adds them. `isSigned`: they came in items that a colleague signed.
 */
export async function lacking(store: Store, events: readonly Event[], isSigned = false): Promise<Sorted> {
  const known = new Map((await heldOf(store, events)).map((row) => [row.id, eventOf(row)]));
  const sorted: Sorted = { fresh: [], fuller: [], twins: [] };
  const coming = new Map<string, Event>();
  for (const event of events) {
    const mine = coming.get(event.id) ?? known.get(event.id);
    if (mine !== undefined && (canonicalJson(mine) === canonicalJson(event) || isPartOfEvent(event, mine))) continue;
    if (mine !== undefined && !mayFill(mine, event, isSigned)) sorted.twins.push({ mine, theirs: event });
    else coming.set(event.id, event);
  }
  for (const event of coming.values()) (known.has(event.id) ? sorted.fuller : sorted.fresh).push(event);
  return sorted;
}

/** Puts events in the place of what an older Diapason left of them, and folds what they are about, inside a writing transaction. */
export async function fillUp(store: Store, fuller: readonly Event[]): Promise<EventRow[]> {
  if (fuller.length === 0) return [];
  const before = (await store.events.bulkGet(fuller.map(({ id }) => id))).filter((row) => row !== undefined);
  const rows = fuller.map((event): EventRow => ({ ...event, subjects: subjectsOf(event) }));
  await store.events.bulkPut(rows);
  rememberSubjects(store, rows);
  const subjects = [...before, ...rows].flatMap((row) => row.subjects);
  await project(store, subjects, { rows, unheard: new Set() });
  return rows;
}

/** Adds parsed events that the log lacks and folds what they touch, inside a writing transaction. */
export async function addEvents(store: Store, fresh: readonly Event[], now: number): Promise<void> {
  const rows: EventRow[] = fresh.map((event) => ({ ...event, subjects: subjectsOf(event) }));
  const subjects = new Set(rows.flatMap((row) => row.subjects));
  const familiar = await knownSubjects(store, rows.length);
  const unheard = new Set(familiar === undefined ? [] : [...subjects].filter((subject) => !familiar.has(subject)));
  await store.events.bulkAdd(rows);
  rememberSubjects(store, rows);
  await hear(
    store,
    fresh.map(({ at }) => at),
    now,
  );
  await keepNumbers(store, fresh);
  const all = subjects.size > MANY && (await isShort(store));
  await (all ? rebuildAtOnce(store) : project(store, subjects, { rows, unheard }));
}

/**
 * Takes in events of other devices, in any order, some maybe known. What does not parse or contradicts the log is
 * refused with a sentence each; the rest is added in one transaction. `now` in ms.
 */
export async function merge(store: Store, inputs: readonly unknown[], now: number): Promise<{ added: number; refused: Refused[] }> {
  const read = inputs.map(readEvent);
  const unread = read.flatMap((one, index) => (one.kind === 'broken' ? [{ where: `event ${index + 1}`, reason: one.reason }] : []));
  const events = read.flatMap((one) => (one.kind === 'broken' ? [] : [one.event]));
  return inOne(store, async () => {
    const { fresh, fuller, twins } = await lacking(store, events);
    await addEvents(store, fresh, now);
    await fillUp(store, fuller);
    const refused = twins.map(({ theirs }) => ({ where: theirs.id, reason: 'another event has this id' }));
    return { added: fresh.length, refused: [...unread, ...refused] };
  });
}
