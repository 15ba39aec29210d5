import type { Hours } from '../contract/workspace.ts';
import { dateIn, instantOf, isoDate, type LocalDate, nextDate, weekdayOf } from './zone.ts';

const MINUTE = 60_000;
/** How far opening hours are looked for: hours of one minute a week would otherwise be followed for centuries. */
const HORIZON_DAYS = 3_660;

interface Opening {
  readonly from: number;
  readonly to: number;
}

/** The openings of a local date as instants, in order, without overlap; none on a holiday. */
function openingsOn(date: LocalDate, hours: Hours): Opening[] {
  if (hours.holidays.includes(isoDate(date))) return [];
  const weekday = weekdayOf(date);
  const spans = hours.days.filter((one) => one.day === weekday && one.from < one.to).sort((a, b) => a.from - b.from);
  const openings: Opening[] = [];
  for (const span of spans) {
    const from = Math.max(instantOf(hours.timeZone, date, span.from), openings.at(-1)?.to ?? Number.NEGATIVE_INFINITY);
    const to = instantOf(hours.timeZone, date, span.to);
    if (from < to) openings.push({ from, to });
  }
  return openings;
}

/** The openings from the local date of `start` on, day after day. */
function* openingsFrom(start: number, hours: Hours): Generator<Opening> {
  let date = dateIn(hours.timeZone, start);
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    yield* openingsOn(date, hours);
    date = nextDate(date);
  }
}

const neverOpen = (hours: Hours) => hours.days.every((one) => one.from >= one.to);

/**
 * The instant (ms) by which `minutes` have passed since `start` (ms): minutes of opening hours, or of the clock when
 * `anyHour` or when there are no opening hours at all. Days that change the clocks count the minutes that were lived.
 * Where ten years of openings do not suffice, the last closing within them.
 */
export function deadlineAfter(start: number, minutes: number, hours: Hours, anyHour: boolean): number {
  if (anyHour || neverOpen(hours)) return start + minutes * MINUTE;
  let left = minutes * MINUTE;
  let last = start;
  for (const { from, to } of openingsFrom(start, hours)) {
    if (to <= start) continue;
    const begin = Math.max(from, start);
    if (left <= to - begin) return begin + left;
    left -= to - begin;
    last = to;
  }
  return last;
}

/** Minutes of opening hours between two instants (ms), 0 when `b` is not after `a`; of the clock when there are no hours. */
export function businessMinutesBetween(a: number, b: number, hours: Hours): number {
  if (b <= a) return 0;
  if (neverOpen(hours)) return (b - a) / MINUTE;
  let sum = 0;
  for (const { from, to } of openingsFrom(a, hours)) {
    if (from >= b) break;
    sum += Math.max(0, Math.min(to, b) - Math.max(from, a));
  }
  return sum / MINUTE;
}
