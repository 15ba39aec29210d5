import type { Clock } from '../contract/clock.ts';

/**
 * How far ahead of this device's own time its clock lets itself be pulled by a colleague's, in ms. A device whose
 * time is years wrong would otherwise drag every device with it for ever; its own events are kept all the same.
 */
export const MAX_DRIFT = 5 * 60_000;

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

/** The clock of the next event of this device: later than `last`, and never before `now`. */
export function tick(last: Clock | undefined, now: number): Clock {
  const first = clockAt(now);
  if (last === undefined || last < first) return first;
  const counter = Number.parseInt(last.slice(10), 36) + 1;
  return counter < COUNTERS ? clockAt(clockMs(last), counter) : clockAt(clockMs(last) + 1);
}

/** This device's clock after it has seen `other`: what it does next sorts after it, within `MAX_DRIFT`. */
export function receive(last: Clock | undefined, other: Clock, now: number): Clock {
  const mine = last ?? clockAt(0);
  return other > mine && clockMs(other) <= now + MAX_DRIFT ? other : mine;
}
