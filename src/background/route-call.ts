import { noteTab, storeOfTab } from '../browser/active-tab.ts';
import type { Caller, Handlers } from '../browser/serve.ts';
import { noteSignedIn } from '../browser/signed-in.ts';
import type { Account } from '../contract/account.ts';
import type { ActingWorkspace } from '../contract/behalf.ts';
import { type CallName, calls } from '../contract/calls.ts';
import { Refusal } from '../contract/refusal.ts';
import { workspaceCallSchemas } from '../contract/workspace-calls.ts';
import type { Store } from '../store/database.ts';
import { postOfEscalation } from '../store/read.ts';
import type { Workspaces } from '../store/workspace-list.ts';
import { openPanelCall } from './posts/panel-calls.ts';
import { answeringWorkspace, hasWorkspace, withSeenAccount } from './workspaces/account-binding.ts';
import type { WorkspaceHandlers } from './workspaces/handlers.ts';
import type { WorkspaceRuntimes } from './workspaces/runtimes.ts';
import { workspaceCalls } from './workspaces/workspace-calls.ts';
import type { WorkspaceList } from './workspaces/workspace-list.ts';

/**
 * The workspace a call is for: of a page the one it shows, of a tab the one its account answers for, and no other. A tab that
 * does not say who is signed in stays with what it was told, as remembered here.
 */
async function storeFor(all: Workspaces, caller: Caller): Promise<string> {
  if (caller.page) return caller.workspace ?? all.first;
  const { store, how } = answeringWorkspace(all, caller.site, caller.account);
  const told = how === 'unsure' && all.kept.length > 1 && caller.tabId !== undefined ? await storeOfTab(caller.tabId) : undefined;
  const found = hasWorkspace(all, told) ? told : store;
  if (caller.workspace !== undefined && caller.workspace !== found) throw new Refusal('workspace-changed', { where: caller.workspace });
  return found;
}

/** What a tab is told of its workspace; nothing but its id while there is only one. */
async function hereOf(all: Workspaces, runtimes: WorkspaceRuntimes, store: string, account: Account | undefined): Promise<ActingWorkspace> {
  if (all.kept.length < 2) return { id: store };
  const entries = await runtimes.names();
  const own = entries.find((entry) => entry.store === store);
  const brand = own && { name: own.name, short: own.short };
  const known = account && all.accounts[account.id];
  const open = account !== undefined && !known?.later && !hasWorkspace(all, known?.store);
  return {
    id: store,
    ...(brand && { brand }),
    ...(account === undefined ? { unsure: true } : {}),
    ...(open ? { question: { account, ...(known?.removed === undefined ? {} : { removed: true as const }) } } : {}),
  };
}

/** Refuses a tab's call about an escalation of another site's post. */
async function refuseOtherSite(store: Store, input: unknown, site: string | undefined): Promise<void> {
  const { escalationId } = input as { escalationId?: string };
  const postId = escalationId === undefined ? undefined : await postOfEscalation(store, escalationId);
  if (postId !== undefined && !postId.startsWith(`${site}:`)) throw new Refusal('not-allowed', { where: 'escalationId' });
}

/** The names of the calls that are about one workspace. */
const names = (Object.keys(calls) as CallName[]).filter((name) => !(name in workspaceCallSchemas));

/**
 * The only step between `serve` and a handler: it finds the workspace that a call is for, and waits until its store is ready,
 * because a worker hears calls before it has read anything. `openPanel` is first of all passed to the browser, which opens the
 * panel only in the turn of the click.
 */
export function routeCalls(workspaceList: WorkspaceList, runtimes: WorkspaceRuntimes): Handlers {
  const runtimeOf = async (caller: Caller) => runtimes.at(await storeFor(await workspaceList.read(), caller));
  const routed = names.map((name) => {
    const handle = async (input: unknown, caller: Caller) => {
      const { handlers, store } = await runtimeOf(caller);
      if (!caller.page) await refuseOtherSite(store, input, caller.site);
      const handler = handlers[name as keyof WorkspaceHandlers] as (input: unknown, caller: Caller) => Promise<unknown>;
      return handler(input, caller);
    };
    return [name, handle];
  });
  return {
    ...(Object.fromEntries(routed) as WorkspaceHandlers),
    ...workspaceCalls(workspaceList, runtimes),
    openPanel: openPanelCall(async (caller) => (await runtimeOf(caller)).store),
    hello: helloCall(workspaceList, runtimes),
  };
}

/** `hello` remembers the account that was seen before it answers for the workspace of that account. */
function helloCall(workspaceList: WorkspaceList, runtimes: WorkspaceRuntimes): Handlers['hello'] {
  return async (input, caller) => {
    const { account } = input;
    const { site, tabId } = caller;
    if (site === undefined || (account !== undefined && !account.id.startsWith(`${site}:`)))
      throw new Refusal('not-allowed', { where: 'account' });
    // Asked on the welcome page, and forgotten with the browser's session: nobody waits for it.
    if (account !== undefined) void noteSignedIn(site, account).catch(() => undefined);
    let all = await workspaceList.read();
    const areSeveral = all.kept.length > 1;
    if (areSeveral && account !== undefined) all = await workspaceList.note((before) => withSeenAccount(before, account)).catch(() => all);
    const { store } = answeringWorkspace(all, site, account?.id);
    const answer = await (await runtimes.at(store)).handlers.hello(input, caller);
    if (areSeveral && tabId !== undefined) await noteTab(tabId, store);
    return { ...answer, here: await hereOf(all, runtimes, store, account) };
  };
}
