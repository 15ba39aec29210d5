import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { OutboxRow } from '../../src/contract/state.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { append } from '../../src/store/append.ts';
import { archiveLines } from '../../src/store/archive/write.ts';
import type { Store } from '../../src/store/database.ts';
import { install } from '../../src/store/documents.ts';
import { enterTeam, isInTeam, keepDevice, membership } from '../../src/store/membership.ts';
import { keepPanelPost, panelPost, settingsOf } from '../../src/store/meta.ts';
import { type MetaKey, metaFamilies, metaKeys } from '../../src/store/meta-keys.ts';
import { giveUpRow, leaseDue, nextDue, outboxRow } from '../../src/store/outbox.ts';
import { storedProblems } from '../../src/store/problems.ts';
import { isMarkedRemoved } from '../../src/store/removal.ts';
import { keepWorkspaces, readWorkspaces, workspacesProblem } from '../../src/store/workspace-list.ts';
import { makeOwnSeat, makeSigningKey } from '../../src/team/keys.ts';
import { someParcel } from '../../tools/histories.ts';
import { emptyStore } from './open.ts';

const now = 1_780_000_000_000;
const nothingOfOurs = { broken: ['by', { a: 'disk' }] };
const stored = async (store: Store, { key }: Pick<MetaKey<unknown>, 'key'>) => (await store.meta.get(key))?.value;

async function storing(key: Pick<MetaKey<unknown>, 'key'>, value: unknown = nothingOfOurs): Promise<Store> {
  const store = emptyStore();
  await settingsOf(store);
  await store.meta.put({ key: key.key, value });
  return store;
}

const kept = Object.values(metaKeys).filter(({ use, key }) => use === 'kept' && key !== 'settings');

it.each(kept.map((key) => [key.key, key] as const))('says that %s cannot be read, and leaves it as it is', async (_, key) => {
  const store = await storing(key);
  expect(await storedProblems(store)).toMatchObject([{ code: 'stored-damaged', where: key.key }]);
  await append(store, [{ type: 'closed', postId: 'x:1' }], { now }).catch(() => undefined);
  expect(await stored(store, key)).toEqual(nothingOfOurs);
});

it('founds no second identity where the place in the team cannot be read', async () => {
  const store = await storing(metaKeys.membership);
  await expect(membership(store)).rejects.toMatchObject({ problem: { code: 'stored-damaged', where: 'team:membership' } });
  expect(await isInTeam(store)).toBe(true);
  const entry = { workspace: 'w', name: 'Maison Lune', engine: { kind: 'file' } as const, seat: await makeOwnSeat() };
  await expect(enterTeam(store, entry, { keys: [] }, now)).rejects.toMatchObject({ problem: { code: 'stored-damaged' } });
});

it('gives a device no second key or name where its own cannot be read', async () => {
  const store = await storing(metaKeys.deviceKey);
  await expect(keepDevice(store, await makeSigningKey())).rejects.toMatchObject({ problem: { where: 'device' } });
  const other = await storing(metaKeys.pen);
  await expect(append(other, [{ type: 'closed', postId: 'x:1' }], { now })).rejects.toMatchObject({ problem: { where: 'pen' } });
  expect(await other.events.count()).toBe(0);
});

it('deletes nothing by a removal that cannot be read', async () => {
  await expect(isMarkedRemoved(await storing(metaKeys.removed))).rejects.toMatchObject({ problem: { code: 'stored-damaged' } });
});

it('goes on where what can be made anew cannot be read, and keeps it beside the new one', async () => {
  const store = await storing(metaKeys.panel);
  expect(await panelPost(store)).toBeUndefined();
  expect(await storedProblems(store)).toEqual([]);
  await keepPanelPost(store, 'x:1', now);
  expect(await panelPost(store)).toMatchObject({ postId: 'x:1', at: now });
  expect(await stored(store, { key: 'panel:damaged' })).toEqual(nothingOfOurs);
  await store.meta.put({ key: 'panel', value: { other: 1 } });
  await keepPanelPost(store, 'x:2', now);
  expect(await stored(store, { key: 'panel:damaged' })).toEqual(nothingOfOurs);
  expect(await stored(store, { key: 'panel:damaged 2' })).toEqual({ other: 1 });
});

it('keeps of a value what a newer version knows more', async () => {
  const newer = { schema: 3, postId: 'x:1', at: 1, tab: { id: 7 } };
  const store = await storing(metaKeys.panel, newer);
  await keepPanelPost(store, 'x:2', now);
  expect(await stored(store, metaKeys.panel)).toEqual({ ...newer, postId: 'x:2', at: now });
});

