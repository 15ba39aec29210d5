import * as v from 'valibot';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import { type Fields, isFields } from './fields.ts';

/**
 * What a stored value turns out to be. `damaged`: it does not parse at `where`; `fields` are what it holds, brought up to the
 * present shape. `isNewer`: a newer Diapason wrote it.
 */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T; readonly isNewer: boolean }
  | { readonly kind: 'damaged'; readonly fields: Fields; readonly where: string; readonly detail: string; readonly isNewer: boolean };

/** Brings a stored value from the shape with one number to that with the next. Never throws for a value of its shape. */
type Upgrade = (stored: Fields) => Fields;

/** A kind of value that is stored or shared: its shape, the number of that shape, and the way up from each earlier one. */
export interface StoredRecord<T> {
  /** The number of its present shape. What Diapason 0.1 stored has no number and counts as 1. */
  readonly schema: number;
  /** It only tests a value and never changes one, so that a value that parses is the stored one with all of its fields. */
  readonly shape: v.GenericSchema<unknown, T>;
  /** Whether the number stands in the value. A list, a number or a flag has no room for one: in another shape it gets another key. */
  readonly isNumbered: boolean;
  /** Reads what was stored, in whichever shape. Fields that this version does not know are kept, at every depth. Never throws. */
  read(stored: unknown): Reading<T>;
  /** What was stored, brought up to the present shape and not tested. What a newer Diapason stored comes back as it is. Never throws. */
  upgraded(stored: unknown): unknown;
  /**
   * The value as it is to be stored over `before`: with the number of its shape, and with the fields of `before` that this
   * version does not know. What a newer Diapason stored keeps its number, where it could be read.
   */
  write(value: T, before: unknown): unknown;
}

function numberOf(stored: unknown): number {
  const number = isFields(stored) ? stored['schema'] : undefined;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : 1;
}

/** Tests a value against a shape. What parses is the value itself, not the copy that the parser makes of the fields it knows. */
function readAs<T>(shape: v.GenericSchema<unknown, T>, value: unknown, isNewer: boolean): Reading<T> {
  const parsed = v.safeParse(shape, value, { abortEarly: true });
  if (parsed.success) return { kind: 'read', value: value as T, isNewer };
  const [issue] = parsed.issues;
  const found = { where: placeOf(issue), detail: plainReason(issue) };
  return { kind: 'damaged', fields: isFields(value) ? value : {}, ...found, isNewer };
}

/** The top-level fields of a shape that is a map of them. A field that a value lacks but its shape knows was taken away on purpose. */
function fieldsOf(shape: object): readonly string[] {
  return 'entries' in shape && isFields(shape.entries) ? Object.keys(shape.entries) : [];
}

/**
 * What was stored, in the present shape and with its number, so that what was read can be read again. An upgrade that meets what
 * is not of its shape leaves it as it was.
 */
function upgradedBy(stored: unknown, upgrades: readonly Upgrade[]): unknown {
  if (!isFields(stored) || numberOf(stored) > upgrades.length) return stored;
  try {
    const value = upgrades.slice(numberOf(stored) - 1).reduce<Fields>((old, upgrade) => upgrade(old), stored);
    return { ...value, schema: upgrades.length + 1 };
  } catch {
    return stored;
  }
}

/** Declares a record. `upgrades` leads from shape 1 to 2, from 2 to 3, and so on; its length tells the present number. */
export function storedRecord<T extends object>(shape: v.GenericSchema<unknown, T>, upgrades: readonly Upgrade[] = []): StoredRecord<T> {
  const schema = upgrades.length + 1;
  const known = new Set(fieldsOf(shape));
  return {
    schema,
    shape,
    isNumbered: true,
    read: (stored) => readAs(shape, upgradedBy(stored, upgrades), numberOf(stored) > schema),
    upgraded: (stored) => upgradedBy(stored, upgrades),
    write(value, before) {
      // A number that is not true of what stands behind it would keep a newer Diapason from bringing that up.
      const isSound = v.is(shape, before);
      const number = Math.max(schema, numberOf(value), isSound ? numberOf(before) : 1);
      const old = isFields(before) ? Object.entries(upgradedBy(before, upgrades) as Fields) : [];
      const unknown = Object.fromEntries(old.filter(([name]) => !known.has(name)));
      return { ...unknown, ...value, ...(number === 1 ? {} : { schema: number }) };
    },
  };
}

/** Declares a plain value: a list, a number, a flag, or a map whose keys are ids. In another shape it gets another key. */
export function storedValue<T>(shape: v.GenericSchema<unknown, T>): StoredRecord<T> {
  const read = (stored: unknown) => readAs(shape, stored, false);
  return { schema: 1, shape, isNumbered: false, read, upgraded: (stored) => stored, write: (value) => value };
}
