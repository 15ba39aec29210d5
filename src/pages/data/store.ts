import { openStore } from '../../store/database.ts';

/** The store of the workspace in use, for reading: pages write by calls to the background. */
export let store = openStore();

/** Reads another workspace's store; before a page shows anything. */
export function readFrom(name: string): void {
  if (store.name !== name) store = openStore(name);
}
