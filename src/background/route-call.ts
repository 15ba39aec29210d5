import { noteTab, storeOfTab } from '../browser/active-tab.ts';
import type { Caller, Handlers } from '../browser/serve.ts';
import type { Account } from '../contract/account.ts';
import type { Here } from '../contract/behalf.ts';
import { type CallName, calls } from '../contract/calls.ts';
import { Refusal } from '../contract/refusal.ts';
import { workspaceCallSchemas } from '../contract/workspace-calls.ts';
import type { Store } from '../store/database.ts';
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
async function hereOf(all: Workspaces, runtimes: WorkspaceRuntimes, store: string, account: Account | undefined): Promise<Here> {
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
async function mustBeOfSite(store: Store, input: unknown, site: string | undefined): Promise<void> {
  const { escalationId } = input as { escalationId?: string };
  if (escalationId === undefined) return;
  const escalation = await store.escalations.get(escalationId);
  if (escalation !== undefined && !escalation.postId.startsWith(`${site}:`)) throw new Refusal('not-allowed', { where: 'escalationId' });
}

type Passing = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * Every call, passed to the runtime of the workspace it is for: a worker hears calls before it has read which workspaces there
 * are. `openPanel` goes at once: the click that allows it does not wait.
 */
export function routeCalls(workspaceList: WorkspaceList, runtimes: WorkspaceRuntimes): Handlers {
  const names = (Object.keys(calls) as CallName[]).filter((name) => !(name in workspaceCallSchemas));
  const runtimeOf = async (caller: Caller) => runtimes.at(await storeFor(await workspaceList.read(), caller));
  const passed = names.map((name) => {
    const pass = async (input: unknown, caller: Caller) => {
      const { handlers, store } = await runtimeOf(caller);
      if (!caller.page) await mustBeOfSite(store, input, caller.site);
      return (handlers[name as keyof WorkspaceHandlers] as Passing)(input, caller);
    };
    return [name, pass];
  });
  return {
    ...(Object.fromEntries(passed) as WorkspaceHandlers),
    ...workspaceCalls(workspaceList, runtimes),
    openPanel: openPanelCall(async (caller) => (await runtimeOf(caller)).store),
    async hello(input, caller) {
      const { account } = input;
      const { site } = caller;
      if (site === undefined || (account !== undefined && !account.id.startsWith(`${site}:`)))
        throw new Refusal('not-allowed', { where: 'account' });
      let all = await workspaceList.read();
      const several = all.kept.length > 1;
      if (several && account !== undefined) all = await workspaceList.note((before) => withSeenAccount(before, account)).catch(() => all);
      const { store } = answeringWorkspace(all, site, account?.id);
      const said = await (await runtimes.at(store)).handlers.hello(input, caller);
      if (several && caller.tabId !== undefined) await noteTab(caller.tabId, store);
      return { ...said, here: await hereOf(all, runtimes, store, account) };
    },
  };
}
