import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { alone, firstWorkspaces, keepWorkspaces, onWorkspaces, readWorkspaces } from '../../src/store/workspace-list.ts';

const nobody = async () => undefined;
const two = { ...alone, kept: [...alone.kept, { store: 'diapason-abc', name: 'Studio Nord' }] };
const rows = () => new Dexie('diapason-workspaces');

afterEach(() => keepWorkspaces(alone));

it('takes over the list of an older version once, without what that one had still to delete', async () => {
  await rows().delete();
  const earlier = { ...two, accounts: { 'x:studionord': { store: 'diapason-abc' } }, doomed: ['diapason'] };
  expect(await firstWorkspaces(async () => earlier)).toEqual({ ...earlier, doomed: [] });
});

it('never asks for an older list again, so that nobody can put one there later', async () => {
  expect(await firstWorkspaces(nobody)).toEqual(alone);
  expect(await firstWorkspaces(async () => two)).toEqual(alone);
});

it('takes of an older list that cannot be read whole what can be, and keeps the list as it was', async () => {
  await rows().delete();
  const earlier = { ...two, accounts: { 'x:lune': { name: 'L'.repeat(101) }, 'x:nord': { store: 'diapason-abc' } } };
  expect(await firstWorkspaces(async () => earlier)).toEqual({ ...two, accounts: { 'x:nord': { store: 'diapason-abc' } } });
  const database = new Dexie('diapason-workspaces');
  await database.open();
  expect((await database.table('rows').get('damaged')).value).toEqual(earlier);
  database.close();
});

it('begins with one workspace where the older list is not one', async () => {
  await rows().delete();
  expect(await firstWorkspaces(async () => ({ kept: 'diapason' }))).toEqual(alone);
});

it('never replaces a list that it cannot read', async () => {
  const database = new Dexie('diapason-workspaces');
  database.version(1).stores({ rows: 'key' });
  await database.table('rows').put({ key: 'list', value: { kept: 7 } });
  for (const store of ['diapason-abc', 'diapason']) {
    const other = new Dexie(store);
    other.version(1).stores({ rows: 'key' });
    await other.open();
    other.close();
  }
  const found = ['diapason', 'diapason-abc'].map((store) => ({ store, name: '' }));
  expect((await readWorkspaces()).kept).toEqual(found);
  expect((await firstWorkspaces(async () => ({ ...two, first: 'diapason-abc' }))).kept).toEqual(found);
  await expect(keepWorkspaces(two)).rejects.toMatchObject({ problem: { code: 'stored-damaged', where: 'workspaces' } });
  expect((await database.table('rows').get('list')).value).toEqual({ kept: 7 });
  await database.table('rows').delete('list');
  database.close();
});

it('tells our pages of each change', async () => {
  const ended = new AbortController();
  let told = 0;
  onWorkspaces(() => {
    told += 1;
  }, ended.signal);
  await keepWorkspaces(two);
  await expect.poll(() => told).toBeGreaterThan(0);
  ended.abort();
  expect(await readWorkspaces()).toEqual(two);
});
