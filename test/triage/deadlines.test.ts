import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { businessMinutesBetween, deadlineAfter } from '../../src/triage/deadlines.ts';
import { limitFor } from '../../src/triage/limits.ts';

const nineToSix = (timeZone: string, more: Partial<Hours> = {}): Hours => ({
  timeZone,
  days: [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1080 })),
  holidays: [],
  ...more,
});
const roundTheClock = (timeZone: string): Hours => ({
  timeZone,
  days: [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: 0, to: 1440 })),
  holidays: [],
});
const paris = nineToSix('Europe/Paris');
const at = (text: string) => Date.parse(text);
const iso = (ms: number) => new Date(ms).toISOString();
const due = (start: string, minutes: number, hours: Hours, anyHour = false) => iso(deadlineAfter(at(start), minutes, hours, anyHour));

describe('a deadline', () => {
  it('falls on the same day while it is open', () => {
    expect(due('2026-11-23T09:00:00Z', 60, paris)).toBe('2026-11-23T10:00:00.000Z');
  });

  it('goes on at the next opening, over the week-end', () => {
    expect(due('2026-11-20T16:30:00Z', 60, paris)).toBe('2026-11-23T08:30:00.000Z');
  });

  it('starts at the opening when the team is away', () => {
    expect(due('2026-11-22T03:00:00Z', 30, paris)).toBe('2026-11-23T08:30:00.000Z');
  });

  it('passes over holidays', () => {
    const hours = nineToSix('Europe/Paris', { holidays: ['2026-12-25', '2027-01-01'] });
    expect(due('2026-12-24T16:30:00Z', 60, hours)).toBe('2026-12-28T08:30:00.000Z');
  });

  it('passes over the lunch of a day with two spans, and counts overlapping ones once', () => {
    const days = [
      { day: 1, from: 840, to: 1080 },
      { day: 1, from: 540, to: 720 },
      { day: 1, from: 600, to: 720 },
    ];
    expect(due('2026-11-23T10:30:00Z', 60, nineToSix('Europe/Paris', { days }))).toBe('2026-11-23T13:30:00.000Z');
  });

  it('ends exactly at closing rather than at the next opening', () => {
    expect(due('2026-11-23T08:00:00Z', 540, paris)).toBe('2026-11-23T17:00:00.000Z');
  });

  it('runs day and night when any hour counts, and when there are no hours at all', () => {
    expect(due('2026-11-21T23:00:00Z', 30, paris, true)).toBe('2026-11-21T23:30:00.000Z');
    expect(due('2026-11-21T23:00:00Z', 30, nineToSix('Europe/Paris', { days: [] }))).toBe('2026-11-21T23:30:00.000Z');
  });

  it('follows the clocks from winter to summer and back', () => {
    expect(due('2026-03-27T16:30:00Z', 60, paris)).toBe('2026-03-30T07:30:00.000Z');
    expect(due('2026-10-23T15:30:00Z', 60, paris)).toBe('2026-10-26T08:30:00.000Z');
    const newYork = nineToSix('America/New_York');
    expect(due('2026-03-06T22:30:00Z', 60, newYork)).toBe('2026-03-09T13:30:00.000Z');
    expect(due('2026-10-30T21:30:00Z', 60, newYork)).toBe('2026-11-02T14:30:00.000Z');
  });

  it('lies within ten years even for a team that is hardly ever there', () => {
    const hours = nineToSix('Europe/Paris', { days: [{ day: 1, from: 540, to: 541 }] });
    const years = (deadlineAfter(at('2026-01-01T00:00:00Z'), 60 * 24 * 60, hours, false) - at('2026-01-01T00:00:00Z')) / 31_557_600_000;
    expect(years).toBeGreaterThan(9.9);
    expect(years).toBeLessThan(10.1);
  });
});

