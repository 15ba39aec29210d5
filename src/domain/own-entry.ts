/** What a table holds under a name that may come from anybody: every object has a `constructor`, which no table says. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
