import { ownAddress } from '../../browser/lifecycle.ts';
import type { Handlers } from '../../browser/serve.ts';
import { openWindow } from '../../browser/window.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { WorkspaceCallResults } from '../../contract/workspace-calls.ts';
import { present } from '../../domain/present.ts';
import { documentHead, publish } from '../../store/documents.ts';
import { keepSettings, randomName, settingsOf } from '../../store/meta.ts';
import { HOME } from '../../store/workspace-list.ts';
import { added, bind, has, putOff } from './account-binding.ts';
import { suggestedFor } from './account-suggestion.ts';
import type { Offices } from './runtimes.ts';
import type { Directory } from './workspace-list.ts';

/** A workspace of its own for another brand: the same member and settings, and nothing of what the others hold. */
async function founded(name: string, like: string, directory: Directory, offices: Offices): Promise<string> {
  const store = `${HOME}-${randomName(16)}`;
  const settings = await settingsOf((await offices.at(like)).store);
  await directory.change((all) => added(all, { store, name }));
  const office = await offices.at(store);
  await keepSettings(office.store, settings);
  const head = await documentHead(office.store, 'workspace');
  if (head !== undefined)
    await publish(office.store, { kind: 'workspace', parents: [head.version.id], note: '', body: { ...head.body, name } }, Date.now());
  return store;
}

/** Which workspaces there are, and which account answers for which. */
export function workspaceCalls(directory: Directory, offices: Offices): Pick<Handlers, keyof WorkspaceCallResults> {
  const known = async (store: string) => {
    if (!has(await directory.read(), store)) throw new Refusal('unknown-workspace', { where: store });
  };
  return {
    async askAccount(_, { account }) {
      const all = await directory.read();
      const seen = account === undefined ? undefined : all.accounts[account];
      if (account === undefined || seen === undefined || has(all, seen.store)) throw new Refusal('not-allowed', { where: 'account' });
      await openWindow(`${ownAddress('pages/account.html')}?account=${encodeURIComponent(account)}`);
      return null;
    },
    async workspaces() {
      const list = await directory.read();
      const shown = Object.entries(list.accounts).map(async ([id, { name, store, removed }]) => {
        const suggested = await suggestedFor(offices, list, id);
        return { id, ...present({ name, store, removed, suggested }) };
      });
      return { first: list.first, all: await offices.entries(), accounts: await Promise.all(shown) };
    },
    async addWorkspace({ name }, { workspace }) {
      const { first } = await directory.read();
      return { store: await founded(name, workspace ?? first, directory, offices) };
    },
    async renameWorkspace({ store, name }) {
      await known(store);
      await directory.change((all) => added(all, { store, name }));
      return null;
    },
    async removeWorkspace({ store }) {
      await known(store);
      const name = (await offices.names()).find((entry) => entry.store === store)?.name ?? '';
      await offices.remove(store, name);
      return null;
    },
    async chooseWorkspace({ store }) {
      await known(store);
      await directory.change((all) => ({ ...all, first: store }));
      return null;
    },
    async bindAccount({ account, store }) {
      await known(store);
      await directory.change((all) => bind(all, account, store));
      return null;
    },
    async putOffAccount({ account }) {
      await directory.change((all) => (has(all, all.accounts[account]?.store) ? all : putOff(all, account)));
      return null;
    },
  };
}
