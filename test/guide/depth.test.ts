import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEPTH_MAX, isShallow } from '../../src/guide/depth.ts';

const nested = (depth: number, around: (inner: unknown) => unknown) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = around(value);
  return value;
};

it('takes data of so many levels, and refuses deeper, however deep', () => {
  for (const around of [(inner: unknown) => [inner], (inner: unknown) => ({ a: 1, inner }), (inner: unknown) => [[], inner]]) {
    expect(isShallow(nested(DEPTH_MAX, around))).toBe(true);
    expect(isShallow(nested(DEPTH_MAX + 1, around))).toBe(false);
    expect(isShallow(nested(200_000, around))).toBe(false);
  }
});

it('takes all JSON of a few levels', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => isShallow(value)));
});
