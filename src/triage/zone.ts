/** A date of some time zone: no hour, no zone. */
export interface LocalDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const ready = clocks.get(timeZone);
  if (ready !== undefined) return ready;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, made);
  return made;
}

/** What the clocks of a zone show at an instant, as if they were UTC; whole seconds. */
function shown(at: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** What was already worked out: a queue asks for the same few days thousands of times, and `Intl` is slow. */
const known = new Map<string, number>();
const dates = new Map<string, LocalDate>();
const KNOWN_MAX = 10_000;

/** Since 1972 the clocks of every zone differ from UTC by whole quarters of an hour: within one, the date is the same. */
const QUARTER = 15 * MINUTE;
const QUARTERS_SINCE = Date.UTC(1973, 0, 1);

/** The date in a zone at an instant (ms). Throws a RangeError for a zone the browser does not know. */
export function dateIn(timeZone: string, at: number): LocalDate {
  if (at < QUARTERS_SINCE) return dateShown(timeZone, at);
  const key = `${timeZone} ${Math.floor(at / QUARTER)}`;
  const date = dates.get(key) ?? dateShown(timeZone, at);
  if (dates.size >= KNOWN_MAX) dates.clear();
  dates.set(key, date);
  return date;
}

function dateShown(timeZone: string, at: number): LocalDate {
  const date = new Date(shown(at, timeZone));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The instant (ms) when the clocks of a zone show a date and minutes from midnight (0 to 1440). A time that the
 * clocks skip in spring is the instant of the skip; one they show twice in autumn is the first of the two.
 */
export function instantOf(timeZone: string, date: LocalDate, minutes: number): number {
  const key = `${timeZone} ${isoDate(date)} ${minutes}`;
  const instant = known.get(key) ?? workedOut(timeZone, date, minutes);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(key, instant);
  return instant;
}

function workedOut(timeZone: string, date: LocalDate, minutes: number): number {
  const wanted = Date.UTC(date.year, date.month - 1, date.day) + minutes * MINUTE;
  const offsets = [wanted - DAY, wanted + DAY].map((at) => shown(at, timeZone) - at);
  const [before = 0, after = 0] = offsets;
  const candidate = wanted - before;
  if (shown(candidate, timeZone) === wanted) return candidate;
  const other = wanted - after;
  if (shown(other, timeZone) === wanted) return other;
  return skipBetween(timeZone, Math.min(candidate, other), Math.max(candidate, other), wanted);
}

/** The first minute in `[low, high]` at which the clocks show `wanted` or later. */
function skipBetween(timeZone: string, low: number, high: number, wanted: number): number {
  let [from, to] = [low, high];
  while (to - from > MINUTE) {
    const middle = from + Math.floor((to - from) / 2 / MINUTE) * MINUTE;
    if (shown(middle, timeZone) >= wanted) to = middle;
    else from = middle;
  }
  return to;
}

/** The date after another. */
export function nextDate({ year, month, day }: LocalDate): LocalDate {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

/** `2026-11-22`. */
export function isoDate({ year, month, day }: LocalDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 (Sunday) to 6. */
export function weekdayOf({ year, month, day }: LocalDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
