import { isFirstStart, ownAddress, revision } from '../browser/lifecycle.ts';
import { runInOpenTabs, settleSites } from '../browser/site-scripts.ts';
import { openTab } from '../browser/tabs.ts';
import { Refusal } from '../contract/refusal.ts';
import { defaultGuide } from '../defaults/guide.ts';
import { defaultWorkspace } from '../defaults/workspace.ts';
import { sitePatterns } from '../domain/sites.ts';
import { judgeAside } from '../store/aside.ts';
import { refuseNewer, type Store } from '../store/database.ts';
import { install } from '../store/documents.ts';
import { repairPen } from '../store/meta.ts';
import { metaKeys } from '../store/meta-keys.ts';
import { keepMeta, readMeta } from '../store/meta-rows.ts';
import { rebuildIfOld } from '../store/rebuild.ts';
import { prepareDevice } from './team/team-context.ts';
import { tellForbidden } from './workspaces/announcer.ts';

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

/**
 * Puts in place what everything rests on: the documents that ship, and projections of this version's shape. Runs at
 * every start of a worker and does nothing when it was done, so that a first run that was cut short is finished later.
 */
export async function prepare(store: Store): Promise<void> {
  await refuseNewer(store);
  const done = await readMeta(store, metaKeys.prepared);
  if (done !== revision()) {
    const hasWorkspace = await unlessDamaged(install(store, 'workspace', defaultWorkspace, revision()));
    const hasGuide = await unlessDamaged(install(store, 'guide', defaultGuide, revision()));
    await judgeAside(store);
    if (hasWorkspace && hasGuide) await keepMeta(store, metaKeys.prepared, revision());
  }
  await unlessDamaged(prepareDevice(store));
  await unlessDamaged(repairPen(store));
  await rebuildIfOld(store);
}

/** Welcomes a new CM. */
export async function welcome(): Promise<void> {
  await openTab(ownAddress('pages/welcome.html'));
}

/**
 * Starts where a person lets us, also in tabs that are open there: those that were allowed just now, and at the first start
 * those from before this version, for what the one before left in them nobody answers any more.
 */
export async function takeOverTabs(): Promise<void> {
  const fresh = await settleSites();
  await runInOpenTabs((await isFirstStart()) ? sitePatterns : fresh);
}

/** Starts nowhere any more where a person took it back, and has open tabs take everything of ours away. */
export async function leaveTabs(): Promise<void> {
  await settleSites();
  await tellForbidden();
}
