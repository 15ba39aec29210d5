import type { Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { dropMeta, keepMeta, readMeta } from './meta-rows.ts';

/** Says in the store itself that the CM removed its workspace at `now` (ms). Without this, nothing deletes the store. */
export async function markRemoved(store: Store, now: number): Promise<void> {
  await keepMeta(store, metaKeys.removed, { at: now });
}

/** Takes that back: the workspace came into this browser again before its store was deleted. */
export async function unmarkRemoved(store: Store): Promise<void> {
  await dropMeta(store, metaKeys.removed);
}

/** Whether the store itself says that the CM removed its workspace. Rejects where what it says cannot be read: then nothing is deleted. */
export async function isMarkedRemoved(store: Store): Promise<boolean> {
  return (await readMeta(store, metaKeys.removed)) !== undefined;
}
