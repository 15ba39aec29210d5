import type { Handlers } from '../browser/serve.ts';
import { HOME } from '../browser/workspaces.ts';
import { Refusal } from '../contract/refusal.ts';
import type { WorkspaceCallResults } from '../contract/workspace-calls.ts';
import { documentHead, publish } from '../store/documents.ts';
import { keepSettings, randomName, settingsOf } from '../store/meta.ts';
import { added, bind, has, putOff, removed } from './binding.ts';
import type { Directory } from './directory.ts';
import type { Offices } from './offices.ts';

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
    async answerFor({ workspace }, { account }) {
      if (account === undefined) throw new Refusal('not-allowed', { where: 'account' });
      if (workspace !== null) await known(workspace);
      await directory.change((all) => {
        if (has(all, all.accounts[account]?.store)) throw new Refusal('not-allowed', { where: account });
        return workspace === null ? putOff(all, account) : bind(all, account, workspace);
      });
      return null;
    },
    async workspaces() {
      const { first, accounts } = await directory.read();
      const shown = Object.entries(accounts).map(([id, { name, store }]) => ({
        id,
        ...(name === undefined ? {} : { name }),
        ...(store === undefined ? {} : { store }),
      }));
      return { first, all: await offices.entries(), accounts: shown };
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
      const left = await directory.change((all) => removed(all, store, name));
      if (has(left, store)) throw new Refusal('workspace-last');
      await offices.sweep();
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
  };
}
