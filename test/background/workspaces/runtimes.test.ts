import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRuntimes, type WorkspaceRuntimes } from '../../../src/background/workspaces/runtimes.ts';
import type { WorkspaceList } from '../../../src/background/workspaces/workspace-list.ts';
import { ownExport } from '../../../src/store/archive/own-exports.ts';
import { openStore } from '../../../src/store/database.ts';
import { markRemoved } from '../../../src/store/removal.ts';
import { alone, type Workspaces } from '../../../src/store/workspace-list.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { ownFiles } from '../../store/own-files.ts';

const list = { ...alone, kept: [...alone.kept, { store: 'broken', name: 'Studio Nord' }] };
let runtimes: WorkspaceRuntimes;

/** A store that a newer version of Diapason wrote: this one cannot open it. */
function breakStore(name: string): Promise<void> {
  return new Promise((done) => {
    const opening = indexedDB.open(name, 9_999);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}

beforeAll(async () => {
  fakeBrowser({ runtime: { getManifest: () => ({ version: '0.1.0' }) }, i18n: { getUILanguage: () => 'en' } });
  await breakStore('broken');
  const workspaceList = { read: async () => list, change: async () => list, note: async () => list };
  runtimes = createRuntimes(workspaceList, { set: async () => undefined, forget: async () => undefined });
});
afterAll(() => openStore().delete());

const shut = { problem: { code: 'newer-store', where: 'Studio Nord' } };

it('says which workspace cannot be opened, and opens the others', async () => {
  await expect(runtimes.at('broken')).rejects.toMatchObject(shut);
  expect((await runtimes.at('diapason')).store.name).toBe('diapason');
  expect(await runtimes.names()).toMatchObject([
    { store: 'diapason', name: 'Diapason', short: 'Di' },
    { store: 'broken', name: 'Studio Nord', short: 'SN', ...shut },
  ]);
});

it('does what is due in the others all the same', async () => {
  const done: string[] = [];
  await runtimes.each(({ store }) => done.push(store.name));
  expect(done).toEqual(['diapason']);
});

it('opens it as soon as it can be: nothing has to be restarted', async () => {
  await new Promise((done) => {
    indexedDB.deleteDatabase('broken').onsuccess = done;
  });
  expect((await runtimes.at('broken')).store.name).toBe('broken');
  await (await runtimes.at('broken')).store.delete();
});

it('knows no workspace that is not in the list', async () => {
  await expect(runtimes.at('nobody')).rejects.toMatchObject({ problem: { code: 'unknown-workspace' } });
});

describe('the second sign, in the store itself', () => {
  const listOf = (first: Workspaces) => {
    let all = first;
    const change: WorkspaceList['change'] = async (make) => {
      all = make(all);
      return all;
    };
    return { read: async () => all, change, note: change };
  };
  const badge = { set: async () => undefined, forget: async () => undefined };
  const names = async () => (await indexedDB.databases()).map(({ name }) => name);

  it('keeps a store that the list alone says to delete, and shows it again', async () => {
    const store = openStore('innocent');
    await store.meta.put({ key: 'mine', value: 1 });
    store.close();
    const workspaceList = listOf({ ...alone, doomed: ['innocent'] });
    await createRuntimes(workspaceList, badge).sweep();
    expect(await names()).toContain('innocent');
    expect(await workspaceList.read()).toMatchObject({ kept: [{ store: 'diapason' }, { store: 'innocent' }], doomed: [] });
  });

  it('deletes what a person removed, also when the worker died in between', async () => {
    const store = openStore('innocent');
    await markRemoved(store, 1);
    store.close();
    await createRuntimes(listOf({ ...alone, doomed: ['innocent'] }), badge).sweep();
    expect(await names()).not.toContain('innocent');
  });

  it('takes away the exports that no page needs any more with a workspace that is removed', async () => {
    const { files, held } = ownFiles();
    try {
      await ownExport();
      held.clear();
      const open = await ownExport();
      const workspaceList = listOf({ ...alone, kept: [...alone.kept, { store: 'innocent', name: 'Nord' }] });
      await createRuntimes(workspaceList, badge).remove('innocent', 'Nord');
      expect([await names(), files.size, files.has(open.handle.name)]).toEqual([['diapason'], 1, true]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('refuses to remove a workspace that it cannot open: what it holds stays', async () => {
    await breakStore('closed');
    const workspaceList = listOf({ ...alone, kept: [...alone.kept, { store: 'closed', name: 'Nord' }] });
    await expect(createRuntimes(workspaceList, badge).remove('closed', 'Nord')).rejects.toMatchObject({ problem: { code: 'newer-store' } });
    expect(await names()).toContain('closed');
  });
});
