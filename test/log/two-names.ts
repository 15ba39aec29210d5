import fc from 'fast-check';
import type { Event, Happening } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { subjectsOf } from '../../src/log/subjects.ts';
import { history, NOON } from '../../tools/histories.ts';

/** The names under which the post `x:1` may have been seen. */
export const names = ['x:1', 'x:hfirst', 'x:hsecond'] as const;

/** Says again what happened, under another id of the same post. Who wrote it and what was sent of it stay. */
function under(id: string, what: Happening): Happening {
  if (what.type === 'captured') return { ...what, postId: id, post: { ...what.post, id } };
  return 'postId' in what ? { ...what, postId: id } : what;
}

const isOnFirst = ({ what }: Event) => 'postId' in what && what.postId === 'x:1';

/** What was taken back is named as it is named now. */
function undoneAnew(event: Event, renamed: ReadonlyMap<string, Event>): Event {
  const { what } = event;
  const target = what.type === 'undone' ? renamed.get(what.target) : undefined;
  return what.type !== 'undone' || target === undefined ? event : { ...event, what: { ...what, subjects: subjectsOf(target) } };
}

function scattered(events: readonly Event[], picks: readonly number[]): Event[] {
  const name = (at: number) => names[(picks[at % Math.max(picks.length, 1)] ?? 0) % names.length] ?? 'x:1';
  const renamed = events.map((event, at) => (isOnFirst(event) ? { ...event, what: under(name(at), event.what) } : event));
  const byId = new Map(renamed.map((event) => [event.id, event]));
  return renamed.map((event) => undoneAnew(event, byId));
}

/** An event of a device of its own, `hours` after noon. */
export function eventAt(n: number, hours: number, what: Happening): Event {
  const at = clockAt(NOON + hours * 3_600_000);
  return { id: `joiner00-${n}`, device: 'joiner00', seq: n, at, member: { id: 'emma', name: 'Emma' }, what };
}

/** That two ids name one post by the author whom `somePost` gives `x:1`. */
export function identified(postId: string, alias: string): Happening {
  return { type: 'identified', postId, alias, authorId: 'x:camille1' };
}

const pairs = [
  ['x:1', 'x:hfirst', 'x:1', 'x:hsecond'],
  ['x:hsecond', 'x:hfirst', 'x:1', 'x:hsecond'],
  ['x:1', 'x:hfirst', 'x:hfirst', 'x:hsecond'],
] as const;
const hours = fc.integer({ min: -50, max: 50 });
const joins = fc
  .tuple(fc.constantFrom(...pairs), hours, hours)
  .map(([[a, b, c, d], first, second]) => [eventAt(1, first, identified(a, b)), eventAt(2, second, identified(c, d))]);

/** A history, the same with what happened to `x:1` scattered over three names, and the events that join these. */
export const scatteredHistory = fc
  .tuple(history, fc.array(fc.nat(2), { minLength: 1, maxLength: 40 }), joins)
  .map(([plain, picks, joining]) => ({ plain, scattered: scattered(plain, picks), joining }));

/** Any order of these events, with some of them twice. */
export function shuffled(events: readonly Event[], keys: readonly number[]): Event[] {
  const keyed = [...events, ...events.slice(0, 5)].map((event, at) => ({ event, key: keys[at % Math.max(keys.length, 1)] ?? 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ event }) => event);
}
