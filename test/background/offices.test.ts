import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOffices, type Offices } from '../../src/background/offices.ts';
import { alone } from '../../src/browser/workspaces.ts';
import { openStore } from '../../src/store/database.ts';
import { fakeBrowser } from '../fake-browser.ts';

const list = { ...alone, kept: [...alone.kept, { store: 'broken', name: 'Studio Nord' }] };
let offices: Offices;

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
  const directory = { read: async () => list, change: async () => list, note: async () => list };
  offices = createOffices(directory, { set: async () => undefined, forget: async () => undefined });
});
afterAll(() => openStore().delete());

const shut = { problem: { code: 'workspace-shut', where: 'Studio Nord' } };

it('says which workspace cannot be opened, and opens the others', async () => {
  await expect(offices.at('broken')).rejects.toMatchObject(shut);
  expect((await offices.at('diapason')).store.name).toBe('diapason');
  expect(await offices.names()).toMatchObject([
    { store: 'diapason', name: 'Diapason', short: 'Di' },
    { store: 'broken', name: 'Studio Nord', short: 'SN', ...shut },
  ]);
});

it('does what is due in the others all the same', async () => {
  const done: string[] = [];
  await offices.each(({ store }) => done.push(store.name));
  expect(done).toEqual(['diapason']);
});

it('opens it as soon as it can be: nothing has to be restarted', async () => {
  await new Promise((done) => {
    indexedDB.deleteDatabase('broken').onsuccess = done;
  });
  expect((await offices.at('broken')).store.name).toBe('broken');
  await (await offices.at('broken')).store.delete();
});

it('knows no workspace that is not in the list', async () => {
  await expect(offices.at('nobody')).rejects.toMatchObject({ problem: { code: 'unknown-workspace' } });
});
