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

/**
 * The items that edited ones were: by name, else by what they have in common. Where a single item without a name is left over in
 * both lists it was edited; of several nobody can say which was which, and a stranger's fields would be wrong.
 */
function formerItems(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const left = new Set(before.keys());
  const take = (isIt: (old: unknown) => boolean): unknown => {
    const at = [...left].find((place) => isIt(before[place]));
    if (at === undefined) return undefined;
    left.delete(at);
    return before[at];
  };
  const found = after.map((item) => {
    const name = nameOf(item);
    return take((old) => (name === undefined ? nameOf(old) === undefined && isPart(item, old) : nameOf(old) === name));
  });
  const [isNameless, alone] = [(item: unknown) => nameOf(item) === undefined, after.filter((_, at) => found[at] === undefined)];
  const gone = [...left].map((at) => before[at]);
  const isEdit = alone.length === 1 && gone.length === 1 && alone.every(isNameless) && gone.every(isNameless);
  return isEdit ? after.map((_, at) => found[at] ?? gone[0]) : found;
}

function carryPart(shape: Shape, before: unknown, after: unknown): unknown {
  const { entries, item, value, wrapped, options } = shape;
  if (wrapped !== undefined) return carryPart(wrapped, before, after);
  if (options?.some((option) => typeof option === 'object')) {
    const option = options.find((one) => v.is(one as unknown as v.GenericSchema, after));
    return option === undefined ? after : carryPart(option, before, after);
  }
  if (Array.isArray(before) && Array.isArray(after) && item !== undefined) {
    const former = formerItems(before, after);
    return after.map((edited, at) => carryPart(item, former[at], edited));
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
