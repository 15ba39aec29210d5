import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, Happening } from '../../src/contract/event.ts';
import type { HeldItem } from '../../src/contract/sync-store.ts';
import { clockAt } from '../../src/log/clock.ts';
import { append } from '../../src/store/append.ts';
import { merge } from '../../src/store/merge.ts';
import { readDevicePosition } from '../../src/store/meta.ts';
import { history, post } from '../../src/store/read.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { arrived, clearArrived, countUnsent, syncStore } from '../../src/store/team.ts';
import { isCopied } from '../../src/team/sync/copies.ts';
import { NOON, somePost } from '../../tools/histories.ts';
import { numRuns } from '../num-runs.ts';
import { emptyStore, projections } from './open.ts';

const now = () => NOON;
const emma = { id: 'emma', name: 'Emma' };
const DEVICE = 'emmadevice';

function eventOf(seq: number, what: Happening, device = DEVICE): Event {
  return { id: `${device}-${seq}`, device, seq, at: clockAt(NOON + seq), member: emma, what };
}

const capture = (id: string): Happening => ({ type: 'captured', postId: id, post: somePost(id) });
const held = (name: string, more: Partial<HeldItem> = {}): HeldItem => ({
  ...{ shelf: 'log', name, bytes: Uint8Array.of(1), waiting: false, ...more },
});

describe('what one step of a sync saves', () => {
  it('is there whole, its checkpoint with its events, or not at all', async () => {
    const store = emptyStore();
    const items = syncStore(store, now);
    await items.save({ events: [eventOf(1, capture('x:1'))], items: [held(`${DEVICE}.1-1`)], checkpoint: 'one' });
    const broken = { ...eventOf(2, capture('x:2')), id: undefined } as unknown as Event;
    await expect(items.save({ events: [broken], items: [held(`${DEVICE}.2-2`)], checkpoint: 'two' })).rejects.toThrow();
    expect(await items.checkpoint()).toBe('one');
    expect((await items.refs('all')).map(({ name }) => name)).toEqual([`${DEVICE}.1-1`]);
    expect(await post(store, 'x:2')).toBeUndefined();
  });

  it('says what was new, and takes the same again without harm', async () => {
    const items = syncStore(emptyStore(), now);
    const events = [eventOf(1, capture('x:1')), eventOf(2, { type: 'noted', postId: 'x:1', text: 'a' })];
    expect((await items.save({ events })).events).toHaveLength(2);
    expect((await items.save({ events: [...events, eventOf(3, capture('x:2'))] })).events.map(({ seq }) => seq)).toEqual([3]);
  });

  it('takes back what never counted, and the post shows it', async () => {
    const store = emptyStore();
    const items = syncStore(store, now);
    await items.save({ events: [eventOf(1, capture('x:1')), eventOf(2, { type: 'noted', postId: 'x:1', text: 'forged' })] });
    await items.save({ withdrawn: { events: [`${DEVICE}-2`], versions: [] } });
    expect((await post(store, 'x:1'))?.note).toBeUndefined();
    expect(await history(store, 'x:1')).toHaveLength(1);
  });

  it('counts what colleagues sent until it is told, whatever the number of goes; this device’s own work is none', async () => {
    const store = emptyStore();
    const items = syncStore(store, now);
    await append(store, [capture('x:9')], { now: NOON });
    await items.save({ people: { [emma.id]: 'Emma' } });
    await items.save({ events: [eventOf(1, capture('x:1'))] });
    await items.save({ events: [eventOf(1, capture('x:1')), eventOf(2, capture('x:2'))] });
    expect(await arrived(store)).toEqual({ by: { Emma: 2 }, versions: 0 });
    await clearArrived(store);
    expect(await arrived(store)).toEqual({ by: {}, versions: 0 });
  });
});

