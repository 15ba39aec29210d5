import { ownAddress, revision } from '../browser/lifecycle.ts';
import { openTab, runInOpenTabs } from '../browser/tabs.ts';
import { defaultGuide } from '../defaults/guide.ts';
import { defaultWorkspace } from '../defaults/workspace.ts';
import type { Store } from '../store/database.ts';
import { install } from '../store/documents.ts';
import { rebuildIfOld } from '../store/project.ts';
import { prepareDevice } from './team/place.ts';

/**
 * Puts in place what everything rests on: the documents that ship, and projections of this version's shape. Runs at
 * every start of a worker and does nothing when it was done, so that a first run that was cut short is finished later.
 */
export async function prepare(store: Store): Promise<void> {
  const done = (await store.meta.get('prepared'))?.value;
  if (done !== revision()) {
    await install(store, 'workspace', defaultWorkspace, revision());
    await install(store, 'guide', defaultGuide, revision());
    await store.meta.put({ key: 'prepared', value: revision() });
  }
  await prepareDevice(store);
  await rebuildIfOld(store);
}

/** Welcomes a new CM, and starts in the tabs that were open before us. */
export async function welcome(): Promise<void> {
  await Promise.allSettled([openTab(ownAddress('pages/welcome.html')), runInOpenTabs()]);
}
