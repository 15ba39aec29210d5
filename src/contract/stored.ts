import * as v from 'valibot';

/**
 * What a stored value turns out to be. `damaged`: it does not parse at `where`; `fields` are what it holds, brought up to the
 * present shape. `isNewer`: a newer Diapason wrote it.
 */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T; readonly isNewer: boolean }
  | { readonly kind: 'damaged'; readonly fields: Fields; readonly where: string; readonly detail: string; readonly isNewer: boolean };

type Fields = Readonly<Record<string, unknown>>;

/** Brings a stored value from the shape with one number to that with the next. Never throws for a value of its shape. */
type Upgrade = (stored: Fields) => Fields;

/** A kind of value that is stored or shared: its shape, the number of that shape, and the way up from each earlier one. */
export interface StoredRecord<T> {
  /** The number of its present shape. What Diapason 0.1 stored has no number and counts as 1. */
  readonly schema: number;
  /** Reads what was stored, in whichever shape. Fields that this version does not know are kept. Never throws. */
  read(stored: unknown): Reading<T>;
  /**
   * The value as it is to be stored over `before`: with the number of its shape, and with the fields of `before` that this
   * version does not know. What a newer Diapason stored keeps its number.
   */
  write(value: T, before: unknown): Fields;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function numberOf(stored: unknown): number {
  const number = isFields(stored) ? stored['schema'] : undefined;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : 1;
}

/** Declares a record. `upgrades` leads from shape 1 to 2, from 2 to 3, and so on; its length tells the present number. */
export function storedRecord<T extends object>(shape: v.GenericSchema<unknown, T>, upgrades: readonly Upgrade[] = []): StoredRecord<T> {
  const schema = upgrades.length + 1;
  return {
    schema,
    read(stored) {
      const from = numberOf(stored);
      const isNewer = from > schema;
      const risen = isFields(stored) ? upgrades.slice(from - 1).reduce<Fields>((old, upgrade) => upgrade(old), stored) : stored;
      const parsed = v.safeParse(shape, risen, { abortEarly: true });
      if (parsed.success) return { kind: 'read', value: isFields(risen) ? { ...risen, ...parsed.output } : parsed.output, isNewer };
      const [issue] = parsed.issues;
      return {
        kind: 'damaged',
        fields: isFields(risen) ? risen : {},
        where: v.getDotPath(issue) ?? '',
        detail: issue.message.slice(0, 300),
        isNewer,
      };
    },
    write(value, before) {
      const number = Math.max(schema, numberOf(before));
      const unknown = isFields(before) ? before : {};
      return { ...unknown, ...value, ...(number === 1 ? {} : { schema: number }) };
    },
  };
}
