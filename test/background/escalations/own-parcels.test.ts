import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deliverDue } from '../../../src/background/escalations/deliver.ts';
import { UNDO_MARGIN, viewsOf } from '../../../src/background/posts/views.ts';
import type { Event, Happening } from '../../../src/contract/event.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { makerOf } from '../../../src/log/escalation-id.ts';
import { UNDO } from '../../../src/log/escalation-view.ts';
import { merge } from '../../../src/store/merge.ts';
import { leaseDue, nextDue } from '../../../src/store/outbox.ts';
import { eventsOf } from '../../../src/store/read.ts';
import { someParcel } from '../../../tools/histories.ts';
import { numRuns } from '../../num-runs.ts';
import { type Bench, bench, escalated, hook, portsOf } from '../bench.ts';

const mallory = { id: 'mallory', name: 'Mallory' };

/** What a colleague, or a department, may write of somebody else's escalation. */
function hostile(id: string, postId: string): Happening[] {
  const on = { postId, escalationId: id };
  const forged = someParcel(id, postId, { summary: 'Forged by Mallory', sender: 'Emma' });
  return [
    { type: 'escalated', ...on, department: 'support', channel: 'hook', parcel: forged },
    { type: 'delivered', ...on, channel: 'hook', attempts: 1 },
    { type: 'refused', ...on, channel: 'hook', problem: { code: 'receiver-gone' } },
    { type: 'unconfirmed', ...on, channel: 'hook', problem: { code: 'maybe-sent' } },
    { type: 'retried', ...on, channel: 'evil' },
    { type: 'acknowledged', ...on, by: 'Mallory' },
    { type: 'answered', ...on, by: 'Mallory', text: 'No' },
    { type: 'passed', ...on, by: 'Mallory', to: 'pr', parcel: forged },
    { type: 'settled', ...on },
    { type: 'undone', target: 'x', subjects: [`post:${postId}`, `escalation:${id}`] },
  ];
}

/** A receiver that honours keys, without a network: what was taken, by key. */
function receiverOf(taken: Map<string, string>, answers: number[]): typeof fetch {
  return async (_, init) => {
    const body = String(init?.body);
    const status = answers.shift() ?? 200;
    if (status === 200) taken.set((JSON.parse(body) as { key: string }).key, body);
    return new Response('{}', { status, headers: { 'content-type': 'application/json' } });
  };
}

async function passAll(at: Bench, work: () => Promise<void>): Promise<void> {
  for (let due = await nextDue(at.store); due !== undefined; due = await nextDue(at.store)) {
    at.time = Math.max(at.time, due);
    await work();
  }
}

it('sends every parcel as it was escalated here, whatever hostile colleagues write meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.tuple(fc.nat(20), fc.integer({ min: -50_000, max: 50_000 })), { maxLength: 10 }),
      fc.array(fc.constantFrom(200, 500, 503), { maxLength: 4 }),
      async (many, picks, answers) => {
        const at = await bench(hook('https://receiver.example/in'));
        const ids: string[] = [];
        for (let n = 1; n <= many; n += 1) ids.push(await escalated(at.store, n, at.time));
        const lies = ids.flatMap((id, n) => hostile(id, `x:${n + 1}`));
        const events = picks.map(([pick, shift], index): Event => {
          const what = lies[pick % lies.length] as Happening;
          const seq = index + 1;
          return { id: `devicemall1-${seq}`, device: 'devicemall1', seq, at: clockAt(at.time + shift, index), member: mallory, what };
        });
        const taken = new Map<string, string>();
        const ports = portsOf(at, { fetch: receiverOf(taken, [...answers]) });
        await passAll(at, async () => {
          await merge(at.store, events.splice(0, 3), at.time);
          await deliverDue(at.store, ports);
        });
        expect([...taken.keys()].toSorted()).toEqual(ids.toSorted());
        expect([...taken.values()].join()).not.toContain('Mallory');
        for (const id of ids) {
          const delivered = (await eventsOf(at.store, `escalation:${id}`)).filter(
            ({ what, device }) => what.type === 'delivered' && device === makerOf(id),
          );
          expect([id, delivered.length]).toEqual([id, 1]);
        }
      },
    ),
    { numRuns: numRuns(12), endOnFailure: true },
  );
}, 120_000);

