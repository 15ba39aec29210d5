import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { PostState, QueuePlace } from '../../src/contract/state.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { filterValue, filterValuesOf, searchWords, wordsOf } from '../../src/log/queue.ts';
import { append } from '../../src/store/append.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { install } from '../../src/store/documents.ts';
import { findPosts } from '../../src/store/queue/find.ts';
import { listPlace } from '../../src/store/queue/list.ts';
import { NOON, somePost } from '../../tools/histories.ts';

const reader = { me: 'emma', now: NOON };
const places: readonly QueuePlace[] = ['open', 'done'];
const words = ['colis', 'cassé', 'retard', 'merci', 'carte', 'boutique'];
const kinds = ['complaint', 'question', 'alert'];
const all = async (states: readonly PostState[]) => states;
let store: Store;

beforeAll(async () => {
  store = openStore('diapason-search');
  await install(store, 'workspace', defaultWorkspace, 1);
  for (let n = 0; n < 60; n += 1) {
    const text = words.filter((_, at) => (n * 7 + at * at) % (at + 2) === 0).join(' ');
    const on = { postId: `x:${n}` };
    await append(store, [{ type: 'captured', ...on, post: somePost(`x:${n}`, { text }) }], { now: NOON + n });
    await append(store, [{ type: 'labelled', ...on, group: 'kind', value: kinds[n % 3] ?? '', on: true }], { now: NOON + n });
    if (n % 5 === 0) await append(store, [{ type: 'closed', ...on }], { now: NOON + n });
  }
}, 120_000);

/** Every way of finding: lists of words or none, put in order or looked for along the index, in pages of any size. */
const limits = fc.record({
  common: fc.constantFrom(1, 15, 10_000),
  few: fc.constantFrom(0, 10, 2_000),
  page: fc.integer({ min: 1, max: 70 }),
});
const text = fc.subarray([...words, 'co', 'c', 'mer', 'absent'], { maxLength: 2 }).map((chosen) => chosen.join(' '));
const kind = fc.subarray(kinds, { maxLength: 2 });

it('finds the same first posts of each tab in whichever way it looks for them, and says where there are more', async () => {
  const whole = new Map<QueuePlace, readonly PostState[]>();
  for (const place of places) whole.set(place, (await listPlace(store, { ...reader, place, limit: 100 }, all)).found);
  const holds = (state: PostState, word: string) => searchWords(state).some((one) => one.startsWith(word));
  await fc.assert(
    fc.asyncProperty(limits, text, kind, fc.integer({ min: 1, max: 70 }), async (some, typed, chosen, limit) => {
      const values = chosen.length === 0 ? [] : [chosen.map((one) => filterValue('kind', one))];
      const found = await findPosts(store, { ...reader, places, limit, limits: some }, { text: typed, values }, async (states) =>
        states.filter(({ labels }) => chosen.length === 0 || chosen.includes(labels.kind ?? '')),
      );
      for (const { place, found: listed, more } of found) {
        const fitting = (whole.get(place) ?? [])
          .filter((state) => wordsOf(typed).every((word) => holds(state, word)))
          .filter((state) => values.every((list) => list.some((value) => filterValuesOf(state).includes(value))));
        expect(listed.map(({ id }) => id)).toEqual(fitting.slice(0, limit).map(({ id }) => id));
        expect(more).toBe(fitting.length > limit);
      }
    }),
    { numRuns: 80 },
  );
}, 240_000);
