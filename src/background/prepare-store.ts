import { revision } from '../browser/lifecycle.ts';
import { type Bodies, documentKinds } from '../contract/document.ts';
import { Refusal } from '../contract/refusal.ts';
import { judgeAside } from '../store/aside.ts';
import { refuseNewer, type Store } from '../store/database.ts';
import { documentHead, install } from '../store/documents.ts';
import { repairDevicePosition } from '../store/meta.ts';
import { metaKeys } from '../store/meta-keys.ts';
import { keepMeta, readMeta } from '../store/meta-rows.ts';
import { rebuildIfOld } from '../store/rebuild.ts';
import { publishedKinds } from './documents/kinds/index.ts';
import { prepareDevice } from './team/device.ts';

const damage: readonly string[] = ['stored-damaged', 'not-understood'];

/**
 * Whether it was done. Where what this device is, or a document in force, cannot be read, nothing is done in its name; what the
 * store holds is shown all the same.
 */
async function unlessDamaged(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Refusal && damage.includes(error.problem.code)) return false;
    throw error;
  }
}

/** Installs what ships. A document that is in force serves on where what ships cannot be loaded; it is tried anew at the next start. */
async function installFirst(store: Store, kind: keyof Bodies): Promise<void> {
  let body: unknown;
  try {
    body = await publishedKinds[kind].first();
  } catch (error) {
    if ((await documentHead(store, kind)) === undefined) throw error;
    throw new Refusal('stored-damaged', { where: kind });
  }
  await install(store, kind, body, revision());
}

/**
 * Puts in place what everything rests on: the documents that ship, and projections of this version's shape. Runs at
 * every start of a worker and does nothing when it was done, so that a first run that was cut short is finished later.
 */
export async function prepare(store: Store): Promise<void> {
  await refuseNewer(store);
  const done = await readMeta(store, metaKeys.prepared);
  if (done !== revision()) {
    let isWhole = true;
    for (const kind of documentKinds) {
      const isThere = await unlessDamaged(installFirst(store, kind));
      isWhole = isWhole && isThere;
    }
    await judgeAside(store);
    if (isWhole) await keepMeta(store, metaKeys.prepared, revision());
  }
  await unlessDamaged(prepareDevice(store));
  await unlessDamaged(repairDevicePosition(store));
  await rebuildIfOld(store);
}
