/** A value of JSON that is a map, by its names. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a map: no list, and not null. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
