import { inOne, type Store } from '../database.ts';
import { dropVersions } from '../documents.ts';
import { endHistory } from '../history.ts';
import { ifFree } from '../lock.ts';
import { metaFamilies, metaKeys } from '../meta-keys.ts';
import { dropMeta, hasMeta, keepMeta, markAll, rowsOf } from '../meta-rows.ts';
import type { Slice } from '../records/own.ts';
import { CHUNK, fold } from '../refold.ts';

/*
 * What an import that is not over has added, so that it can be taken out again: it was cancelled, or the page or the browser
 * ended in the middle. Written in the transactions that add it.
 */

/** Whether an import is not over. */
export function isImporting(store: Store): Promise<boolean> {
  return hasMeta(store, metaKeys.importing);
}

/** An import begins; what it adds is noted under numbers of its own. */
export async function beginImport(store: Store): Promise<void> {
  await keepMeta(store, metaKeys.importing, true);
}

/** Notes what the caller's transaction adds. */
export async function noteSlice(store: Store, number: number, slice: Slice): Promise<void> {
  await keepMeta(store, metaFamilies.slice.of(String(number).padStart(9, '0')), slice);
}

const slices = (store: Store) => rowsOf(store, metaFamilies.slice);

/** The import is over: what it added stays. In the caller's transaction. */
export async function endImport(store: Store): Promise<void> {
  await slices(store).delete();
  await dropMeta(store, metaKeys.importing);
}

async function dropEvents(store: Store, ids: readonly string[]): Promise<void> {
  const rows = (await store.events.bulkGet([...ids])).filter((row) => row !== undefined);
  const subjects = new Set(rows.flatMap((row) => row.subjects));
  await markAll(store, metaFamilies.unfolded, subjects);
  await store.events.bulkDelete([...ids]);
}

async function dropLast(store: Store): Promise<boolean> {
  return inOne(store, async () => {
    const row = await slices(store).last();
    if (row === undefined) return false;
    const key = metaFamilies.slice.of(row.key.slice(metaFamilies.slice.prefix.length));
    const slice = key.record.read(row.value);
    // One that cannot be read is passed over: what it names stays, and the rest is taken out.
    if (slice.kind === 'read') {
      const { events, versions } = slice.value;
      await dropEvents(store, events);
      await dropVersions(store, versions);
      await endHistory(store, versions);
    }
    await dropMeta(store, key);
    return true;
  });
}

async function foldNext(store: Store): Promise<boolean> {
  return inOne(store, async () => {
    const keys = await rowsOf(store, metaFamilies.unfolded).limit(CHUNK).primaryKeys();
    await fold(
      store,
      keys.map((key) => key.slice(metaFamilies.unfolded.prefix.length)),
    );
    await dropMeta(store, ...keys.map((key) => ({ key })));
    return keys.length > 0;
  });
}

/**
 * Takes out what an import added that was not ended, slice by slice, the last one first, and folds anew what that was about,
 * however long the log is. Ended at any instant, the next call goes on from there. Nothing where there is none.
 */
async function takeOut(store: Store): Promise<boolean> {
  if (!(await isImporting(store))) return false;
  while (await dropLast(store));
  while (await foldNext(store));
  await inOne(store, () => endImport(store));
  return true;
}

/** The name of the lock of whoever imports into a store. */
export const importLock = (store: Store) => `import ${store.name}`;

/** Takes out what an import left that died, unless one is under way. Resolves with whether there was one. */
export async function tidyImport(store: Store): Promise<boolean> {
  return (await ifFree(importLock(store), () => takeOut(store))) ?? false;
}

/** The same for whoever has the lock. */
export const cancelImport = takeOut;
