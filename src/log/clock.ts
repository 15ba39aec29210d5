import type { Clock } from '../contract/clock.ts';

/**
 * How far ahead of this device's own time its clock lets itself be pulled by a colleague's, in ms. A device whose
 * time is years wrong would otherwise drag every device with it for ever; its own events are kept all the same.
 */
export const MAX_DRIFT = 5 * 60_000;

/**
 * How far ahead of the time an event may be, in ms, before colleagues put it aside until its time has come. A device's
 * own clock that is further ahead was wrong when it was drawn.
 */
export const FUTURE = 24 * 60 * 60_000;

const COUNTERS = 36 ** 4;
const LAST_MS = 36 ** 9 - 1;

/** The clock of a moment: `ms` since 1970 and a counter below 36⁴. */
export function clockAt(ms: number, counter = 0): Clock {
  const time = Math.min(Math.max(Math.floor(ms), 0), LAST_MS);
  return `${time.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}`;
}

/** The milliseconds since 1970 in a clock. */
export function clockMs(clock: Clock): number {
  return Number.parseInt(clock.slice(0, 9), 36);
}

function after(clock: Clock): Clock {
  const counter = Number.parseInt(clock.slice(10), 36) + 1;
  return counter < COUNTERS ? clockAt(clockMs(clock), counter) : clockAt(clockMs(clock) + 1);
}

/** The later of two clocks. */
export const later = (a: Clock, b: Clock | undefined): Clock => (b === undefined || a > b ? a : b);

/**
 * The clock of the next event of this device: later than `last`, and never before `now`. Where `last` is so far
 * ahead that nobody would believe it, the time was wrong when it was drawn: it begins anew from now, or from the latest
 * that was `heard` of others. Where others were heard as late, it is the present time that is wrong, and `last` is gone
 * on from. (The fold keeps a device's events in the order of their numbers.)
 */
export function tick(last: Clock | undefined, now: number, heard?: Clock): Clock {
  const first = clockAt(now);
  if (last === undefined || last < first) return first;
  const wrong = clockMs(last) > now + FUTURE && !(heard !== undefined && heard >= last);
  return wrong ? later(first, heard) : after(last);
}

/** The clocks of events that happened at about `ms`, in their order. */
export function clocksAt(ms: number, count: number): Clock[] {
  const clocks: Clock[] = [];
  for (let at = 0; at < count; at += 1) clocks.push(clocks.length === 0 ? clockAt(ms) : after(clocks[at - 1] ?? clockAt(ms)));
  return clocks;
}

/** This device's clock after it has seen `other`: what it does next sorts after it, within `MAX_DRIFT`. */
export function receive(last: Clock | undefined, other: Clock, now: number): Clock {
  const mine = last ?? clockAt(0);
  return other > mine && clockMs(other) <= now + MAX_DRIFT ? other : mine;
}
