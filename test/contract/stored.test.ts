import * as v from 'valibot';
import { expect, it } from 'vitest';
import { storedRecord } from '../../src/contract/stored.ts';

const shape = v.object({ sites: v.array(v.string()), colour: v.string() });
const record = storedRecord(shape, [({ site, ...rest }) => ({ ...rest, sites: [site] }), (old) => ({ ...old, colour: 'blue' })]);

it('brings a value up from every earlier shape', () => {
  const now = { sites: ['x'], colour: 'blue' };
  expect(record.schema).toBe(3);
  expect(record.read({ site: 'x' })).toMatchObject({ kind: 'read', value: now });
  expect(record.read({ schema: 2, sites: ['x'] })).toMatchObject({ kind: 'read', value: now });
  expect(record.read({ schema: 3, ...now })).toMatchObject({ kind: 'read', value: now });
});

it('runs no upgrade again on what it read', () => {
  const once = record.read({ site: 'x', more: 1 });
  expect(record.read(once.kind === 'read' ? once.value : undefined)).toEqual(once);
});

it('stores a value with its number and with the fields that it does not know', () => {
  const before = { schema: 2, sites: ['x'], more: { deep: [1] } };
  const reading = record.read(before);
  const value = reading.kind === 'read' ? reading.value : undefined;
  expect(value && record.write(value, before)).toEqual({ schema: 3, sites: ['x'], colour: 'blue', more: { deep: [1] } });
});

it('says where a value does not parse', () => {
  expect(record.read({ schema: 3, sites: 'x', colour: 'blue' })).toMatchObject({ kind: 'damaged', where: 'sites' });
  expect(record.read(undefined)).toMatchObject({ kind: 'damaged' });
});

it('knows a value of a newer version, reads what it can, and leaves it its number', () => {
  const newer = { schema: 7, sites: ['x'], colour: 'red', more: true };
  expect(record.read(newer)).toMatchObject({ kind: 'read', isNewer: true });
  expect(record.write({ sites: [], colour: 'red' }, newer)).toEqual({ schema: 7, sites: [], colour: 'red', more: true });
});

it('brings up what it does not test, and leaves alone what a newer version stored', () => {
  expect(record.upgraded({ site: 'x', colour: 7 })).toEqual({ schema: 3, sites: ['x'], colour: 'blue' });
  expect(record.upgraded({ schema: 4, places: [] })).toEqual({ schema: 4, places: [] });
  expect(record.upgraded('nothing')).toBe('nothing');
});

it('leaves no number over a shape that it is not true of', () => {
  const damaged = { schema: 7, places: ['x'] };
  expect(record.write({ sites: ['x'], colour: 'red' }, damaged)).toEqual({ schema: 3, sites: ['x'], colour: 'red', places: ['x'] });
  const newer = { schema: 7, sites: ['x'], colour: 'red' };
  expect(record.write(newer, undefined)).toEqual(newer);
});
