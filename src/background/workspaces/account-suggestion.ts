import { present } from '../../domain/present.ts';
import { documentHead } from '../../store/document-heads.ts';
import type { Workspaces } from '../../store/workspace-list.ts';
import { hasWorkspace, twinOf } from './account-binding.ts';
import type { WorkspaceRuntimes } from './runtimes.ts';

/** The one workspace whose document names this account as its brand's own. */
async function claimedBy(runtimes: WorkspaceRuntimes, all: Workspaces, id: string): Promise<string | undefined> {
  const claims = all.kept.map(async ({ store }) => {
    const head = await documentHead((await runtimes.at(store)).store, 'workspace');
    return head?.body.accounts.some((account) => account.toLowerCase() === id) ? store : undefined;
  });
  // A store that cannot be opened might claim it too: then nothing is suggested.
  const found = await Promise.all(claims).catch(() => []);
  const [store, ...others] = found.filter((one) => one !== undefined);
  return others.length === 0 ? store : undefined;
}

/**
 * The workspace that an account which nobody has bound probably answers for. It is shown first when a person is asked, and
 * never bound by itself: the document is a colleague's, and the name is what a page said.
 */
export async function suggestedWorkspace(runtimes: WorkspaceRuntimes, all: Workspaces, id: string): Promise<string | undefined> {
  const known = all.accounts[id];
  if (known === undefined || hasWorkspace(all, known.store)) return undefined;
  return twinOf(all, { id, ...present({ name: known.name }) }) ?? claimedBy(runtimes, all, id);
}
