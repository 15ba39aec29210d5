import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Happening } from '../../src/contract/event.ts';
import type { OutboxRow } from '../../src/contract/state.ts';
import { append } from '../../src/store/append.ts';
import { conclude, hasten, leaseDue, nextDue, postpone } from '../../src/store/outbox.ts';
import { escalation } from '../../src/store/read.ts';
import { NOON, someParcel, somePost } from '../../tools/histories.ts';
import { emptyStore } from './open.ts';

const LEASE = 30_000;
const on = { postId: 'x:1', escalationId: 'e1' };
const row: OutboxRow = { ...on, channel: 'hook', status: 'waiting', attempts: 0, dueAt: NOON };
const delivered: Happening = { type: 'delivered', ...on, channel: 'hook', attempts: 1 };
const refused: Happening = { type: 'refused', ...on, channel: 'hook', problem: { code: 'receiver-gone' } };

async function waiting() {
  const store = emptyStore();
  const escalated: Happening = { type: 'escalated', ...on, department: 'support', channel: 'hook', parcel: someParcel('e1', 'x:1') };
  await append(store, [{ type: 'captured', postId: 'x:1', post: somePost('x:1') }, escalated], { now: NOON, put: [row] });
  return store;
}

async function leased() {
  const store = await waiting();
  const [first] = await leaseDue(store, NOON, LEASE, 4);
  if (first === undefined) throw new Error('nothing was due');
  return { store, first };
}

it('gives a row to one worker only, however many ask at once', async () => {
  const store = await waiting();
  const taken = await Promise.all([1, 2, 3].map(() => leaseDue(store, NOON, LEASE, 4)));
  expect(taken.flat()).toHaveLength(1);
});

it('gives nothing before its time', async () => {
  expect(await leaseDue(await waiting(), NOON - 1, LEASE, 4)).toEqual([]);
});

it('gives a row again when the worker that held it has died', async () => {
  const { store } = await leased();
  expect(await leaseDue(store, NOON + LEASE - 1, LEASE, 4)).toEqual([]);
  expect(await nextDue(store)).toBe(NOON + LEASE);
  expect(await leaseDue(store, NOON + LEASE, LEASE, 4)).toMatchObject([{ attempts: 2, status: 'leased' }]);
});

it('does not let a worker taken for dead disturb the one that came after', async () => {
  const { store, first } = await leased();
  await leaseDue(store, NOON + LEASE, LEASE, 4);
  expect(await postpone(store, first, NOON, { code: 'out-of-reach' })).toBe(false);
  expect(await conclude(store, first, refused, NOON)).toBe(false);
  expect(await store.outbox.get('e1')).toMatchObject({ status: 'leased', attempts: 2 });
});

it('takes a confirmation from whichever worker it comes, once', async () => {
  const { store, first } = await leased();
  const [second] = await leaseDue(store, NOON + LEASE, LEASE, 4);
  expect(await conclude(store, first, delivered, NOON)).toBe(true);
  expect(await conclude(store, second ?? first, delivered, NOON)).toBe(false);
  expect(await store.events.filter(({ what }) => what.type === 'delivered').count()).toBe(1);
  expect(await escalation(store, 'e1')).toMatchObject({ stage: 'sent' });
});

it('keeps why an attempt failed and when the next is due', async () => {
  const { store, first } = await leased();
  await postpone(store, first, NOON + 4_000, { code: 'receiver-busy', detail: '503' });
  const kept = await store.outbox.get('e1');
  expect(kept).toEqual({ ...row, attempts: 1, dueAt: NOON + 4_000, problem: { code: 'receiver-busy', detail: '503' } });
});

it('hastens what was tried, and leaves the undo time alone', async () => {
  const { store, first } = await leased();
  await store.outbox.put({ ...row, escalationId: 'e2', dueAt: NOON + 8_500 });
  await postpone(store, first, NOON + 900_000, { code: 'out-of-reach' });
  await hasten(store, NOON + 1);
  expect((await store.outbox.toArray()).map(({ dueAt }) => dueAt)).toEqual([NOON + 1, NOON + 8_500]);
});
