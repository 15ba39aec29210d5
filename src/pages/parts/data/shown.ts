import { storeInFront } from '../../../browser/active-tab.ts';
import { speakFor } from '../../../browser/call.ts';
import { keepShown, shownStore } from '../../../browser/shown.ts';
import { readWorkspaces } from '../../../store/workspace-list.ts';

/** The parameter of a page's address that names its workspace. */
const PARAMETER = 'workspace';

/** Whether this browser has the workspace. */
async function kept(name: string | undefined): Promise<boolean> {
  return (await readWorkspaces()).kept.some((one) => one.store === name);
}

/**
 * The workspace a page begins with: the one its address names, that of the tab in front (for a page that stands beside
 * tabs), the one our pages last showed, else the first.
 */
export async function wantedStore(follows: boolean): Promise<string> {
  const { kept: all, first } = await readWorkspaces();
  if (all.length < 2) return all[0]?.store ?? first;
  const named = new URLSearchParams(location.search).get(PARAMETER) ?? undefined;
  for (const name of [named, follows ? await wantedInFront() : undefined, shownStore()])
    if (name !== undefined && (await kept(name))) return name;
  return first;
}

/** The workspace of the tab in front, as far as that tab has one and this browser still has it. */
export async function wantedInFront(): Promise<string | undefined> {
  const name = await storeInFront();
  return (await kept(name)) ? name : undefined;
}

/** From here on this page's calls are for another workspace; the caller renders everything anew. */
export function enter(name: string): void {
  speakFor({ workspace: name });
  keepShown(name);
}

/** Where to go when the workspace that a page shows is no more: none while it is there. */
export async function elsewhere(shown: string): Promise<string | undefined> {
  return (await kept(shown)) ? undefined : wantedStore(false);
}

/** Shows this page with another workspace; the browser asks first where something is not saved. */
export function reopenWith(name: string): void {
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, name);
  location.assign(address);
}
