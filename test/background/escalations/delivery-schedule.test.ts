import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { createDeliverySchedule, DELIVERY_ALARM } from '../../../src/background/escalations/delivery-schedule.ts';
import { UNDO_MARGIN } from '../../../src/background/posts/views.ts';
import { UNDO } from '../../../src/log/escalation-view.ts';
import { escalation } from '../../../src/store/read.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { type Bench, bench, escalated, mail, portsOf } from '../bench.ts';

let rung: [string, number][];
beforeEach(() => {
  rung = [];
  fakeBrowser({ alarms: { create: async (name: string, { when }: { when: number }) => void rung.push([name, when]) } });
});

async function waiting(): Promise<{ at: Bench; id: string; outbox: ReturnType<typeof createDeliverySchedule> }> {
  const at = await bench(mail);
  const id = await escalated(at.store, 1, at.time);
  return { at, id, outbox: createDeliverySchedule(at.store, portsOf(at)) };
}

it('sets an alarm for a row, so that a killed worker is woken', async () => {
  const { at, outbox } = await waiting();
  const dueAt = at.time + 60_000;
  await at.store.outbox.toCollection().modify({ dueAt });
  await outbox.soon();
  expect(rung).toEqual([[`${DELIVERY_ALARM}${at.store.name}`, dueAt]]);
});

it('rings no alarm earlier than browsers can, and needs none while the worker lives', async () => {
  const { at, id, outbox } = await waiting();
  at.time += UNDO + UNDO_MARGIN;
  await outbox.soon();
  expect(rung).toEqual([[`${DELIVERY_ALARM}${at.store.name}`, at.time + 30_000]]);
  await expect.poll(async () => (await escalation(at.store, id))?.stage).toBe('handed');
});

it('sets no alarm when nothing waits', async () => {
  await createDeliverySchedule((await bench()).store, portsOf(await bench())).soon();
  expect(rung).toEqual([]);
});

it('sends at once what a dead worker left, when the next one starts', async () => {
  const { at, id, outbox } = await waiting();
  at.time += 3_600_000;
  await outbox.run();
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'handed' });
});

it('sends what had failed as soon as the network is back', async () => {
  const { at, id, outbox } = await waiting();
  at.time += UNDO + UNDO_MARGIN;
  await createDeliverySchedule(at.store, portsOf(at, { permitted: async () => false })).run();
  expect(await at.store.outbox.get(id)).toMatchObject({ dueAt: at.time + 900_000 });
  await outbox.back();
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'handed' });
});
