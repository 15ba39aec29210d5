import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockAt, clockMs, MAX_DRIFT, receive, tick } from '../../src/log/clock.ts';

const ms = fc.integer({ min: 0, max: 36 ** 9 - 2 });

it('sorts as text the way time goes', () => {
  fc.assert(fc.property(ms, ms, (a, b) => clockAt(a) < clockAt(b) === a < b && clockMs(clockAt(a)) === a));
});

it('never ticks back, whatever the device time does', () => {
  fc.assert(
    fc.property(fc.array(ms, { minLength: 1 }), (times) => {
      let last: string | undefined;
      for (const now of times) {
        const next = tick(last, now);
        if (last !== undefined) expect(next > last).toBe(true);
        expect(clockMs(next)).toBeGreaterThanOrEqual(now);
        last = next;
      }
    }),
  );
});

it('carries a full counter over into the next millisecond', () => {
  expect(tick(clockAt(5_000, 36 ** 4 - 1), 1_000)).toBe(clockAt(5_001));
});

it('follows a colleague whose time is a little ahead', () => {
  const theirs = clockAt(1_000_000 + MAX_DRIFT, 7);
  expect(tick(receive(clockAt(1_000_000), theirs, 1_000_000), 1_000_000) > theirs).toBe(true);
});

it('does not follow a device whose time is years ahead', () => {
  expect(receive(clockAt(1_000_000), clockAt(9e11), 1_000_000)).toBe(clockAt(1_000_000));
});
