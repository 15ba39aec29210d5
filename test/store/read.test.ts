import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { QueuePlace } from '../../src/contract/state.ts';
import { clockAt } from '../../src/log/clock.ts';
import { placesOf } from '../../src/log/queue.ts';
import { append } from '../../src/store/append.ts';
import { live } from '../../src/store/live.ts';
import { merge } from '../../src/store/merge.ts';
import { keepSettings, settingsOf } from '../../src/store/meta.ts';
import { placeCounts, waitingFor } from '../../src/store/places.ts';
import { escalationsIn, post, posts, postsOf } from '../../src/store/read.ts';
import { history, NOON, someParcel, somePost } from '../../tools/histories.ts';
import { numRuns } from '../num-runs.ts';
import { emptyStore } from './open.ts';
import { queue } from './queue.ts';

const places: readonly QueuePlace[] = ['open', 'mine', 'escalated', 'answered', 'done'];

it('lists and counts each place exactly as the fold says', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 0, max: 50 }), fc.constantFrom('emma', 'hugo'), async (events, hours, me) => {
      const store = emptyStore();
      await merge(store, events, NOON);
      const now = NOON + hours * 3_600_000;
      const states = await posts(store, ['x:1', 'x:2', 'x:3']);
      const counted = (await placeCounts(store, me, now)).counts;
      for (const place of places) {
        const expected = states.filter((state) => placesOf(state, me, now).includes(place)).map(({ id }) => id);
        const listed = (await queue(store, { me, now, place })).map(({ id }) => id);
        expect(listed.toSorted()).toEqual(expected);
        expect(counted[place]).toBe(expected.length);
      }
    }),
    { numRuns: numRuns(40) },
  );
});

async function three() {
  const store = emptyStore();
  const say = (id: string, text: string, now: number) =>
    append(store, [{ type: 'captured', postId: id, post: somePost(id, { text }) }], { now });
  await say('x:1', 'Où est mon COLIS ?', NOON);
  await say('x:2', 'Colis arrivé cassé', NOON + 1_000);
  await say('x:3', 'Merci', NOON + 2_000);
  await append(store, [{ type: 'labelled', postId: 'x:2', group: 'topic', value: 'delivery/damaged', on: true }], { now: NOON + 3_000 });
  return store;
}

it.each([
  ['colis', ['x:1', 'x:2']],
  ['col ou', ['x:1']],
  ['CASSE', ['x:2']],
  ['camille petit', ['x:1', 'x:2', 'x:3']],
  ['damaged', ['x:2']],
  ['colis merci', []],
  ['???', []],
])('finds %s by the starts of words, without accents', async (search, ids) => {
  const store = await three();
  expect((await queue(store, { me: 'emma', now: NOON, search })).map(({ id }) => id)).toEqual(ids);
});

it('finds some of very many, and the one among them that a rare word names', async () => {
  const store = emptyStore();
  const events = Array.from({ length: 1_100 }, (_, n) => ({ type: 'captured' as const, postId: `x:${n}`, post: somePost(`x:${n}`) }));
  await append(store, events, { now: NOON });
  await append(store, [{ type: 'noted', postId: 'x:9', text: 'vu' }], { now: NOON + 1 });
  const hits = await queue(store, { me: 'emma', now: NOON, place: 'open', search: 'colis', limit: 3 });
  expect(hits).toHaveLength(3);
  expect((await queue(store, { me: 'emma', now: NOON, search: 'vu colis' })).map(({ id }) => id)).toEqual(['x:9']);
  expect(await queue(store, { me: 'emma', now: NOON, search: 'colis absent' })).toEqual([]);
  expect(await queue(store, { me: 'emma', now: NOON, place: 'mine', search: 'colis' })).toEqual([]);
}, 120_000);

it('stops at the limit, and lists the posts of a person', async () => {
  const store = await three();
  expect((await queue(store, { me: 'emma', now: NOON, place: 'open', limit: 2 })).map(({ id }) => id)).toEqual(['x:1', 'x:2']);
  expect((await postsOf(store, 'x:camille2')).map(({ id }) => id)).toEqual(['x:2']);
});

