import { revision } from '../browser/lifecycle.ts';
import { type DocumentKind, documentKinds } from '../contract/document.ts';
import { Refusal } from '../contract/refusal.ts';
import { judgeAside } from '../store/aside.ts';
import { refuseNewer, type Store } from '../store/database.ts';
import { documentHead } from '../store/document-heads.ts';
import { install } from '../store/documents.ts';
import { repairDevicePosition } from '../store/meta.ts';
import { metaKeys } from '../store/meta-keys.ts';
import { keepMeta, readMeta } from '../store/meta-rows.ts';
import { rebuildIfOld } from '../store/rebuild.ts';
import { publishedKinds } from './documents/kinds/index.ts';
import { prepareDevice } from './team/device.ts';

const damage: readonly string[] = ['stored-damaged', 'not-understood'];

/**
 * Whether it was done: some work says itself that it could not be. Where what this device is, or a document in force, cannot be read, nothing is done in its name; what the
 * store holds is shown all the same.
 */
async function unlessDamaged(work: Promise<unknown>): Promise<boolean> {
  try {
    return (await work) !== false;
  } catch (error) {
    if (error instanceof Refusal && damage.includes(error.problem.code)) return false;
    throw error;
  }
}

/** Whether what ships could be loaded, to be installed. Where it could not, a document that is in force serves on. */
async function installFirst(store: Store, kind: DocumentKind): Promise<boolean> {
  const head = await documentHead(store, kind);
  const body = await publishedKinds[kind].first(head?.body as never).catch((error: unknown) => {
    if (head === undefined) throw error;
    return undefined;
  });
  if (body === undefined) return false;
  await install(store, kind, body, revision());
  return true;
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
