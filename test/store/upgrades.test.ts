import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import type { OutboxRow } from '../../src/contract/state.ts';
import { clockAt } from '../../src/log/clock.ts';
import { makeVersion } from '../../src/log/versions.ts';
import { documentHead, documentVersions } from '../../src/store/document-heads.ts';
import { addVersions, install, publish } from '../../src/store/documents.ts';
import { hasten, leaseDue, markSending, postpone } from '../../src/store/outbox.ts';
import { emptyStore } from './open.ts';

/** A workspace and an outbox row whose shapes changed twice: the second upgrade loses what it had where it runs on its own work. */
vi.mock('../../src/contract/workspace.ts', async (original) => {
  const { storedRecord } = await import('../../src/contract/stored.ts');
  const shape = v.object({ name: v.string(), sites: v.array(v.string()), limits: v.array(v.number()) });
  const upgrades = [
    ({ site, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, sites: [site] }),
    ({ limit, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, limits: limit === undefined ? [] : [limit] }),
  ];
  return { ...(await original<object>()), workspaceRecord: storedRecord(shape, upgrades) };
});
vi.mock('../../src/store/records/outbox.ts', async (original) => {
  const { storedRecord } = await import('../../src/contract/stored.ts');
  const record = storedRecord(v.looseObject({ tried: v.number(), attempts: v.number() }), [
    ({ tries, ...rest }) => ({ ...rest, tried: tries ?? 0, attempts: tries ?? 0 }),
  ]);
  const readRow = (row: unknown) => {
    const reading = record.read(row);
    return reading.kind === 'read' ? [reading.value] : [];
  };
  return { ...(await original<object>()), outboxRecord: record, readRow, storedRow: (row: object) => record.write(row as never, row) };
});

const now = 1_780_000_000_000;
const old = { name: 'Lune', site: 'x', limit: 4 };
const made = (body: unknown) => makeVersion({ kind: 'workspace', parents: [], author: 'Emma', at: clockAt(now), note: '', body });

it.each([
  ['as it was read', (body: object) => ({ ...body, name: 'Soleil' })],
  ['built from the fields that are known', () => ({ name: 'Soleil', sites: ['x'], limits: [4] })],
])('loses nothing of a document of an older shape by an edit: %s', async (_, edit) => {
  const store = emptyStore();
  const version = await made(old);
  await addVersions(store, [version], now);
  const head = await documentHead(store, 'workspace');
  const draft = { kind: 'workspace' as const, parents: [version.id], note: '', body: edit(head?.body ?? {}) };
  await publish(store, draft, now + 1);
  expect((await documentHead(store, 'workspace'))?.body).toEqual({ schema: 3, name: 'Soleil', sites: ['x'], limits: [4] });
});

it('puts what ships in place once, though its shape changed', async () => {
  const store = emptyStore();
  const shipped = { name: '', sites: ['x'], limits: [4] };
  for (const revision of [1, 2]) await install(store, 'workspace', shipped, revision);
  expect(await documentVersions(store, 'workspace')).toHaveLength(1);
  expect((await documentHead(store, 'workspace'))?.body).toEqual({ ...shipped, schema: 3 });
});

it('brings a row of the outbox up once, whatever becomes of it', async () => {
  const store = emptyStore();
  const row = { escalationId: 'a-1', postId: 'x:1', channel: 'c', status: 'waiting', tries: 2, dueAt: now, since: now };
  await store.outbox.put(row as unknown as OutboxRow);
  const [leased] = await leaseDue(store, now, 1_000, 9);
  expect(leased).toMatchObject({ tried: 2, attempts: 3 });
  if (leased === undefined) return;
  expect(await markSending(store, leased)).toBe(true);
  expect(await postpone(store, leased, now + 9, { code: 'out-of-reach' }, now)).toBe(true);
  await hasten(store, now + 1);
  expect(await store.outbox.get('a-1')).toMatchObject({ schema: 2, tried: 2, attempts: 3 });
  expect(await store.outbox.get('a-1')).not.toHaveProperty('tries');
});
