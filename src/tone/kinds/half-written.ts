/** The texts among some values of a spec that may be half written: each stands alone or in a list. */
export function texts(...values: readonly unknown[]): string[] {
  return values.flat().filter((value): value is string => typeof value === 'string');
}

/** The keys of a table; none of anything else. */
export function keysOf(value: unknown): string[] {
  return Object.keys(tableOf(value));
}

/** Both sides of a table's rows; none of anything else. */
export function sidesOf(value: unknown): string[] {
  return Object.entries(tableOf(value)).flat().map(String);
}

function tableOf(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