it('shows an escalation as on its way while it is, whatever a colleague says of it', async () => {
  const at = await bench(hook('https://receiver.example/in'));
  const id = await escalated(at.store, 1, at.time);
  const answered: Happening = { type: 'answered', postId: 'x:1', escalationId: id, by: 'Mallory', text: 'No' };
  await merge(
    at.store,
    [{ id: 'devicemall1-1', device: 'devicemall1', seq: 1, at: clockAt(at.time), member: mallory, what: answered }],
    at.time,
  );
  const [view] = await viewsOf(at.store, ['x:1'], at.time);
  expect(view?.escalations).toMatchObject([{ stage: 'pending', undoUntil: at.time + UNDO }]);
});

it('lets one dead receiver hold nobody else back: forty parcels hang, another department’s leaves at once', async () => {
  const at = await bench(hook('https://dead.example/in'));
  const row = (n: number, channel: string, attempts: number) => ({
    ...{ escalationId: `e${n}`, postId: `x:${n}`, channel, parcel: someParcel(`e${n}`, `x:${n}`) },
    ...{ status: 'waiting' as const, attempts, dueAt: at.time + n, since: at.time },
  });
  const id = await escalated(at.store, 99, at.time);
  const born = await at.store.outbox.get(id);
  await at.store.outbox.bulkPut(Array.from({ length: 40 }, (_, n) => row(n, 'dead', n % 3)));
  at.time += UNDO + UNDO_MARGIN;

  const leased = await leaseDue(at.store, at.time, 45_000, 64);
  expect(leased.map(({ channel }) => channel).toSorted()).toEqual(['dead', born?.channel]);
  expect(leased.find(({ channel }) => channel === 'dead')?.attempts).toBe(1);
  expect(await leaseDue(at.store, at.time, 45_000, 64)).toEqual([]);
});

it.each([
  ['back a day', -24 * 3_600_000],
  ['back three hours', -3 * 3_600_000],
  ['back a minute', -60_000],
  ['ahead 400 days', 400 * 24 * 3_600_000],
])('sends at once when the clock was set %s, tried or not', async (_, jump) => {
  for (const attempts of [0, 3]) {
    const at = await bench(hook('https://receiver.example/in'));
    const id = await escalated(at.store, 1, at.time);
    await at.store.outbox.update(id, { attempts, ...(attempts > 0 ? { dueAt: at.time + 900_000 } : {}) });
    at.time += jump;
    const taken = new Map<string, string>();
    await deliverDue(at.store, portsOf(at, { fetch: receiverOf(taken, []) }));
    expect([attempts, taken.size, await at.store.outbox.count()]).toEqual([attempts, 1, 0]);
  }
});

it('takes a lease that a jump of the clock made endless for over', async () => {
  const at = await bench(hook('https://receiver.example/in'));
  const id = await escalated(at.store, 1, at.time);
  const leaseUntil = at.time + 30 * 24 * 3_600_000;
  await at.store.outbox.update(id, { status: 'leased', attempts: 1, dueAt: leaseUntil, leaseUntil });
  const taken = new Map<string, string>();
  await deliverDue(at.store, portsOf(at, { fetch: receiverOf(taken, []) }));
  expect(taken.size).toBe(1);
});

it('leaves a receiver in peace for as long as it asked, whatever else is escalated to it', async () => {
  const at = await bench(hook('https://receiver.example/in'));
  await escalated(at.store, 1, at.time);
  at.time += UNDO + UNDO_MARGIN;
  let asked = 0;
  const busy: typeof fetch = async () => {
    asked += 1;
    return new Response('', { status: 429, headers: { 'retry-after': '300' } });
  };
  await deliverDue(at.store, portsOf(at, { fetch: busy }));
  for (let n = 2; n < 6; n += 1) {
    await escalated(at.store, n, at.time);
    at.time += 30_000;
    await deliverDue(at.store, portsOf(at, { fetch: busy }));
  }
  expect(asked).toBe(1);
  at.time += 300_000;
  const taken = new Map<string, string>();
  await deliverDue(at.store, portsOf(at, { fetch: receiverOf(taken, []) }));
  expect(taken.size).toBe(5);
});