describe('business minutes', () => {
  it('are those of the clock on days that are 23 and 25 hours long', () => {
    const lived = (from: string, to: string, zone: string) => businessMinutesBetween(at(from), at(to), roundTheClock(zone)) / 60;
    expect(lived('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'Europe/Paris')).toBe(23);
    expect(lived('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'Europe/Paris')).toBe(25);
    expect(lived('2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', 'America/New_York')).toBe(23);
    expect(lived('2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z', 'America/New_York')).toBe(25);
  });

  it('count an opening that begins in the hour that is skipped from the skip on', () => {
    const sunday: Hours = { timeZone: 'Europe/Paris', days: [{ day: 0, from: 150, to: 240 }], holidays: [] };
    expect(businessMinutesBetween(at('2026-03-28T23:00:00Z'), at('2026-03-29T10:00:00Z'), sunday)).toBe(60);
  });

  it('are none when the end is not after the start', () => {
    expect(businessMinutesBetween(2_000, 1_000, paris)).toBe(0);
  });
});

const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
const span = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .map(([day, a, b]) => ({ day, from: Math.min(a, b), to: Math.max(a, b) }));
const anyHours: fc.Arbitrary<Hours> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
    days: fc.array(span, { minLength: 1, maxLength: 8 }),
    holidays: fc.constantFrom<string[]>([], ['2026-05-01', '2026-12-25']),
  })
  .filter((hours) => hours.days.some((one) => one.to - one.from >= 60));
const minutes = fc.integer({ min: 1, max: 1_500 });

describe('whatever the hours', () => {
  it('a deadline leaves exactly the minutes that were given', () => {
    fc.assert(
      fc.property(instant, minutes, anyHours, (start, given, hours) => {
        expect(businessMinutesBetween(start, deadlineAfter(start, given, hours, false), hours)).toBeCloseTo(given, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('a longer limit and a later start never give an earlier deadline', () => {
    fc.assert(
      fc.property(instant, instant, minutes, minutes, anyHours, (a, b, m, n, hours) => {
        const [start, later, few, many] = [Math.min(a, b), Math.max(a, b), Math.min(m, n), Math.max(m, n)];
        expect(deadlineAfter(start, few, hours, false)).toBeLessThanOrEqual(deadlineAfter(start, many, hours, false));
        expect(deadlineAfter(start, few, hours, false)).toBeLessThanOrEqual(deadlineAfter(later, few, hours, false));
      }),
      { numRuns: 60 },
    );
  });

  it('minutes add up over any cut', () => {
    const near = fc.tuple(instant, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }));
    fc.assert(
      fc.property(near, anyHours, ([a, first, second], hours) => {
        const [b, c] = [a + first * 60_000, a + (first + second) * 60_000];
        const whole = businessMinutesBetween(a, c, hours);
        expect(businessMinutesBetween(a, b, hours) + businessMinutesBetween(b, c, hours)).toBeCloseTo(whole, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the time limit', () => {
  const first = (facts: Parameters<typeof limitFor>[0]) => limitFor(facts, defaultWorkspace.limits)?.firstReply;

  it('is half an hour at any hour when people may be in danger, whatever the mood or the kind', () => {
    const limit = limitFor({ kind: 'provocation', sentiment: 'angry', topics: ['safety'] }, defaultWorkspace.limits);
    expect(limit).toMatchObject({ firstReply: 30, outcome: 120, anyHour: true });
    expect(first({ topics: ['data/leak'] })).toBe(30);
    expect(first({ kind: 'question', topics: ['data/account'] })).toBe(240);
  });

  it('is short for the angry, a journalist and many readers, and an hour for a calm complaint', () => {
    expect(first({ kind: 'question', sentiment: 'angry' })).toBe(30);
    expect(first({ kind: 'complaint', vip: true })).toBe(30);
    expect(first({ kind: 'complaint', reach: 10_000 })).toBe(30);
    expect(first({ kind: 'complaint', sentiment: 'negative', reach: 9_999 })).toBe(60);
  });

  it('owes nothing to a provocation, even an angry one, nor to a post that nobody labelled', () => {
    expect(first({ kind: 'provocation', sentiment: 'angry' })).toBeNull();
    expect(first({})).toBeUndefined();
  });
});
