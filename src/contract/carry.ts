import * as v from 'valibot';
import { type Fields, isFields } from './fields.ts';
import { isPart } from './read-event.ts';

/*
 * An editor of this version builds a document from the fields that it knows. What a newer version added to it, optional and at
 * any depth, is carried over from what was in force, so that an edit by an older Diapason takes nothing away.
 */

/** What a shape of valibot says of its parts; each kind of shape has some of them. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly Shape[];
}

/** What names an item of a list; `undefined` where nothing does. */
const nameOf = (item: unknown): unknown => (isFields(item) ? (item['id'] ?? item['key']) : undefined);

function carryFields(entries: Readonly<Record<string, Shape>>, before: Fields, after: Fields): Fields {
  const unknown = Object.entries(before).filter(([name]) => !Object.hasOwn(entries, name) && !Object.hasOwn(after, name));
  const known = Object.entries(after).map(([name, value]) => {
    const shape = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return [name, shape === undefined ? value : carryPart(shape, before[name], value)] as const;
  });
  return Object.fromEntries([...known, ...unknown]);
}

/** The item that an edited one was: by its name, by what they have in common, or by its place in a list that is as long. */
function formerOf(before: readonly unknown[], item: unknown, at: number, isAsLong: boolean): unknown {
  const name = nameOf(item);
  if (name !== undefined) return before.find((one) => nameOf(one) === name);
  return before.find((one) => isPart(item, one)) ?? (isAsLong ? before[at] : undefined);
}

function carryPart(shape: Shape, before: unknown, after: unknown): unknown {
  const { entries, item, value, wrapped, options } = shape;
  if (wrapped !== undefined) return carryPart(wrapped, before, after);
  if (options?.some((option) => typeof option === 'object')) {
    const option = options.find((one) => v.is(one as unknown as v.GenericSchema, after));
    return option === undefined ? after : carryPart(option, before, after);
  }
  if (Array.isArray(before) && Array.isArray(after) && item !== undefined) {
    const isAsLong = before.length === after.length;
    return after.map((one, at) => carryPart(item, formerOf(before, one, at, isAsLong), one));
  }
  if (!isFields(before) || !isFields(after)) return after;
  if (entries !== undefined) return carryFields(entries, before, after);
  if (value === undefined) return after;
  return Object.fromEntries(Object.entries(after).map(([name, one]) => [name, carryPart(value, before[name], one)]));
}

/** An edited value with the fields of the one before that its shape does not know. */
export function carryUnknown<T>(shape: v.GenericSchema<unknown, T>, before: unknown, after: T): T {
  return carryPart(shape as unknown as Shape, before, after) as T;
}
