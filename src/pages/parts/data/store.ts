import { openStore } from '../../../store/database.ts';

/** The store of the workspace that this page shows, for reading: pages write by calls to the background. */
export let store = openStore();

/** Reads another workspace's store; `shown.ts` says when. */
export function readFrom(name: string): void {
  if (store.name !== name) store = openStore(name);
}
