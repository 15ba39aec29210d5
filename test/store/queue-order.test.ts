import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import type { QueuePlace } from '../../src/contract/state.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { itemOf } from '../../src/pages/panel/item.ts';
import { places, sortQueue, standsIn } from '../../src/pages/panel/queue.ts';
import { append } from '../../src/store/append.ts';
import type { Store } from '../../src/store/database.ts';
import { install } from '../../src/store/documents.ts';
import { merge } from '../../src/store/merge.ts';
import { placeCounts } from '../../src/store/places.ts';
import { postSources } from '../../src/store/post-sources.ts';
import { listPlace } from '../../src/store/queue/list.ts';
import { rankStale, staleIds } from '../../src/store/queue/rank.ts';
import { posts } from '../../src/store/read.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { history, NOON, somePost } from '../../tools/histories.ts';
import { emptyStore } from './open.ts';

const ids = ['x:1', 'x:2', 'x:3'];
const MINUTE = 60_000;
const { weights } = defaultWorkspace;
/** Another workspace: complaints are worth nothing, and every limit is a long one. */
const other: Workspace = {
  ...defaultWorkspace,
  weights: { ...weights, kind: { ...weights.kind, complaint: 0 }, ambassador: 40, waiting: [1, 2, 60] },
  limits: [{ when: {}, firstReply: 600, outcome: null, anyHour: true }],
};

/** The order of a tab as it is when all its posts are read and sorted. */
async function sorted(store: Store, workspace: Workspace, place: QueuePlace, reader: { me: string; now: number }): Promise<string[]> {
  const states = (await posts(store, ids)).toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
  const items = (await postSources(store, states)).map(([state, sources]) => itemOf(state, sources, { workspace, ...reader }));
  const here = items.filter((item) => standsIn(item, place));
  return sortQueue(here, place, reader.now).map(({ state }) => state.id);
}

const listed = async (store: Store, place: QueuePlace, reader: { me: string; now: number }, limit = 10) =>
  (await listPlace(store, { ...reader, place, limit }, async (states) => states)).found.map(({ id }) => id);

/** Marks that count for the order, in the place of those that a history has. */
const counting = (event: Event): Event =>
  'mark' in event.what ? { ...event, what: { ...event.what, mark: event.what.mark === 'vip' ? 'journalist' : 'ambassador' } } : event;

/** A minute of the days around the history: before it, too, as where a clock was put back. */
const minutes = fc.integer({ min: -600, max: 4_000 }).map((count) => NOON + count * MINUTE);
const times = fc.array(fc.record({ now: minutes, ranks: fc.boolean() }), { minLength: 1, maxLength: 4 });

