import { viewsOf } from '../../src/background/posts/views.ts';
import type { Event, Happening } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { append } from '../../src/store/append.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { merge } from '../../src/store/merge.ts';
import { findPosts } from '../../src/store/queue/find.ts';
import { listPlace } from '../../src/store/queue/list.ts';
import { rankStale } from '../../src/store/queue/rank.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { samplePost } from '../../tools/samples.ts';

/* The product's own store, in one of the extension's pages: called by `bench/store.ts` in Chromium. */

const store: Store = openStore();
const DEVICE = 'benchdevice';
const member = { id: 'bench-member', name: 'Léa' };
/** Posts taken in at once. */
const SLICE = 2_000;

const words = ['refund', 'parcel', 'voucher', 'ticket', 'counter', 'invoice', 'password', 'opening', 'exchange', 'colour', 'size', 'crack'];
/** Every post holds “order”, one in twelve each of the words, one in a thousand “rare”. */
const textOf = (at: number) => `My order ${at} and the ${words[at % words.length]} of it${at % 1_000 === 7 ? ' are rare' : ''}: what now?`;

function happeningsOf(at: number): Happening[] {
  const postId = `x:9${String(at).padStart(9, '0')}`;
  const author = { name: `Person ${at % 9_000}`, handle: `person${at % 9_000}` };
  const post = samplePost({ id: postId, text: textOf(at), author, postedAt: new Date(Date.now() - (at % 5_000) * 60_000).toISOString() });
  const kind = at === 3 ? 'alert' : ['complaint', 'question', 'opinion'][at % 3];
  return [
    { type: 'captured', postId, post },
    { type: 'labelled', postId, group: 'kind', value: kind ?? 'question', on: true },
    { type: 'noted', postId, text: `note ${at}` },
  ];
}

/** Takes in open posts `from` up to `to`; the one alert is among the first, so that all others came later. */
async function fill(from: number, to: number): Promise<void> {
  const begun = Date.now() - 40_000_000;
  for (let start = from; start < to; start += SLICE) {
    const events: Event[] = [];
    for (let at = start; at < Math.min(to, start + SLICE); at += 1)
      for (const [step, what] of happeningsOf(at).entries()) {
        const seq = 3 * at + step + 1;
        events.push({ id: `${DEVICE}-${seq}`, device: DEVICE, seq, at: clockAt(begun + seq), member, what });
      }
    await merge(store, events, Date.now());
  }
}

/** How long a work takes each time, ms. */
async function timed(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work(round);
    found.push(performance.now() - begun);
  }
  return found;
}

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const ended = (transaction: IDBTransaction) =>
  new Promise<void>((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error);
  });

const idOf = (at: number) => `x:9${String(at).padStart(9, '0')}`;
const table = (transaction: IDBTransaction, name: string) => transaction.objectStore(name);

/** What IndexedDB itself needs for twenty posts with their people. */
async function rawViews(from: number): Promise<void> {
  const transaction = store.backendDB().transaction(['posts', 'authors'], 'readonly');
  const rows = await Promise.all(Array.from({ length: 20 }, (_, n) => asked(table(transaction, 'posts').get(idOf(from + n)))));
  await Promise.all(rows.map((row) => row?.authorId && asked(table(transaction, 'authors').get(row.authorId))));
}

/** What IndexedDB itself needs to save a label: the event, the post's events read, the post, and its place in the queue. */
async function rawLabel(at: number): Promise<void> {
  const transaction = store.backendDB().transaction(['events', 'posts', 'queue', 'meta'], 'readwrite', { durability: 'strict' });
  const pen = await asked(table(transaction, 'meta').get('pen'));
  const events = await asked(
    table(transaction, 'events')
      .index('subjects')
      .getAll(`post:${idOf(at)}`),
  );
  const [post, place] = await Promise.all([
    asked(table(transaction, 'posts').get(idOf(at))),
    asked(table(transaction, 'queue').get(idOf(at))),
  ]);
  const { state } = post;
  table(transaction, 'events').put(events.at(-1));
  table(transaction, 'meta').put(pen);
  // A label changes a word of the post, as it does in the product.
  table(transaction, 'posts').put({ ...post, state: { ...state, updatedAt: state.updatedAt + 1 }, updatedAt: post.updatedAt + 1 });
  table(transaction, 'queue').put({ ...place, key: [...place.key.slice(0, 3), place.key[3] - 1, ...place.key.slice(4)] });
  await ended(transaction);
}

const all = async <T>(states: readonly T[]) => states;
const reader = () => ({ me: member.id, now: Math.floor(Date.now() / 60_000) * 60_000 });
const places = ['open', 'mine', 'escalated', 'answered', 'done'] as const;

const api = {
  fill,
  rank: () => rankStale(store, Date.now()),
  first: async () => (await listPlace(store, { place: 'open', limit: 50, ...reader() }, all)).found.map(({ labels }) => labels.kind),
  list: (rounds: number) => timed(rounds, () => listPlace(store, { place: 'open', limit: 50, ...reader() }, all)),
  find: (text: string, rounds: number) => timed(rounds, () => findPosts(store, { places, limit: 50, ...reader() }, { text }, all)),
  views: (rounds: number) =>
    timed(rounds, (round) => {
      const from = 100 + 40 * round;
      return viewsOf(
        store,
        Array.from({ length: 20 }, (_, n) => idOf(from + n)),
        Date.now(),
      );
    }),
  rawViews: (rounds: number) => timed(rounds, (round) => rawViews(120 + 40 * round)),
  label: (rounds: number) =>
    timed(rounds, (round) =>
      append(store, [{ type: 'labelled', postId: idOf(1_000 + round), group: 'sentiment', value: 'angry', on: true }], { now: Date.now() }),
    ),
  rawLabel: (rounds: number) => timed(rounds, (round) => rawLabel(2_000 + round)),
  rebuild: async () => (await timed(1, () => rebuild(store, 0)))[0],
  disk: async () => (await navigator.storage.estimate()).usage ?? 0,
};
export type StoreApi = typeof api;
Object.assign(globalThis, { store: api });
