import { isFirstStart, ownAddress } from '../../browser/lifecycle.ts';
import { runInOpenTabs, settleSites } from '../../browser/site-scripts.ts';
import { openTab } from '../../browser/tabs.ts';
import { sitePatterns } from '../../domain/sites.ts';
import { announceToAll } from './announcer.ts';

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
  await announceToAll();
}
