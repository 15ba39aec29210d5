import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DeliveryPorts, deliverDue, LEASE } from '../../../src/background/escalations/deliver.ts';
import { UNDO_MARGIN, viewsOf } from '../../../src/background/posts/views.ts';
import { UNDO } from '../../../src/log/escalation-view.ts';
import { localProblems } from '../../../src/store/local-problem.ts';
import { settingsOf } from '../../../src/store/meta.ts';
import { nextDue } from '../../../src/store/outbox.ts';
import { placeCounts, waitingFor } from '../../../src/store/places.ts';
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
  startReceiver,
  status,
} from '../../../tools/receiver.ts';
import { numRuns } from '../../num-runs.ts';
import { type Bench, bench, chat, escalated, portsOf } from '../bench.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

/** A context with one escalation to a chat, whose undo time is over. */
async function ready(): Promise<{ at: Bench; id: string }> {
  const at = await bench(chat(receiver.url('/slack')));
  const id = await escalated(at.store, 1, at.time);
  at.time += UNDO + UNDO_MARGIN;
  return { at, id };
}

/** Lets a day pass with everything that becomes due in it. */
async function aDay(at: Bench, ports: DeliveryPorts = portsOf(at)): Promise<void> {
  const end = at.time + 24 * 3_600_000;
  for (let due = await nextDue(at.store); due !== undefined && due <= end; due = await nextDue(at.store)) {
    at.time = Math.max(at.time, due);
    await deliverDue(at.store, ports);
  }
}

it.each([
  ['drops the connection after the message', dropAfter, undefined],
  ['dies half-way through its answer', dieHalfWay, undefined],
  ['drops the connection before anybody can say what it took', dropBefore, undefined],
  ['is behind a gateway that says 502', status(502, 'bad gateway'), '502'],
  ['is behind a gateway that says 504', status(504), '504'],
  ['fails in the middle of its work', status(500, 'rollup_error'), '500'],
  ['answers what is no receipt', garbage, '200'],
] as [string, Behaviour, string | undefined][])(
  'says “maybe sent”, and sends nothing again, when a chat %s',
  async (_, behaviour, detail) => {
    const { at, id } = await ready();
    receiver.script(behaviour);
    await deliverDue(at.store, portsOf(at));
    const problem = { code: 'maybe-sent', ...(detail === undefined ? {} : { detail }) };
    expect(await escalation(at.store, id)).toMatchObject({ stage: 'unconfirmed', problem });
    await aDay(at);
    expect(receiver.arrivals).toHaveLength(1);
    expect(await at.store.outbox.count()).toBe(0);
  },
);

it('says “maybe sent” when a chat does not answer in time', async () => {
  const { at, id } = await ready();
  receiver.script(hang);
  await deliverDue(at.store, portsOf(at, { timeout: 50 }));
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'unconfirmed', problem: { code: 'maybe-sent' } });
});

it.each([
  ['429', busy(2)],
  ['503', status(503)],
  ['408', status(408)],
])('sends again by itself after %s, which says that nothing was taken', async (_, behaviour) => {
  const { at, id } = await ready();
  receiver.script(behaviour);
  await aDay(at);
  expect(receiver.taken()).toHaveLength(1);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'sent' });
});

it('tries nothing without a network, and sends when it is back', async () => {
  const { at, id } = await ready();
  await deliverDue(at.store, portsOf(at, { online: () => false }));
  expect(receiver.arrivals).toHaveLength(0);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'pending' });
  await aDay(at);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'sent' });
});

it('waits for its member on top of the queue, on the badge and on the bar', async () => {
  const { at } = await ready();
  const me = (await settingsOf(at.store)).member.id;
  receiver.script(status(504));
  await deliverDue(at.store, portsOf(at));
  expect(await waitingFor(at.store, me, at.time)).toBe(1);
  expect((await placeCounts(at.store, me, at.time)).counts).toMatchObject({ mine: 1, open: 1 });
  expect((await placeCounts(at.store, 'a colleague', at.time)).counts).toMatchObject({ mine: 0, open: 1 });
  const [view] = await viewsOf(at.store, ['x:1'], at.time);
  expect(view?.escalations).toMatchObject([{ stage: 'unconfirmed', problem: { code: 'maybe-sent', detail: '504' } }]);
});

it('keeps the words and the address of a receiver from the shared log and from tabs, and shows them here', async () => {
  const { at, id } = await ready();
  receiver.script(status(403, 'invalid_token xoxb-12-secret'));
  await deliverDue(at.store, portsOf(at));
  const told = JSON.stringify([await viewsOf(at.store, ['x:1'], at.time), await eventsOf(at.store, `escalation:${id}`)]);
  expect(told).toContain('"detail":"403"');
  expect(told).not.toMatch(/xoxb|127\.0\.0\.1/);
  expect((await localProblems(at.store, [id])).get(id)?.detail).toContain('xoxb-12-secret');
});

/** A worker whose request never comes to an end: the parcel is in the air when it dies. */
function dyingInTheAir(at: Bench): { ports: DeliveryPorts; died: Promise<void> } {
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const ports = portsOf(at, {
    fetch: async (input, init) => {
      await fetch(input, init);
      die();
      return new Promise<Response>(() => {});
    },
  });
  return { ports, died };
}

it('says “maybe sent” of what was in the air when the worker died, and asks nobody again', async () => {
  const { at, id } = await ready();
  const worker = dyingInTheAir(at);
  await Promise.race([deliverDue(at.store, worker.ports), worker.died]);
  at.time += LEASE;
  await deliverDue(at.store, portsOf(at));
  expect(receiver.arrivals).toHaveLength(1);
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'unconfirmed' });
});

it('takes the confirmation of a worker that was taken for dead', async () => {
  const { at, id } = await ready();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let asked = () => {};
  const inTheAir = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const slow = deliverDue(
    at.store,
    portsOf(at, {
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        asked();
        await held;
        return response;
      },
    }),
  );
  await inTheAir;
  at.time += LEASE;
  await deliverDue(at.store, portsOf(at));
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'unconfirmed' });
  answer();
  await slow;
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'sent' });
});

const behaviour = fc.constantFrom<Behaviour>(
  accept,
  dropBefore,
  dropAfter,
  dieHalfWay,
  busy(2),
  status(500),
  status(502),
  status(503),
  garbage,
  loginPage,
);

it('brings no message to a chat twice, and forgets none, whatever it answers and whenever workers die', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(behaviour, { maxLength: 8 }),
      fc.array(fc.boolean(), { maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      async (script, deaths, many) => {
        const own = await startReceiver();
        try {
          const at = await bench(chat(own.url('/slack')));
          const ids: string[] = [];
          for (let n = 1; n <= many; n += 1) ids.push(await escalated(at.store, n, at.time));
          own.script(...script);
          const lives = [...deaths];
          for (let due = await nextDue(at.store); due !== undefined; due = await nextDue(at.store)) {
            at.time = Math.max(at.time, due);
            const worker = lives.shift() ? dyingInTheAir(at) : { ports: portsOf(at), died: new Promise<void>(() => {}) };
            await Promise.race([deliverDue(at.store, worker.ports).catch(() => undefined), worker.died]);
          }
          const texts = own.arrivals.filter(({ taken }) => taken).map(({ body }) => body);
          expect(new Set(texts).size).toBe(texts.length);
          for (const id of ids) expect(['sent', 'unconfirmed', 'refused']).toContain((await escalation(at.store, id))?.stage);
        } finally {
          await own.stop();
        }
      },
    ),
    { numRuns: numRuns(12), endOnFailure: true },
  );
}, 120_000);
