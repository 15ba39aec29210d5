import * as v from 'valibot';
import { type Event, EventSchema } from '../contract/event.ts';
import { subjectsOf } from '../log/subjects.ts';
import { canonicalJson } from '../log/versions.ts';
import { type EventRow, inOne, type Store } from './database.ts';
import { familiarWith, heardOf } from './familiar.ts';
import { hear, keepPen, readPen } from './meta.ts';
import { project } from './project.ts';
import { isShort, rebuildAtOnce } from './rebuild.ts';

/** Something foreign that was not taken in: where it stood and why, in words. */
export interface Refused {
  readonly where: string;
  readonly reason: string;
}

/** Reads a foreign event; an unknown type or a broken field gives the reason. */
export function readEvent(input: unknown): { readonly event: Event } | { readonly reason: string } {
  const parsed = v.safeParse(EventSchema, input, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { reason: `${v.getDotPath(issue) ?? 'event'}: ${issue.message.slice(0, 300)}` };
  }
  const event = parsed.output;
  const { what } = event;
  if (event.id !== `${event.device}-${event.seq}`) return { reason: 'id: not the device and its number' };
  if (what.type === 'captured' && what.post.id !== what.postId) return { reason: 'what.post.id: not the post it names' };
  return { event };
}

const bare = ({ id, device, seq, at, member, what, was }: Event): Event => ({
  ...{ id, device, seq, at, member, what },
  ...(was === undefined ? {} : { was }),
});

/** Above this many subjects one pass over a short log is quicker than folding each from the index. */
const MANY = 5_000;

/** After a restored backup the log may know numbers of ours that the pen does not: never draw one twice. */
async function keepNumbers(store: Store, events: readonly Event[]): Promise<void> {
  const pen = await readPen(store);
  const seq = events.filter(({ device }) => device === pen.device).reduce((most, event) => Math.max(most, event.seq), pen.seq);
  if (seq > pen.seq) await keepPen(store, { ...pen, seq });
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

/**
 * Sorts foreign events into those lacking here and those that contradict the log (one id, other content). To be
 * called in the transaction that adds them.
 */
export async function lacking(store: Store, events: readonly Event[]): Promise<{ fresh: Event[]; twins: Twins[] }> {
  const known = new Map((await heldOf(store, events)).map((row) => [row.id, bare(row)]));
  const fresh = new Map<string, Event>();
  const twins: Twins[] = [];
  for (const event of events) {
    const mine = known.get(event.id) ?? fresh.get(event.id);
    if (mine === undefined) fresh.set(event.id, event);
    else if (canonicalJson(mine) !== canonicalJson(event)) twins.push({ mine, theirs: event });
  }
  return { fresh: [...fresh.values()], twins };
}

/** Adds parsed events that the log lacks and folds what they touch, inside a writing transaction. */
export async function addEvents(store: Store, fresh: readonly Event[], now: number): Promise<void> {
  const rows: EventRow[] = fresh.map((event) => ({ ...event, subjects: subjectsOf(event) }));
  const subjects = new Set(rows.flatMap((row) => row.subjects));
  const familiar = await familiarWith(store, rows.length);
  const unheard = new Set(familiar === undefined ? [] : [...subjects].filter((subject) => !familiar.has(subject)));
  await store.events.bulkAdd(rows);
  heardOf(store, rows);
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
  const unread = read.flatMap((one, index) => ('reason' in one ? [{ where: `event ${index + 1}`, reason: one.reason }] : []));
  const events = read.flatMap((one) => ('event' in one ? [one.event] : []));
  return inOne(store, async () => {
    const { fresh, twins } = await lacking(store, events);
    await addEvents(store, fresh, now);
    const refused = twins.map(({ theirs }) => ({ where: theirs.id, reason: 'another event has this id' }));
    return { added: fresh.length, refused: [...unread, ...refused] };
  });
}
