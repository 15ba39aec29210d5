import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockAt, clockMs, FUTURE, MAX_DRIFT, receive, tick } from '../../src/log/clock.ts';

const ms = fc.integer({ min: 0, max: 36 ** 9 - 2 });

it('sorts as text the way time goes', () => {
  fc.assert(fc.property(ms, ms, (a, b) => clockAt(a) < clockAt(b) === a < b && clockMs(clockAt(a)) === a));
});

it('never ticks back while the device time is wrong by less than a day', () => {
  const wrong = fc.integer({ min: -FUTURE / 2, max: FUTURE / 2 });
  fc.assert(
    fc.property(fc.array(wrong, { minLength: 1 }), (offsets) => {
      let last: string | undefined;
      for (const offset of offsets) {
        const next = tick(last, 1e12 + offset);
        if (last !== undefined) expect(next > last).toBe(true);
        expect(clockMs(next)).toBeGreaterThanOrEqual(1e12 + offset);
        last = next;
      }
    }),
  );
});

it('begins anew when the time was years ahead once, and no further back than colleagues were heard', () => {
  const ahead = clockAt(1e12 + 400 * 86_400_000);
  expect(tick(ahead, 1e12)).toBe(clockAt(1e12));
  expect(tick(ahead, 1e12, clockAt(1e12 + 60_000))).toBe(clockAt(1e12 + 60_000));
});

it('goes on where colleagues were heard as late: the present time is what is wrong', () => {
  const last = clockAt(1e12);
  expect(tick(last, 5e11, clockAt(1e12 + 1)) > last).toBe(true);
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
