import type { Event } from '../contract/event.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** What every fold starts from: events once each, in the order every device agrees on, and the ids that were taken back. */
export interface Ordered {
  readonly events: readonly Event[];
  readonly undone: ReadonlySet<string>;
}

/**
 * In the order every device agrees on. A device's own events stay in the order of their numbers: where a later one has an
 * earlier time, the clock of the ones before it was ahead, and they count as of that time.
 */
export function sorted<E extends Event>(events: Iterable<E>): E[] {
  const backwards = [...events].sort((a, b) => b.seq - a.seq);
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
 * wherever it sorts, since a drifting clock may put it first; it cannot itself be taken back.
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
  return { events: sorted(byId.values()), undone };
}
