import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { append } from '../../src/store/append.ts';
import { exportAll, importAll } from '../../src/store/archive.ts';
import { install } from '../../src/store/documents.ts';
import { merge } from '../../src/store/merge.ts';
import { keepSettings, settingsOf } from '../../src/store/meta.ts';
import { history, NOON, somePost } from '../log/histories.ts';
import { emptyStore, projections } from './open.ts';

const guide = { schema: 1, name: 'shipped', vocabulary: { accept: [], reject: [] }, rules: [] };

async function filled() {
  const store = emptyStore();
  await install(store, 'guide', guide, 1);
  await append(store, [{ type: 'captured', postId: 'x:1', post: somePost('x:1', { text: '\ud800 \u202e <b>\u2028' }) }], { now: NOON });
  return store;
}

it('carries everything into an empty browser', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const [from, to] = [await filled(), emptyStore()];
      await merge(from, events, NOON);
      const text = await exportAll(from, NOON);
      expect(await importAll(to, text, NOON)).toEqual({ events: events.length + 1, versions: 1 });
      expect(await projections(to)).toEqual(await projections(from));
      expect(await settingsOf(to)).toEqual(await settingsOf(from));
      expect(await importAll(to, text, NOON)).toEqual({ events: 0, versions: 0 });
    }),
    { numRuns: 15 },
  );
});

it('adds to what is there and leaves the settings of a browser that is in use', async () => {
  const from = await filled();
  const to = emptyStore();
  const settings = { ...(await settingsOf(to)), welcomed: true };
  await keepSettings(to, settings);
  await append(to, [{ type: 'captured', postId: 'x:2', post: somePost('x:2') }], { now: NOON });
  await importAll(to, await exportAll(from, NOON), NOON);
  expect(await to.posts.toCollection().primaryKeys()).toEqual(['x:1', 'x:2']);
  expect(await settingsOf(to)).toEqual(settings);
});

it.each([
  ['nothing', () => '', 'line 1', 'not a JSON object'],
  ['another file', () => '{"name":"x"}', 'line 1', 'not an export of Diapason'],
  ['a later format', () => '{"diapason":9}', 'line 1', 'format 9 is not known here'],
  ['a torn line', (text: string) => text.slice(0, -20), 'line 4', 'not a JSON object'],
  ['a broken event', (text: string) => text.replace('"captured"', '"kaptured"'), 'line 2', 'what.type'],
  ['a changed version', (text: string) => text.replace('"shipped"', '"changed"'), 'line 3', 'does not name this content'],
  ['an unknown line', (text: string) => `${text}{"other":1}`, 'line 5', 'neither an event'],
])('refuses %s whole, with the line and the reason', async (_, spoil, where, detail) => {
  const text = spoil(await exportAll(await filled(), NOON));
  const store = emptyStore();
  await expect(importAll(store, text, NOON)).rejects.toMatchObject({
    problem: { code: 'not-understood', where, detail: expect.stringContaining(detail) },
  });
  expect(await Promise.all([store.events.count(), store.documents.count(), store.posts.count()])).toEqual([0, 0, 0]);
});

it('refuses an export that contradicts an event of this browser', async () => {
  const store = await filled();
  const text = (await exportAll(store, NOON)).replace('Camille Petit', 'Camille Grand');
  await expect(importAll(store, text, NOON)).rejects.toMatchObject({ problem: { where: 'line 2', detail: 'another event has this id' } });
});