it('lists each tab from its index as all posts read and sorted would stand, whatever happened, at any time, and whichever workspace holds', async () => {
  await fc.assert(
    fc.asyncProperty(history, times, fc.constantFrom('emma', 'hugo'), fc.boolean(), async (events, moments, me, changes) => {
      const store = emptyStore();
      await install(store, 'workspace', defaultWorkspace, 1);
      await merge(store, events.map(counting), NOON);
      if (changes) await install(store, 'workspace', other, 2);
      const workspace = changes ? other : defaultWorkspace;
      for (const { now, ranks } of moments) {
        if (ranks) await rankStale(store, now);
        if (ranks) expect(await staleIds(store, now, 10)).toEqual([]);
        for (const place of places) {
          const expected = await sorted(store, workspace, place, { me, now });
          expect(await listed(store, place, { me, now })).toEqual(expected);
          expect(await listed(store, place, { me, now }, 1)).toEqual(expected.slice(0, 1));
        }
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('keeps the same order when everything is folded anew, and knows no post that is gone', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const store = emptyStore();
      await install(store, 'workspace', defaultWorkspace, 1);
      await merge(store, events, NOON);
      const before = await store.queue.toArray();
      await store.queue.put({ id: 'x:gone', key: ['open', 0, 0, 0, 0, 'x:gone'] });
      await rebuild(store, 0);
      await rankStale(store, NOON);
      const keys = (rows: typeof before) => rows.map(({ id, key }) => [id, key]);
      expect((await store.queue.toArray()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      await store.queue.clear();
      await rebuild(store);
      expect(keys(await store.queue.toArray())).toEqual(keys(before));
    }),
    { numRuns: 15 },
  );
});

/** Posts of which the one in the middle is an alert. */
async function alertAmong(count: number): Promise<Store> {
  const store = emptyStore();
  await install(store, 'workspace', defaultWorkspace, 1);
  const capture = (from: number, to: number) => {
    const numbers = Array.from({ length: to - from }, (_, at) => from + at);
    const captured = numbers.map((n) => ({ type: 'captured' as const, postId: `x:${n}`, post: somePost(`x:${n}`) }));
    return append(store, captured, { now: NOON + from });
  };
  await capture(0, count / 2);
  await append(store, [{ type: 'labelled', postId: `x:${count / 2 - 1}`, group: 'kind', value: 'alert', on: true }], { now: NOON });
  await capture(count / 2, count);
  return store;
}

it('has the one alert first among hundreds that came before and after it, and reads no more than is shown', async () => {
  const store = await alertAmong(600);
  const read: number[] = [];
  const select = async (states: readonly { readonly id: string }[]) => {
    read.push(states.length);
    return states;
  };
  const { found, more } = await listPlace(store, { place: 'open', me: 'emma', now: NOON, limit: 50 }, select);
  expect([found[0]?.id, found.length, more]).toEqual(['x:299', 50, true]);
  expect(read.reduce((sum, count) => sum + count, 0)).toBeLessThan(60);
}, 120_000);

it('puts a post first once its time has come, with no event, and again behind when the clock is put back', async () => {
  const store = emptyStore();
  await install(store, 'workspace', other, 1);
  for (const n of [2, 1])
    await append(store, [{ type: 'captured', postId: `x:${n}`, post: somePost(`x:${n}`, { text: 'Bonjour' }) }], {
      now: NOON + (n === 1 ? 0 : -400 * MINUTE),
    });
  await append(store, [{ type: 'labelled', postId: 'x:1', group: 'sentiment', value: 'angry', on: true }], { now: NOON });
  const at = (now: number) => listed(store, 'open', { me: 'emma', now });
  const [early, late] = [NOON, NOON + 200 * MINUTE];
  await rankStale(store, early);
  const orders = [await at(early), await at(late)];
  expect(orders[0]).not.toEqual(orders[1]);
  await rankStale(store, late);
  expect(await Promise.all([at(early), at(late)])).toEqual(orders);
});

it('puts the posts of a person anew when a mark comes or goes', async () => {
  const store = emptyStore();
  await install(store, 'workspace', defaultWorkspace, 1);
  for (const n of [1, 2]) await append(store, [{ type: 'captured', postId: `x:${n}`, post: somePost(`x:${n}`) }], { now: NOON + n });
  const first = async () => (await listed(store, 'open', { me: 'emma', now: NOON }))[0];
  expect(await first()).toBe('x:1');
  const mark = { authorId: 'x:camille2', mark: 'journalist' };
  const until = new Date(NOON + 1e9).toISOString();
  await append(store, [{ type: 'marked', ...mark, until, fact: 'press' }], { now: NOON });
  expect(await first()).toBe('x:2');
  await append(store, [{ type: 'unmarked', ...mark }], { now: NOON });
  expect(await first()).toBe('x:1');
});

it('counts a department as late once its time is over, though nothing was ranked since', async () => {
  await fc.assert(
    fc.asyncProperty(history, minutes, async (events, now) => {
      const store = emptyStore();
      await install(store, 'workspace', defaultWorkspace, 1);
      await merge(store, events, NOON);
      const told = (await placeCounts(store, 'emma', now)).troubles;
      await rankStale(store, now);
      expect((await placeCounts(store, 'emma', now)).troubles).toEqual(told);
    }),
    { numRuns: 20 },
  );
});
