import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameValue } from '../../src/domain/same-value.ts';
import { canonicalJson } from '../../src/log/versions.ts';

const small = fc.jsonValue({ maxDepth: 3 });

it('takes two values for the same exactly when their canonical JSON is the same', () => {
  fc.assert(fc.property(small, small, (a, b) => isSameValue(a, b) === (canonicalJson(a) === canonicalJson(b))));
});

it('takes a copy with its keys in another order for the same', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, turned(inner)]),
    );
  };
  fc.assert(fc.property(small, (value) => isSameValue(value, turned(value))));
});

it('takes a key without a value for none', () => {
  expect(isSameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSameValue({ a: 1, toString: undefined }, { a: 1 })).toBe(true);
});

it('tells a list from a record, and a longer list from a shorter one', () => {
  expect(isSameValue([], {})).toBe(false);
  expect(isSameValue([1], [1, 2])).toBe(false);
});
