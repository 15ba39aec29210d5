import { ownAddress } from '../../browser/lifecycle.ts';
import type { Handlers } from '../../browser/serve.ts';
import { openWindow } from '../../browser/window.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { WorkspaceCallResults } from '../../contract/workspace-calls.ts';
import { present } from '../../domain/present.ts';
import { documentHead } from '../../store/document-heads.ts';
import { publish } from '../../store/documents.ts';
import { keepSettings, randomName, settingsOf } from '../../store/meta.ts';
import { HOME } from '../../store/workspace-list.ts';
import { bindAccountTo, hasWorkspace, withQuestionPutOff, withWorkspace } from './account-binding.ts';
import { suggestedWorkspace } from './account-suggestion.ts';
import type { WorkspaceRuntimes } from './runtimes.ts';
import type { WorkspaceList } from './workspace-list.ts';

/** A workspace of its own for another brand: the same member and settings, and nothing of what the others hold. */
async function founded(name: string, like: string, workspaceList: WorkspaceList, runtimes: WorkspaceRuntimes): Promise<string> {
  const store = `${HOME}-${randomName(16)}`;
  const settings = await settingsOf((await runtimes.at(like)).store);
  await workspaceList.change((all) => withWorkspace(all, { store, name }));
  const runtime = await runtimes.at(store);
  await keepSettings(runtime.store, settings);
  const head = await documentHead(runtime.store, 'workspace');
  if (head !== undefined)
    await publish(runtime.store, { kind: 'workspace', parents: [head.version.id], note: '', body: { ...head.body, name } }, Date.now());
  return store;
}

/** Which workspaces there are, and which account answers for which. */
export function workspaceCalls(workspaceList: WorkspaceList, runtimes: WorkspaceRuntimes): Pick<Handlers, keyof WorkspaceCallResults> {
  const known = async (store: string) => {
    if (!hasWorkspace(await workspaceList.read(), store)) throw new Refusal('unknown-workspace', { where: store });
  };
  return {
    async askAccount(_, { account }) {
      const all = await workspaceList.read();
      const seen = account === undefined ? undefined : all.accounts[account];
      if (account === undefined || seen === undefined || hasWorkspace(all, seen.store))
        throw new Refusal('not-allowed', { where: 'account' });
      await openWindow(`${ownAddress('pages/account.html')}?account=${encodeURIComponent(account)}`);
      return null;
    },
    async workspaces() {
      const list = await workspaceList.read();
      const shown = Object.entries(list.accounts).map(async ([id, { name, store, removed }]) => {
        const suggested = await suggestedWorkspace(runtimes, list, id);
        return { id, ...present({ name, store, removed, suggested }) };
      });
      return { first: list.first, all: await runtimes.entries(), accounts: await Promise.all(shown) };
    },
    async addWorkspace({ name }, { workspace }) {
      const { first } = await workspaceList.read();
      return { store: await founded(name, workspace ?? first, workspaceList, runtimes) };
    },
    async renameWorkspace({ store, name }) {
      await known(store);
      await workspaceList.change((all) => withWorkspace(all, { store, name }));
      return null;
    },
    async removeWorkspace({ store }) {
      await known(store);
      const name = (await runtimes.names()).find((entry) => entry.store === store)?.name ?? '';
      await runtimes.remove(store, name);
      return null;
    },
    async chooseWorkspace({ store }) {
      await known(store);
      await workspaceList.change((all) => ({ ...all, first: store }));
      return null;
    },
    async bindAccount({ account, store }) {
      await known(store);
      await workspaceList.change((all) => bindAccountTo(all, account, store));
      return null;
    },
    async putOffAccount({ account }) {
      await workspaceList.change((all) => (hasWorkspace(all, all.accounts[account]?.store) ? all : withQuestionPutOff(all, account)));
      return null;
    },
  };
}
