import type { Event } from '../contract/event.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** What every fold starts from: events once each, in the order every device agrees on, and the ids that were taken back. */
export interface Ordered {
  readonly events: readonly Event[];
  readonly undone: ReadonlySet<string>;
}

/** By clock, then by id; the same on every device whatever arrived first. */
export function compareEvents(a: Pick<Event, 'at' | 'id'>, b: Pick<Event, 'at' | 'id'>): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * The events of one subject in order, without duplicates. `undone` removes its target wherever it sorts, since a
 * drifting clock may put it first; it cannot itself be taken back.
 */
export function inOrder(events: Iterable<Event>, subject: Subject): Ordered {
  const byId = new Map<string, Event>();
  const undone = new Set<string>();
  for (const event of events) {
    if (!subjectsOf(event).includes(subject)) continue;
    byId.set(event.id, event);
    if (event.what.type === 'undone') undone.add(event.what.target);
  }
  return { events: [...byId.values()].sort(compareEvents), undone };
}
