import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event, Happening } from '../../src/contract/event.ts';
import { foldAuthor } from '../../src/log/fold-author.ts';
import { foldEscalation } from '../../src/log/fold-escalation.ts';
import { foldPost } from '../../src/log/fold-post.ts';
import { subjectsOf } from '../../src/log/subjects.ts';
import { append } from '../../src/store/append.ts';
import type { Store } from '../../src/store/database.ts';
import { merge } from '../../src/store/merge.ts';
import { placeCounts } from '../../src/store/places.ts';
import { claimants, escalationsOf, history, post, posts } from '../../src/store/read.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { NOON, someParcel, somePost } from '../../tools/histories.ts';
import { eventAt, identified, scatteredHistory, shuffled } from '../log/two-names.ts';
import { importText, textOf } from './files.ts';
import { emptyStore, projections } from './open.ts';
import { queue } from './queue.ts';

const ids = ['x:1', 'x:2', 'x:3', 'x:hfirst', 'x:hsecond'];

async function agreesWithFold(store: Store, events: readonly Event[]): Promise<void> {
  for (const id of ids) expect(await post(store, id)).toEqual(foldPost(events, id));
  for (const id of ['e1', 'e2', 'e3']) expect(await store.escalations.get(id)).toEqual(foldEscalation(events, id));
  expect(await store.authors.get('x:camille1')).toEqual(foldAuthor(events, 'x:camille1'));
}

it('holds on two devices what the fold says of joined posts, whatever arrived first, and after a rebuild too', async () => {
  const order = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 70 });
  await fc.assert(
    fc.asyncProperty(scatteredHistory, order, fc.nat(60), fc.boolean(), async ({ scattered, joining }, keys, cut, parted) => {
      const [first] = joining;
      const undo = parted && first ? [eventAt(9, 60, { type: 'undone', target: first.id, subjects: subjectsOf(first) })] : [];
      const all = [...scattered, ...joining, ...undo];
      const [one, other] = [emptyStore(), emptyStore()];
      await merge(one, all, NOON);
      const turned = shuffled(all, keys);
      for (const slice of [turned.slice(0, cut), turned.slice(cut, cut + 7), turned]) await merge(other, slice, NOON);
      await agreesWithFold(one, all);
      expect(await projections(other)).toEqual(await projections(one));
      await rebuild(other);
      expect(await projections(other)).toEqual(await projections(one));
    }),
    { numRuns: 20 },
  );
}, 120_000);

const seen = (id: string, text = `Colis ${id}`): Happening => ({ type: 'captured', postId: id, post: somePost(id, { text }) });
const labelled = (postId: string, value: string): Happening => ({ type: 'labelled', postId, group: 'topic', value, on: true });

/** One post labelled under its hash and escalated under its number, then known to be one. */
async function joined(): Promise<{ store: Store; joining: Event }> {
  const store = emptyStore();
  const escalated = {
    type: 'escalated',
    postId: 'x:hfirst',
    escalationId: 'e1',
    department: 'support',
    channel: 'hook',
    parcel: someParcel('e1', 'x:hfirst'),
  };
  await append(store, [seen('x:hfirst', 'Colis cassé'), labelled('x:hfirst', 'a'), escalated as Happening], { now: NOON });
  await append(store, [seen('x:1', 'Colis cassé'), labelled('x:1', 'b')], { now: NOON });
  const [joining] = await append(store, [identified('x:1', 'x:hfirst')], { now: NOON });
  if (joining === undefined) throw new Error('nothing was appended');
  return { store, joining };
}

it('finds one post by either id, once, with everything that happened under both', async () => {
  const { store } = await joined();
  const [found, ...more] = await posts(store, ['x:hfirst', 'x:1']);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ id: 'x:1', aliases: ['x:hfirst'], labels: { topics: ['a', 'b'] } });
  expect((await history(store, 'x:hfirst')).map(({ what }) => what.type)).toEqual([
    ...['captured', 'labelled', 'escalated', 'captured', 'labelled', 'identified'],
  ]);
  expect((await escalationsOf(store, ['x:1'])).map(({ id, postId }) => [id, postId])).toEqual([['e1', 'x:1']]);
});

it('lists, counts and finds by its words one post, no longer two', async () => {
  const { store } = await joined();
  expect((await queue(store, { me: 'emma', now: NOON, search: 'casse' })).map(({ id }) => id)).toEqual(['x:1']);
  expect((await placeCounts(store, 'emma', NOON)).counts).toEqual({ open: 0, mine: 0, escalated: 1, answered: 0, done: 0 });
});

it('holds two posts again once the joining is taken back, each with its own', async () => {
  const { store, joining } = await joined();
  await append(store, [{ type: 'undone', target: joining.id, subjects: subjectsOf(joining) }], { now: NOON });
  expect((await post(store, 'x:hfirst'))?.labels.topics).toEqual(['a']);
  expect((await post(store, 'x:1'))?.labels.topics).toEqual(['b']);
  expect((await escalationsOf(store, ['x:hfirst'])).map(({ id }) => id)).toEqual(['e1']);
  expect((await placeCounts(store, 'emma', NOON)).counts).toEqual({ open: 1, mine: 0, escalated: 1, answered: 0, done: 0 });
});

it('takes what is joined along to another browser', async () => {
  const { store } = await joined();
  const other = emptyStore();
  await importText(other, await textOf(store), true);
  expect(await post(other, 'x:hfirst')).toEqual(await post(store, 'x:1'));
});

it('tells which posts a page gave an id as another name of', async () => {
  const store = emptyStore();
  const claiming = (id: string): Happening => ({ type: 'captured', postId: id, post: somePost(id, { aliases: ['x:hfirst'] }) });
  await append(store, [claiming('x:1'), claiming('x:2')], { now: NOON });
  expect((await claimants(store, ['x:hfirst', 'x:hother'])).map(([id, { id: of }]) => [id, of])).toEqual([
    ['x:hfirst', 'x:1'],
    ['x:hfirst', 'x:2'],
  ]);
});
