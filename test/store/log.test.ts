import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Happening } from '../../src/contract/event.ts';
import type { OutboxRow } from '../../src/contract/state.ts';
import { append } from '../../src/store/append.ts';
import { inOne } from '../../src/store/database.ts';
import { merge } from '../../src/store/merge.ts';
import { escalation, history, post } from '../../src/store/read.ts';
import { rebuild, rebuildIfOld } from '../../src/store/rebuild.ts';
import { happening, NOON, history as someHistory, someParcel, somePost } from '../../tools/histories.ts';
import { numRuns } from '../num-runs.ts';
import { emptyStore, projections } from './open.ts';

const captured: Happening = { type: 'captured', postId: 'x:1', post: somePost('x:1') };
const escalated: Happening = {
  ...{ type: 'escalated', postId: 'x:1', escalationId: 'e1', department: 'support', channel: 'hook', parcel: someParcel('e1', 'x:1') },
};
const row: OutboxRow = { escalationId: 'e1', postId: 'x:1', channel: 'hook', status: 'waiting', attempts: 0, dueAt: NOON + 8_000 };

it('saves events, states and outbox rows together', async () => {
  const store = emptyStore();
  const events = await append(store, [captured, escalated], { now: NOON, put: [row] });
  expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
  expect((await post(store, 'x:1'))?.escalations).toMatchObject([{ id: 'e1', stage: 'pending' }]);
  expect(await escalation(store, 'e1')).toMatchObject({ department: 'support', at: NOON });
  expect(await store.outbox.toArray()).toEqual([row]);
  expect((await history(store, 'x:1')).map(({ what }) => what.type)).toEqual(['captured', 'escalated']);
});

it('saves nothing of a transaction that fails half-way', async () => {
  const store = emptyStore();
  const broken = inOne(store, async () => {
    await append(store, [captured, escalated], { now: NOON, put: [row] });
    throw new Error('the worker died');
  });
  await expect(broken).rejects.toThrow('the worker died');
  expect(await Promise.all([store.events.count(), store.posts.count(), store.outbox.count()])).toEqual([0, 0, 0]);
  expect((await append(store, [captured], { now: NOON })).map(({ seq }) => seq)).toEqual([1]);
});

it('refuses a happening that breaks its schema, and keeps nothing of its company', async () => {
  const store = emptyStore();
  const noted: Happening = { type: 'noted', postId: 'x:1', text: 'a'.repeat(20_001) };
  await expect(append(store, [captured, noted], { now: NOON })).rejects.toMatchObject({
    problem: { code: 'not-understood', where: 'noted text' },
  });
  expect(await store.events.count()).toBe(0);
});

it('goes on counting and ticking where the last worker stopped, even when the time went back', async () => {
  const store = emptyStore();
  const [first] = await append(store, [captured], { now: NOON });
  store.close();
  const again = emptyStore(store.name);
  const [second] = await append(again, [{ type: 'closed', postId: 'x:1' }], { now: NOON - 3_600_000 });
  expect(second).toMatchObject({ device: first?.device, seq: 2, member: first?.member });
  expect((second?.at ?? '') > (first?.at ?? '')).toBe(true);
});

it('rebuilds the same tables from the log, whatever was appended', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(happening, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), async (batches) => {
      const store = emptyStore();
      let now = NOON;
      for (const batch of batches) {
        now += 1_000;
        await append(store, batch, { now });
      }
      const before = await projections(store);
      await store.posts.toCollection().modify({ updatedAt: 0 });
      await rebuild(store);
      expect(await projections(store)).toEqual(before);
    }),
    { numRuns: numRuns(30) },
  );
});

it('holds the same states however the events of others arrive', async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, fc.nat(100), fc.nat(100), async (events, cut, turn) => {
      const [one, other] = [emptyStore(), emptyStore()];
      await merge(one, events, NOON);
      const at = turn % Math.max(1, events.length);
      const turned = [...events.slice(at), ...events.slice(0, at)].reverse();
      await merge(other, turned.slice(0, cut % 20), NOON);
      await merge(other, [...turned, ...turned.slice(0, 5)], NOON);
      expect(await projections(other)).toEqual(await projections(one));
      await rebuild(other);
      expect(await projections(other)).toEqual(await projections(one));
    }),
    { numRuns: numRuns(30) },
  );
});

it('refuses foreign events it cannot read, each with a sentence, and takes the others', async () => {
  const store = emptyStore();
  const [good] = await append(emptyStore(), [captured], { now: NOON });
  const noise = [{ ...good, what: { type: 'closed' } }, { ...good, id: 'someone-1' }, 7, { ...good, at: 'noon' }];
  const { added, refused } = await merge(store, [...noise, good], NOON);
  expect(added).toBe(1);
  expect(refused.map(({ where }) => where)).toEqual(['event 1', 'event 2', 'event 3', 'event 4']);
  expect(refused[1]?.reason).toBe('id: not the device and its number');
});

it('keeps its own event when a foreign one bears the same id', async () => {
  const store = emptyStore();
  const [mine] = await append(store, [captured], { now: NOON });
  const { added, refused } = await merge(store, [{ ...mine, what: { type: 'closed', postId: 'x:1' } }], NOON);
  expect([added, refused]).toEqual([0, [{ where: mine?.id, reason: 'another event has this id' }]]);
  expect((await post(store, 'x:1'))?.closed).toBe(false);
});

it('sorts what it does after what it has seen of a colleague a little ahead', async () => {
  const [ahead] = await append(emptyStore(), [captured], { now: NOON + 60_000 });
  const store = emptyStore();
  await merge(store, [ahead], NOON);
  const [next] = await append(store, [{ type: 'closed', postId: 'x:1' }], { now: NOON });
  expect((next?.at ?? '') > (ahead?.at ?? '')).toBe(true);
});

it('never draws a number twice after its own later events came back from a colleague', async () => {
  const store = emptyStore();
  const [first] = await append(store, [captured], { now: NOON });
  if (first === undefined) throw new Error('nothing was appended');
  await merge(store, [{ ...first, id: `${first.device}-7`, seq: 7 }], NOON);
  expect((await append(store, [captured], { now: NOON })).map(({ seq }) => seq)).toEqual([8]);
});

it('rebuilds once when another version of Diapason wrote the states', async () => {
  const store = emptyStore();
  await append(store, [captured], { now: NOON });
  await store.posts.clear();
  await rebuildIfOld(store);
  expect(await store.posts.count()).toBe(1);
  await store.posts.clear();
  await rebuildIfOld(store);
  expect(await store.posts.count()).toBe(0);
});
