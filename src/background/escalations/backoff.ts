import { doubledWait } from '../../domain/doubled-wait.ts';

/** The first wait, ms; it doubles with each attempt. */
const BASE = 2_000;
/** The longest wait that we choose ourselves: a receiver that is back gets its parcel within a quarter of an hour. */
export const LONGEST = 15 * 60_000;
/** The longest wait that a receiver may ask for, ms. */
const LONGEST_ASKED = 6 * 3_600_000;
const SHORTEST = 500;

/**
 * How long to wait after an attempt that failed (the first is 1), ms: exponential with full jitter, so that browsers
 * that failed together do not come back together. What the receiver asked for is waited at least, and a tenth more at most.
 */
export function delayAfter(attempts: number, random: number, asked = 0): number {
  const own = Math.max(SHORTEST, random * doubledWait(attempts, BASE, LONGEST));
  const told = Math.min(Math.max(asked, 0), LONGEST_ASKED);
  return Math.round(told === 0 ? own : Math.max(own, told + random * Math.min(told / 10, 30_000)));
}
