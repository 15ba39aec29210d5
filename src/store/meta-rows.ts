import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import type { Store } from './database.ts';
import { ASIDE, type MetaFamily, type MetaKey, metaKeys } from './meta-keys.ts';

/** What is wrong with what stands under a key; `undefined` where it parses, or is nothing. */
function faultIn<T>({ key, record }: MetaKey<T>, stored: unknown): Problem | undefined {
  if (stored === undefined) return undefined;
  const reading = record.read(stored);
  if (reading.kind === 'read') return undefined;
  return { code: 'stored-damaged', where: key, detail: reading.where };
}

function refuse({ where, detail }: Problem): never {
  throw new Refusal('stored-damaged', { where: where ?? '', detail: detail ?? '' });
}

function valueIn<T, First extends T | undefined>(key: MetaKey<T, First>, stored: unknown): T | First {
  if (stored === undefined) return key.first;
  const reading = key.record.read(stored);
  if (reading.kind === 'read') return reading.value;
  return key.use === 'cache' ? key.first : refuse(faultIn(key, stored) ?? { code: 'stored-damaged' });
}

/** What stands under a key, unread. */
export async function rawMeta(store: Store, { key }: Pick<MetaKey<unknown>, 'key'>): Promise<unknown> {
  return (await store.meta.get(key))?.value;
}

/** The value of a key, or its first one. Rejects with `stored-damaged` where a value that is kept does not parse. */
export async function readMeta<T, First extends T | undefined>(store: Store, key: MetaKey<T, First>): Promise<T | First> {
  return valueIn(key, await rawMeta(store, key));
}

/** Whether anything stands under a key, be it readable or not. */
export async function hasMeta(store: Store, key: Pick<MetaKey<unknown>, 'key'>): Promise<boolean> {
  return (await rawMeta(store, key)) !== undefined;
}

/** Puts what does not parse aside, so that another value may stand in its place; what was put aside before stays. */
export async function putAside(store: Store, { key }: Pick<MetaKey<unknown>, 'key'>, value: unknown): Promise<void> {
  const before = await store.meta.where('key').startsWith(`${key}${ASIDE}`).count();
  await store.meta.put({ key: `${key}${ASIDE}${before === 0 ? '' : ` ${before + 1}`}`, value });
}

/**
 * Saves the value of a key, inside a writing transaction where it was read in one. What a newer Diapason knows of it stays.
 * Nothing replaces what does not parse: where that is kept, it rejects with `stored-damaged`; a cache is put aside.
 */
export async function keepMeta<T>(store: Store, key: MetaKey<T>, value: T): Promise<void> {
  const fault = key.use === 'kept' ? faultIn(key, await rawMeta(store, key)) : undefined;
  if (fault !== undefined) refuse(fault);
  await renewMeta(store, key, value);
}

/** The same where a person has seen what is wrong and saves anew: what does not parse is put aside, whatever it is. */
export async function renewMeta<T>(store: Store, key: MetaKey<T>, value: T): Promise<void> {
  const before = await rawMeta(store, key);
  if (faultIn(key, before) !== undefined) await putAside(store, key, before);
  await store.meta.put({ key: key.key, value: key.record.write(value, before) });
}

/** Forgets values; to be called where a person or the work itself ended what they were for. */
export async function dropMeta(store: Store, ...keys: readonly Pick<MetaKey<unknown>, 'key'>[]): Promise<void> {
  await store.meta.bulkDelete(keys.map(({ key }) => key));
}

/** The values of a family by their ids; those that are not there, or do not parse, are left out. */
export async function readFamily<T>(store: Store, family: MetaFamily<T>, ids: readonly string[]): Promise<Map<string, T>> {
  const rows = await store.meta.bulkGet(ids.map((id) => family.of(id).key));
  return new Map(
    rows.flatMap((row, at) => {
      const [id, reading] = [ids[at] ?? '', family.of('').record.read(row?.value)];
      return reading.kind === 'read' ? [[id, reading.value] as const] : [];
    }),
  );
}

/** The rows of a family. */
export const rowsOf = (store: Store, { prefix }: Pick<MetaFamily<unknown>, 'prefix'>) => store.meta.where('key').startsWith(prefix);

/** Says of each id of a family of flags that it is so. */
export async function markAll(store: Store, family: MetaFamily<true>, ids: Iterable<string>): Promise<void> {
  await store.meta.bulkPut([...ids].map((id) => ({ key: family.of(id).key, value: true })));
}

/** What is wrong with one value; its type matters to nobody here. */
const problemAt = async <T>(store: Store, key: MetaKey<T>) => faultIn(key, await rawMeta(store, key));

/** What is kept, does not parse, and is needed by whatever this browser does. The settings speak for themselves (`meta.ts`). */
export async function metaProblems(store: Store): Promise<Problem[]> {
  const { settings: _, ...others } = metaKeys;
  const found: Problem[] = [];
  for (const key of Object.values(others)) {
    const problem = key.use === 'kept' ? await problemAt<never>(store, key as MetaKey<never>) : undefined;
    if (problem !== undefined) found.push(problem);
  }
  return found;
}
