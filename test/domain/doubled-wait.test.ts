import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doubledWait } from '../../src/domain/doubled-wait.ts';

it('begins with the first wait, doubles, and stays at the longest', () => {
  expect([1, 2, 3, 4].map((failures) => doubledWait(failures, 2_000, 15_000))).toEqual([2_000, 4_000, 8_000, 15_000]);
});

it('never shrinks with one more failure, however many there were', () => {
  const counts = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(fc.property(counts, (failures) => doubledWait(failures + 1, 500, 600_000) >= doubledWait(failures, 500, 600_000)));
});