describe('this device’s own events', () => {
  it('wait until they stand in a segment, and number on from it', async () => {
    const store = emptyStore();
    const items = syncStore(store, now);
    await append(store, [capture('x:1'), { type: 'noted', postId: 'x:1', text: 'a' }], { now: NOON });
    const { device } = await readDevicePosition(store);
    expect(await countUnsent(store)).toBe(2);
    await items.save({ items: [held(`${device}.1-1`, { waiting: true })] });
    expect((await items.unsent(10)).map(({ seq }) => seq)).toEqual([2]);
    await items.save({ items: [held(`${device}.1-40`)] });
    const [next] = await append(store, [{ type: 'closed', postId: 'x:1' }], { now: NOON });
    expect(next?.seq).toBe(41);
  });

  it('are not silenced by a segment that somebody else put under this device’s name', async () => {
    const store = emptyStore();
    const items = syncStore(store, now);
    await append(store, [capture('x:1')], { now: NOON });
    const { device } = await readDevicePosition(store);
    await items.save({ items: [held(`${device}.1-99999`, { problem: { code: 'forged', where: 'Eve' } })] });
    expect(await countUnsent(store)).toBe(1);
    expect((await readDevicePosition(store)).seq).toBe(1);
  });
});

it('this device’s own small segments, offered again after they were joined, are not taken for a copy of the profile', async () => {
  const store = emptyStore();
  const items = syncStore(store, now);
  const events = await append(store, [capture('x:1'), { type: 'noted', postId: 'x:1', text: 'a' }], { now: NOON });
  const { device } = await readDevicePosition(store);
  expect(await items.numbered({ device, from: 1, to: 2 })).toEqual(events);
  await items.save({ items: [held(`${device}.1-2`)] });
  const again = { item: held(`${device}.1-1`), events: events.slice(0, 1), versions: [] };
  const context = { store: items, device: { id: device } } as unknown as Parameters<typeof isCopied>[0];
  expect(await isCopied(context, [again])).toBe(false);
  const foreign = { ...again, events: [{ ...again.events[0], what: capture('x:2') } as Event] };
  expect(await isCopied(context, [foreign])).toBe(true);
});

it.each([
  ['short before long', { text: 'a' }, { text: 'bbbb' }, {}],
  ['what a newer version added does not decide', { text: 'a' }, { text: 'b' }, { aaa: 1 }],
])('two contents of one id are settled alike on every device, as Diapason 0.1 does: %s', async (_, one, other, more) => {
  const note = (what: { text: string }) => eventOf(2, { type: 'noted', postId: 'x:1', ...what });
  const [first, second] = [note(one), { ...note(other), ...more }];
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    const store = emptyStore();
    for (const event of order) await syncStore(store, now).save({ events: [eventOf(1, capture('x:1')), event] });
    expect((await post(store, 'x:1'))?.note?.text).toBe('a');
  }
});

it('a catching-up in large slices ends in the same tables as folding the whole log anew', async () => {
  const slice = fc.array(fc.record({ post: fc.nat(400), what: fc.nat(2), author: fc.nat(20) }), { minLength: 480, maxLength: 700 });
  await fc.assert(
    fc.asyncProperty(fc.array(slice, { minLength: 2, maxLength: 2 }), async (slices) => {
      const store = emptyStore();
      let seq = 0;
      for (const steps of slices) {
        const events = steps.flatMap(({ post: number, what, author }) => {
          const id = `x:${number}`;
          const handle = { author: { name: 'A', handle: `a${author}` } };
          const happened: Happening =
            what === 0 ? { type: 'captured', postId: id, post: somePost(id, handle) } : { type: 'noted', postId: id, text: `${number}` };
          seq += 1;
          return [eventOf(seq, happened)];
        });
        await syncStore(store, now).save({ events });
        // In between, the CM works on.
        await append(store, [capture(`x:${seq}`)], { now: NOON + seq });
      }
      const kept = await projections(store);
      await rebuild(store);
      expect(await projections(store)).toEqual(kept);
    }),
    { numRuns: numRuns(3) },
  );
}, 150_000);

it('events that another log contradicts are refused, however they are numbered', async () => {
  const store = emptyStore();
  const good = [1, 2, 3].map((seq) => eventOf(seq, capture(`x:${seq}`)));
  await merge(store, good, NOON);
  const spread = [eventOf(1, capture('x:7')), eventOf(900, capture('x:8')), eventOf(2, capture('x:2'))];
  const { added, refused } = await merge(store, spread, NOON);
  expect({ added, refused: refused.map(({ where }) => where) }).toEqual({ added: 1, refused: [`${DEVICE}-1`] });
});
