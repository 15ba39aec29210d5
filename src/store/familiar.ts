import type { EventRow, Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';

/**
 * While much comes at once (a device that joins, a week offline) most of it is about posts this log never held. To know
 * that without asking the index for each, the subjects of the log are kept in mind. The background alone adds events, but
 * for imports and a team's files, which a page takes in: those say so in the store.
 */
const familiar = new WeakMap<Store, { readonly subjects: Set<string>; readonly imports: number }>();

/** From so many events at once it pays to learn the subjects of a log that has some already. */
const MUCH = 500;

/** How often something was taken in past the background: what it had in mind before may be old, also where nobody told it. */
export function importsOf(store: Store): Promise<number> {
  return readMeta(store, metaKeys.imports);
}

/** Says in the store that events come past whoever has its subjects in mind; inside the transaction that adds them. */
export async function forgetKnownSubjects(store: Store): Promise<void> {
  await keepMeta(store, metaKeys.imports, (await importsOf(store)) + 1);
}

/** The subjects of which the log holds events, before `coming` are added; `undefined` when it does not pay to know. */
export async function knownSubjects(store: Store, coming: number): Promise<ReadonlySet<string> | undefined> {
  if (coming < MUCH) {
    familiar.delete(store);
    return undefined;
  }
  const [known, imports] = [familiar.get(store), await importsOf(store)];
  if (known?.imports === imports) return known.subjects;
  const subjects = new Set((await store.events.orderBy('subjects').uniqueKeys()) as string[]);
  familiar.set(store, { subjects, imports });
  return subjects;
}

/** To be called for whatever is added to the log. Of a transaction that fails it keeps too many, which costs a question. */
export function rememberSubjects(store: Store, rows: readonly EventRow[]): void {
  const known = familiar.get(store);
  if (known !== undefined) for (const { subjects } of rows) for (const subject of subjects) known.subjects.add(subject);
}