it('writes every value under a key of its own', () => {
  const keys = [...Object.values(metaKeys).map(({ key }) => key), ...Object.values(metaFamilies).map(({ prefix }) => prefix)];
  expect(new Set(keys).size).toBe(keys.length);
});

const row = (escalationId: string): OutboxRow => ({
  ...{ escalationId, postId: 'x:1', channel: `to-${escalationId}`, parcel: someParcel(escalationId, 'x:1') },
  ...{ status: 'waiting', attempts: 0, dueAt: now, since: now },
});

it('sends the other rows where one of the outbox cannot be read, and says which that is', async () => {
  const store = emptyStore();
  await store.outbox.bulkPut([row('a-1'), { ...row('b-1'), status: 'lost', dueAt: 0 } as unknown as OutboxRow, row('c-1')]);
  expect(await nextDue(store, now)).toBe(now);
  expect((await leaseDue(store, now, 1_000, 9)).map(({ escalationId }) => escalationId).sort()).toEqual(['a-1', 'c-1']);
  expect(await store.outbox.get('b-1')).toMatchObject({ status: 'lost', attempts: 0 });
  expect(await storedProblems(store)).toEqual([{ code: 'stored-damaged', where: 'outbox', detail: 'b-1' }]);
  await expect(outboxRow(store, 'b-1')).rejects.toMatchObject({ problem: { code: 'stored-damaged' } });
});

it('puts such a row aside when a person sends its escalation again', async () => {
  const store = emptyStore();
  await store.outbox.bulkPut([row('a-1'), { escalationId: 'b-1', dueAt: 0 } as unknown as OutboxRow]);
  for (const id of ['a-1', 'b-1']) await giveUpRow(store, id);
  expect(await store.outbox.toCollection().primaryKeys()).toEqual(['a-1']);
  expect(await stored(store, { key: 'outbox:b-1:damaged' })).toEqual({ escalationId: 'b-1', dueAt: 0 });
  expect(await storedProblems(store)).toEqual([]);
});

it('exports what can be read where settings, team and outbox cannot', async () => {
  const store = emptyStore();
  await append(store, [{ type: 'noted', postId: 'x:1', text: 'kept' }], { now });
  await store.meta.bulkPut([metaKeys.settings, metaKeys.membership].map(({ key }) => ({ key, value: nothingOfOurs })));
  await store.outbox.put({ escalationId: 'b-1', dueAt: 0 } as unknown as OutboxRow);
  const lines: string[] = [];
  for await (const line of archiveLines(store, now)) lines.push(line);
  expect(lines.filter((line) => line.includes('"kept"'))).toHaveLength(1);
});

it.each(kept.map((key) => [key.key, key] as const))('exports events, versions and sealed items where %s cannot be read', async (_, key) => {
  const store = emptyStore();
  await append(store, [{ type: 'noted', postId: 'x:1', text: 'kept' }], { now });
  await install(store, 'workspace', defaultWorkspace, 1);
  const ref = { shelf: 'log' as const, name: 'a.1-1', waiting: false, bytes: Uint8Array.of(1) };
  const seat = await makeOwnSeat();
  await enterTeam(store, { workspace: 'w', name: 'Lune', engine: { kind: 'file' }, seat }, { keys: [], items: [ref] }, now);
  await store.meta.put({ key: key.key, value: nothingOfOurs });
  const lines: string[] = [];
  for await (const line of archiveLines(store, now)) lines.push(Object.keys(JSON.parse(line))[0] ?? '');
  expect(lines).toEqual(expect.arrayContaining(['event', 'version', 'item', 'end']));
});

it('finds the workspaces of a list that cannot all be read, deletes none by it, and does not write over it', async () => {
  const list = {
    kept: [{ store: 'diapason', name: '' }, { store: 7 }, { store: 'diapason-b', name: 'B' }],
    first: 'diapason-b',
    doomed: ['diapason'],
  };
  const database = new Dexie('diapason-workspaces');
  database.version(1).stores({ rows: 'key' });
  await database.table('rows').put({ key: 'list', value: list });
  const found = await readWorkspaces();
  expect(found).toMatchObject({ kept: [{ store: 'diapason' }, { store: 'diapason-b' }], first: 'diapason-b', doomed: [] });
  expect(await workspacesProblem()).toMatchObject({ code: 'stored-damaged', where: 'workspaces' });
  await expect(keepWorkspaces(found)).rejects.toMatchObject({ problem: { code: 'stored-damaged' } });
  expect((await database.table('rows').get('list')).value).toEqual(list);
  database.close();
});