it('counts for a member what is theirs and what was refused them', async () => {
  const store = await three();
  const { id: me } = (await settingsOf(store)).member;
  const on = { postId: 'x:1', escalationId: 'e1' };
  const until = new Date(NOON + 3_600_000).toISOString();
  await append(store, [{ type: 'claimed', postId: 'x:3', until }], { now: NOON });
  await append(store, [{ type: 'escalated', ...on, department: 'support', channel: 'hook', parcel: someParcel('e1', 'x:1') }], {
    now: NOON,
  });
  expect(await waitingFor(store, me, NOON)).toBe(1);
  await append(store, [{ type: 'refused', ...on, channel: 'hook', problem: { code: 'receiver-gone' } }], { now: NOON });
  expect(await waitingFor(store, me, NOON)).toBe(2);
  expect(await waitingFor(store, 'somebody', NOON)).toBe(0);
  expect((await escalationsIn(store, ['refused', 'pending'])).map(({ id }) => id)).toEqual(['e1']);
});

it('tells each of two members, beside the claim of a third, of an escalation that nobody has', async () => {
  const store = await three();
  const from = (id: string, seq: number, what: object) => ({
    id: `device${id}-${seq}`,
    device: `device${id}`,
    seq,
    member: { id, name: id },
    at: clockAt(NOON + seq),
    what,
  });
  const hand = (escalationId: string) => ({
    ...{ type: 'escalated', postId: 'x:1', escalationId, department: 'support', parcel: someParcel(escalationId, 'x:1') },
  });
  const until = new Date(NOON + 3_600_000).toISOString();
  const events = [from('emma', 1, hand('e1')), from('hugo', 1, hand('e2')), from('lea', 2, { type: 'claimed', postId: 'x:1', until })];
  await merge(store, events as never, NOON);
  const told = (now: number) => Promise.all(['emma', 'hugo', 'lea', 'somebody'].map((id) => waitingFor(store, id, now)));
  expect(await told(NOON + 5)).toEqual([1, 1, 1, 0]);
  expect((await queue(store, { me: 'hugo', now: NOON + 5, place: 'mine' })).map(({ id }) => id)).toEqual(['x:1']);
  expect(await told(NOON + 3_600_001)).toEqual([1, 1, 0, 0]);
});

it('counts as trouble what nobody has, and what a department is late with', async () => {
  const store = await three();
  const { id: me } = (await settingsOf(store)).member;
  const hand = (postId: string, escalationId: string, more: object) => {
    const parcel = { ...someParcel(escalationId, postId), acknowledgeBy: new Date(NOON + 60_000).toISOString() };
    return append(store, [{ type: 'escalated', postId, escalationId, department: 'support', parcel, ...more }], { now: NOON });
  };
  await hand('x:1', 'e1', {});
  await hand('x:2', 'e2', { channel: 'hook' });
  await append(store, [{ type: 'delivered', postId: 'x:2', escalationId: 'e2', channel: 'hook', attempts: 0 }], { now: NOON });
  expect((await placeCounts(store, me, NOON)).troubles).toEqual({ open: 1, mine: 1, escalated: 0 });
  expect((await placeCounts(store, 'somebody', NOON + 61_000)).troubles).toEqual({ open: 1, mine: 0, escalated: 1 });
  expect((await placeCounts(store, me, NOON)).counts).toMatchObject({ open: 2, mine: 1, escalated: 1 });
  expect((await queue(store, { me, now: NOON, place: 'open', limit: 1 })).map(({ id }) => id)).toEqual(['x:1']);
});

it('tells a page at once of what another part of the extension saved, until it stops listening', async () => {
  const store = emptyStore();
  const seen: (string | undefined)[] = [];
  const stop = new AbortController();
  const heard = new Promise<void>((resolve) => {
    live(
      async () => (await post(store, 'x:1'))?.note?.text,
      (text) => {
        seen.push(text);
        if (text === undefined)
          void append(
            store,
            [
              { type: 'captured', postId: 'x:1', post: somePost('x:1') },
              { type: 'noted', postId: 'x:1', text: 'vu' },
            ],
            { now: NOON },
          );
        else resolve();
      },
      stop.signal,
    );
  });
  await heard;
  stop.abort();
  await append(store, [{ type: 'noted', postId: 'x:1', text: 'later' }], { now: NOON + 1 });
  expect(seen).toEqual([undefined, 'vu']);
});

it('draws the member once and keeps the settings', async () => {
  const store = emptyStore();
  const [one, two] = await Promise.all([settingsOf(store), settingsOf(store)]);
  expect(one.member.id).toBe(two.member.id);
  await keepSettings(store, { ...one, language: 'fr' });
  expect(await settingsOf(store)).toMatchObject({ ...one, language: 'fr' });
});
