/* It has more than 250 lines: one receiver and one clock serve every way in which a delivery can end. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DeliveryPorts, deliverDue, LEASE } from '../../../src/background/escalations/deliver.ts';
import { UNDO_MARGIN, viewsOf } from '../../../src/background/posts/views.ts';
import type { Event } from '../../../src/contract/event.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { UNDO } from '../../../src/log/escalation-view.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { publish } from '../../../src/store/documents.ts';
import { merge } from '../../../src/store/merge.ts';
import { hasten, nextDue } from '../../../src/store/outbox.ts';
import { escalation, eventsOf } from '../../../src/store/read.ts';
import {
  accept,
  type Behaviour,
  busy,
  dieHalfWay,
  dropAfter,
  dropBefore,
  garbage,
  hang,
  loginPage,
  type Receiver,
  slow,
  startReceiver,
  status,
} from '../../../tools/receiver.ts';
import { numRuns } from '../../num-runs.ts';
import { type Bench, bench, chat, escalated, hook, mail, portsOf, workspaceWith } from '../bench.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

/** A context with one escalation whose undo time is over. */
async function ready(channel = hook(receiver.url())): Promise<{ at: Bench; id: string }> {
  const at = await bench(channel);
  const id = await escalated(at.store, 1, at.time);
  at.time += UNDO + UNDO_MARGIN;
  return { at, id };
}

it('sends nothing before the undo time is over', async () => {
  const { at, id } = await ready();
  at.time -= 1;
  await deliverDue(at.store, portsOf(at));
  expect(receiver.arrivals).toHaveLength(0);
  at.time += 1;
  await deliverDue(at.store, portsOf(at));
  expect(receiver.taken().map(({ key }) => key)).toEqual([id]);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'sent', deliveredAt: at.time });
  expect(await at.store.outbox.count()).toBe(0);
});

it.each([
  ['drops the connection', dropBefore, 'out-of-reach'],
  ['drops it after the parcel', dropAfter, 'out-of-reach'],
  ['dies half-way through its answer', dieHalfWay, 'out-of-reach'],
  ['answers 500', status(500, 'oops'), 'receiver-busy'],
  ['is behind a login page', loginPage, 'receiver-garbage'],
  ['answers noise', garbage, 'receiver-garbage'],
])('tries again when the receiver %s, and sends the same key', async (_, behaviour, code) => {
  const { at, id } = await ready();
  receiver.script(behaviour);
  await deliverDue(at.store, portsOf(at));
  expect(await at.store.outbox.get(id)).toMatchObject({ status: 'waiting', attempts: 1, problem: { code } });
  const [view] = await viewsOf(at.store, ['x:1'], at.time);
  expect(view?.escalations).toMatchObject([{ stage: 'pending', attempts: 1, problem: { code } }]);
  at.time = (await nextDue(at.store)) ?? 0;
  await deliverDue(at.store, portsOf(at));
  expect(new Set(receiver.arrivals.map(({ key }) => key ?? id))).toEqual(new Set([id]));
  expect(receiver.taken()).toHaveLength(1);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'sent' });
});

/** What a lead writes in another browser to take an escalation back. */
async function takenBackElsewhere(at: Bench, id: string): Promise<Event> {
  const born = (await eventsOf(at.store, `escalation:${id}`)).find(({ what }) => what.type === 'escalated');
  const what = { type: 'undone' as const, target: born?.id ?? '', subjects: ['post:x:1', `escalation:${id}`] };
  const lead = { device: 'devicelead1', member: { id: 'lead', name: 'Lead' }, at: clockAt(at.time) };
  return { id: 'devicelead1-1', seq: 1, ...lead, what };
}

it.each([
  ['while it waits', false],
  ['while nothing may be sent to its channel', true],
])('sends nothing that was taken back in another browser %s, and forgets its row', async (_, isForbidden) => {
  const { at, id } = await ready();
  await merge(at.store, [await takenBackElsewhere(at, id)], at.time);
  expect((await viewsOf(at.store, ['x:1'], at.time))[0]?.escalations).toMatchObject([{ stage: 'undone' }]);
  await deliverDue(at.store, portsOf(at, { permitted: async () => !isForbidden }));
  expect([receiver.arrivals.length, await at.store.outbox.count()]).toEqual([0, 0]);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'undone' });
});

