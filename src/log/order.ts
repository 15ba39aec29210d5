import type { Event } from '../contract/event.ts';
import { isForLeads } from '../domain/rights.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { canonicalJson } from './versions.ts';

/** What every fold starts from: events once each, in the order every device agrees on, and the ids that were taken back. */
export interface Ordered {
  readonly events: readonly Event[];
  readonly undone: ReadonlySet<string>;
}

/**
 * Those of `events` that tell again what another of them tells: two copies of a profile that both held an event which
 * had not left gave it a number each. The same one counts on every device; the key is the id of the one told again.
 */
function toldAgain(events: readonly Event[]): ReadonlyMap<string, string> {
  const again = new Map<string, string>();
  if (events.every(({ was }) => was === undefined)) return again;
  const first = new Map<string, Event>();
  for (const event of [...events].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = `${event.was ?? event.id} ${canonicalJson([event.member.id, event.what])}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, event);
    else again.set(event.id, known.id);
  }
  return again;
}

/**
 * In the order every device agrees on. A device's own events stay in the order of their numbers: where a later one has an
 * earlier time, the clock of the ones before it was ahead, and they count as of that time.
 */
export function sorted<E extends Event>(events: Iterable<E>): E[] {
  const all = [...events];
  const again = toldAgain(all);
  const backwards = all.filter(({ id }) => !again.has(id)).sort((a, b) => b.seq - a.seq);
  const earliest = new Map<string, string>();
  const keyed = backwards.map((event) => {
    const next = earliest.get(event.device);
    const at = next === undefined || event.at < next ? event.at : next;
    earliest.set(event.device, at);
    return { event, at };
  });
  const later = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return keyed
    .sort((a, b) => later(a.at, b.at) || later(a.event.device, b.event.device) || a.event.seq - b.event.seq)
    .map(({ event }) => event);
}

/**
 * The events of one subject, or of several that are one entity, in order, without duplicates. `undone` removes its target
 * wherever it sorts, since a drifting clock may put it first; it cannot itself be taken back, and neither can what only a
 * lead may write.
 */
export function inOrder(events: Iterable<Event>, ...subjects: readonly Subject[]): Ordered {
  const wanted: ReadonlySet<string> = new Set(subjects);
  const byId = new Map<string, Event>();
  const undone = new Set<string>();
  for (const event of events) {
    if (!subjectsOf(event).some((subject) => wanted.has(subject))) continue;
    byId.set(event.id, event);
    if (event.what.type === 'undone') undone.add(event.what.target);
  }
  const all = [...byId.values()];
  // Whichever of them was taken back, it is the one that counts.
  for (const [id, first] of toldAgain(all)) if (undone.has(id)) undone.add(first);
  for (const { id, what } of all) if (isForLeads(what.type)) undone.delete(id);
  return { events: sorted(all), undone };
}
