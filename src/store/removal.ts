import type { Store } from './database.ts';

/** The row of the store itself that says that the CM removed its workspace. */
const KEY = 'removed';

/** Says in the store itself that the CM removed its workspace at `now` (ms). Without this, nothing deletes the store. */
export async function markRemoved(store: Store, now: number): Promise<void> {
  await store.meta.put({ key: KEY, value: { at: now } });
}

/** Takes that back: the workspace came into this browser again before its store was deleted. */
export async function unmarkRemoved(store: Store): Promise<void> {
  await store.meta.delete(KEY);
}

/** Whether the store itself says that the CM removed its workspace. */
export async function isMarkedRemoved(store: Store): Promise<boolean> {
  return (await store.meta.get(KEY)) !== undefined;
}