it.each([hook, chat])('sends nothing that is taken back at the last moment, when a worker has already taken it', async (channel) => {
  const { at, id } = await ready(channel(receiver.url()));
  const undone = await takenBackElsewhere(at, id);
  const permitted = async () => {
    await merge(at.store, [undone], at.time);
    return true;
  };
  await deliverDue(at.store, portsOf(at, { permitted }));
  expect([receiver.arrivals.length, await at.store.outbox.count()]).toEqual([0, 0]);
});

it('gives up on a receiver that never answers, and tries again', async () => {
  const { at, id } = await ready();
  receiver.script(hang);
  await deliverDue(at.store, portsOf(at, { timeout: 50 }));
  expect(await at.store.outbox.get(id)).toMatchObject({ status: 'waiting', problem: { code: 'out-of-reach' } });
});

it('waits for a slow receiver', async () => {
  const { at, id } = await ready();
  receiver.script(slow(80));
  await deliverDue(at.store, portsOf(at));
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'sent' });
});

it('waits as long as a receiver asks, in seconds or by a date', async () => {
  const { at } = await ready();
  receiver.script(busy(40), status(503, '', { date: 'Sun, 22 Nov 2026 12:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 12:02:00 GMT' }));
  await deliverDue(at.store, portsOf(at, { random: () => 0 }));
  expect(await nextDue(at.store)).toBe(at.time + 40_000);
  at.time += 40_000;
  await deliverDue(at.store, portsOf(at, { random: () => 0 }));
  expect(await nextDue(at.store)).toBe(at.time + 120_000);
});

it.each([
  [status(400, '{"error":"no such field"}'), 'receiver-refused', '400'],
  [status(404), 'receiver-gone', '404'],
  [status(302, '', { location: 'http://127.0.0.1:1/login' }), 'receiver-garbage', '302'],
] as [Behaviour, string, string][])('shows a refusal for good and does not insist (%o)', async (behaviour, code, detail) => {
  const { at, id } = await ready();
  receiver.script(behaviour);
  await deliverDue(at.store, portsOf(at));
  at.time += 24 * 3_600_000;
  await deliverDue(at.store, portsOf(at));
  expect(receiver.arrivals).toHaveLength(1);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'refused', problem: { code, detail } });
  expect(await at.store.outbox.count()).toBe(0);
});

it('keeps a parcel until the receiver is back, and sends it as soon as the network is', async () => {
  const { at, id } = await ready();
  await receiver.stop();
  await deliverDue(at.store, portsOf(at));
  expect(await at.store.outbox.get(id)).toMatchObject({ problem: { code: 'out-of-reach' } });
  await receiver.start();
  await hasten(at.store, at.time);
  await deliverDue(at.store, portsOf(at));
  expect(receiver.taken()).toHaveLength(1);
});

it('sends nothing to a host the browser was not allowed to reach, and says which', async () => {
  const { at, id } = await ready();
  await deliverDue(at.store, portsOf(at, { permitted: async () => false }));
  expect(receiver.arrivals).toHaveLength(0);
  expect(await at.store.outbox.get(id)).toMatchObject({ problem: { code: 'no-permission', where: 'http://127.0.0.1/*' } });
});

it('goes through the channel as it is now, not as it was when the post was escalated', async () => {
  const { at, id } = await ready(hook('http://127.0.0.1:9/gone'));
  const parents = [(await documentHead(at.store, 'workspace'))?.version.id ?? ''];
  await publish(at.store, { kind: 'workspace', parents, note: '', body: workspaceWith(hook(receiver.url())) }, at.time);
  await deliverDue(at.store, portsOf(at));
  expect(receiver.taken().map(({ key }) => key)).toEqual([id]);
});

it('sends a receiver nothing of a parcel that this version does not know, at whatever depth', async () => {
  const { at, id } = await ready();
  const row = await at.store.outbox.get(id);
  const parcel = row?.parcel;
  if (row === undefined || parcel?.author === undefined) throw new Error('no parcel to send');
  const wider = {
    ...{ ...parcel, secretPlan: 1, post: { ...parcel.post, fullText: 'secretText' } },
    author: { ...parcel.author, secretMail: 'a@b.example' },
  };
  await at.store.outbox.put({ ...row, parcel: wider });
  const bodies: string[] = [];
  const spied: typeof fetch = async (url, init) => {
    bodies.push(String(init?.body));
    return fetch(url, init);
  };
  await deliverDue(at.store, portsOf(at, { fetch: spied }));
  expect(bodies).toHaveLength(1);
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ parcel });
  expect(bodies[0]).not.toMatch(/secretPlan|secretText|secretMail/);
});

