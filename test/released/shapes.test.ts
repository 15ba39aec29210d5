import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { storedRecord } from '../../src/contract/stored.ts';
import { type Frozen, faultOf, frozenShapes } from './frozen-shapes.ts';
import { type Present, presentShapes } from './records.ts';
import { describeShape } from './shape.ts';

it.each([...presentShapes()])('still reads what was stored as %s', (name, present) => {
  expect(faultOf(name, present, frozenShapes())?.sentence ?? 'as it was').toBe('as it was');
});

it('has a way up from every number that was ever frozen', () => {
  const present = presentShapes();
  for (const [name, numbers] of Object.entries(frozenShapes())) {
    const most = Math.max(...Object.keys(numbers).map(Number));
    expect([name, present.get(name)?.schema]).toEqual([name, most]);
  }
});

describe('a change of a shape', () => {
  const shape = v.object({
    name: v.string(),
    mood: v.picklist(['calm', 'angry']),
    kinds: v.array(v.variant('type', [v.object({ type: v.literal('a') })])),
  });
  const presentOf = (changed: unknown, { schema = 1, isNumbered = true, mayGain = false } = {}): Present => ({
    schema,
    isNumbered,
    mayGain,
    shape: describeShape(changed as never),
  });
  const frozen: Frozen = { toy: { 1: describeShape(shape as never) } };
  const sentenceOf = (changed: unknown, how = {}) => faultOf('toy', presentOf(changed, how), frozen)?.sentence;

  it.each([
    ['a field that must be there', v.object({ ...shape.entries, colour: v.string() })],
    ['a field that goes', v.omit(shape, ['name'])],
    ['a narrower field', v.object({ ...shape.entries, name: v.pipe(v.string(), v.maxLength(9)) })],
    ['a value that goes', v.object({ ...shape.entries, mood: v.picklist(['calm']) })],
    ['another kind of value', v.object({ ...shape.entries, name: v.number() })],
    [
      'a field that must be there deep inside',
      v.object({ ...shape.entries, kinds: v.array(v.variant('type', [v.object({ type: v.literal('a'), b: v.string() })])) }),
    ],
  ])('fails with what to do: %s', (_, changed) => {
    expect(sentenceOf(changed)).toMatch(/^“toy” changed.*add an upgrade from number 1 to its record/);
    expect(sentenceOf(changed, { isNumbered: false })).toMatch(/^“toy” changed.*another key/);
  });

  const oneValueMore = v.object({ ...shape.entries, mood: v.picklist(['angry', 'sad', 'calm']) });
  const oneKindMore = v.object({
    ...shape.entries,
    kinds: v.array(v.variant('type', [v.object({ type: v.literal('a') }), v.object({ type: v.literal('b') })])),
  });

  it('is only to be frozen: a field that may be absent', () => {
    const widened = v.object({ ...shape.entries, colour: v.exactOptional(v.string()) });
    expect(sentenceOf(widened)).toMatch(/^“toy” has more than it had.*Then run: /);
  });

  it.each([
    ['one more value', oneValueMore],
    ['one more kind', oneKindMore],
  ])('is only to be frozen where an older version puts aside what it does not know: %s', (_, changed) => {
    expect(sentenceOf(changed, { mayGain: true })).toMatch(/^“toy” has more than it had.*Then run: /);
  });

  it.each([
    ['one more value', oneValueMore],
    ['one more kind', oneKindMore],
  ])('needs a number, since an older version would take it for damage: %s', (_, changed) => {
    expect(sentenceOf(changed)).toMatch(
      /^“toy” has one more of several.*add an upgrade from number 1.*\(one that changes nothing will do\)/,
    );
    expect(sentenceOf(changed, { isNumbered: false })).toMatch(/^“toy” has one more of several.*another key/);
  });

  it('is only to be frozen under a number that was raised', () => {
    const raised = storedRecord(v.object({ title: v.string() }), [({ name }) => ({ title: name })]);
    expect(raised.read({ name: 'Lune' })).toMatchObject({ value: { title: 'Lune' } });
    expect(sentenceOf(raised.shape, raised)).toMatch(/^“toy” has a new shape, number 2\. Then run: /);
  });

  it('may not make a shape that changes what it reads', () => {
    expect(() => presentOf(v.object({ name: v.pipe(v.string(), v.trim()) }))).toThrow('trim changes what it reads');
    expect(() => presentOf(v.object({ name: v.optional(v.string(), 'x') }))).toThrow('name has a default');
  });
});