it('says that a channel is gone when the workspace no longer holds it', async () => {
  const { at, id } = await ready();
  const parents = [(await documentHead(at.store, 'workspace'))?.version.id ?? ''];
  await publish(at.store, { kind: 'workspace', parents, note: '', body: workspaceWith() }, at.time);
  await deliverDue(at.store, portsOf(at));
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'refused', problem: { code: 'unknown-channel', where: 'hook' } });
});

it('hands an e-mail to the mail program once', async () => {
  const { at, id } = await ready(mail);
  const opened: string[] = [];
  const open = async (url: string) => void opened.push(url);
  await Promise.all([deliverDue(at.store, portsOf(at, { open })), deliverDue(at.store, portsOf(at, { open }))]);
  expect(opened).toHaveLength(1);
  expect(opened[0]).toMatch(/^mailto:lea@example\.com\?/);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'handed' });
});

/** A worker that dies when it asks for its `last` door: this door and all after it never open. */
function mortal(ports: DeliveryPorts, last: number): { ports: DeliveryPorts; died: Promise<void> } {
  let left = last;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const alive = () => {
    left -= 1;
    if (left < 0) die();
    return left >= 0;
  };
  const never = <T>() => new Promise<T>(() => {});
  const or = <T>(open: () => T): T => {
    if (alive()) return open();
    throw new Error('the worker is dead');
  };
  const mortalFetch: typeof fetch = async (input, init) => {
    if (!alive()) return never();
    const response = await ports.fetch(input, init);
    return alive() ? response : never();
  };
  return {
    died,
    ports: {
      ...{ now: () => or(ports.now), random: () => or(ports.random), timeout: ports.timeout, fetch: mortalFetch },
      permitted: (origins) => (alive() ? ports.permitted(origins) : never()),
      open: (url) => (alive() ? ports.open(url) : never()),
      changed: () => void alive(),
    },
  };
}

const behaviour = fc.constantFrom<Behaviour>(accept, dropBefore, dropAfter, dieHalfWay, busy(2), status(500), garbage, loginPage);

it('brings every escalation to the receiver, none twice, whenever workers die', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(behaviour, { maxLength: 12 }),
      fc.array(fc.nat(25), { maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      async (script, deaths, many) => {
        const own = await startReceiver();
        try {
          const at = await bench(hook(own.url()));
          const ids = await Promise.all(Array.from({ length: many }, (_, n) => escalated(at.store, n + 1, at.time)));
          own.script(...script);
          const lives = [...deaths];
          for (let due = await nextDue(at.store); due !== undefined; due = await nextDue(at.store)) {
            at.time = Math.max(at.time, due);
            const worker = mortal(portsOf(at), lives.shift() ?? Number.POSITIVE_INFINITY);
            await Promise.race([deliverDue(at.store, worker.ports).catch(() => undefined), worker.died]);
          }
          expect(
            own
              .taken()
              .map(({ key }) => key)
              .toSorted(),
          ).toEqual(ids.toSorted());
          for (const id of ids) {
            const delivered = (await eventsOf(at.store, `escalation:${id}`)).filter(({ what }) => what.type === 'delivered');
            expect([id, delivered.length, (await escalation(at.store, id))?.stage]).toEqual([id, 1, 'sent']);
          }
        } finally {
          await own.stop();
        }
      },
    ),
    { numRuns: numRuns(15) },
  );
}, 60_000);

it('leaves a row to the next worker only when its lease is over', async () => {
  const { at, id } = await ready();
  const worker = mortal(portsOf(at), 2);
  await Promise.race([deliverDue(at.store, worker.ports).catch(() => undefined), worker.died]);
  await deliverDue(at.store, portsOf(at));
  expect(receiver.arrivals.length).toBeLessThanOrEqual(1);
  at.time += LEASE;
  await deliverDue(at.store, portsOf(at));
  expect(receiver.taken()).toHaveLength(1);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'sent' });
});
