import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import { append } from '../../src/store/append.ts';
import { takeIn } from '../../src/store/archive/take-in.ts';
import type { Store } from '../../src/store/database.ts';
import { deviceKey, keepDevice } from '../../src/store/membership.ts';
import { readDevicePosition } from '../../src/store/meta.ts';
import { history } from '../../src/store/read.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { makeSigningKey } from '../../src/team/keys.ts';
import { NOON, someParcel, somePost } from '../../tools/histories.ts';
import { numRuns } from '../num-runs.ts';
import { everything, importText, surveyOf, textOf } from './files.ts';
import { emptyStore, projections } from './open.ts';

const { signal } = new AbortController();
let [noted, profiles] = [0, 0];

/** Does something that nobody else does. */
async function work(store: Store, texts?: readonly string[]): Promise<void> {
  noted += 1;
  for (const text of texts ?? [`note ${noted}`]) await append(store, [{ type: 'noted', postId: 'x:1', text }], { now: NOON });
}

/** A profile with some work in it. */
async function profile(events = 1): Promise<Store> {
  const store = emptyStore();
  await append(store, [{ type: 'captured', postId: 'x:1', post: somePost('x:1') }], { now: NOON });
  for (let at = 1; at < events; at += 1) await work(store);
  return store;
}

/** The same profile as it was when a backup of it was made. */
async function backupOf(store: Store): Promise<Store> {
  profiles += 1;
  const copy = emptyStore(`profile-${profiles}`);
  for (const table of store.tables) await copy.table(table.name).bulkPut(await table.toArray());
  return copy;
}

const notes = async (store: Store) =>
  (await store.events.toArray()).flatMap(({ what }) => (what.type === 'noted' ? [what.text] : [])).toSorted();

it('takes the later work of a browser that was brought back from a backup, and uses none of its numbers again', async () => {
  const monday = await profile();
  const tuesday = await backupOf(monday);
  await work(tuesday, ['tuesday', 'tuesday too']);
  const text = await textOf(tuesday);
  const { device } = await readDevicePosition(monday);
  expect(await surveyOf(monday, text)).toMatchObject({ fresh: 2, faulty: 0, copied: { device, since: 1, events: 2, again: 0 } });
  expect(await importText(monday, text)).toEqual({ events: 2, versions: 0 });
  const [added] = await append(monday, [{ type: 'noted', postId: 'x:1', text: 'wednesday' }], { now: NOON });
  expect([added?.device === device, added?.seq]).toEqual([false, 1]);
  expect(await notes(monday)).toEqual(['tuesday', 'tuesday too', 'wednesday']);
  expect((await surveyOf(monday, text)).copied).toBeUndefined();
});

it('keeps what was done under the same numbers since, beside the work of the file', async () => {
  const monday = await profile();
  const tuesday = await backupOf(monday);
  await work(tuesday, ['tuesday', 'tuesday too']);
  await work(monday, ['wednesday']);
  const text = await textOf(tuesday);
  expect(await surveyOf(monday, text)).toMatchObject({ fresh: 2, faulty: 0, copied: { since: 1, events: 2, again: 1 } });
  expect(await importText(monday, text)).toEqual({ events: 2, versions: 0 });
  expect(await notes(monday)).toEqual(['tuesday', 'tuesday too', 'wednesday']);
  expect(await history(monday, 'x:1')).toHaveLength(4);
});

it('loses no work and draws no number twice, whatever both did after the backup and however often it is imported', async () => {
  const step = fc.record({ here: fc.nat({ max: 4 }), there: fc.nat({ max: 4 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 4 }), async (steps, before) => {
      const here = await profile(before);
      const there = await backupOf(here);
      for (const { here: mine, there: theirs } of steps) {
        for (let at = 0; at < mine; at += 1) await work(here);
        for (let at = 0; at < theirs; at += 1) await work(there);
        const text = await textOf(there);
        const [done, seen] = [new Set([...(await notes(here)), ...(await notes(there))]), await surveyOf(here, text)];
        expect(seen.faulty).toBe(0);
        expect((await importText(here, text)).events).toBe(seen.fresh);
        expect(await notes(here)).toEqual([...done].toSorted());
      }
      const folded = await projections(here);
      await rebuild(here);
      expect(await projections(here)).toEqual(folded);
      await work(here);
    }),
    { numRuns: numRuns(25) },
  );
});

it('lets no file that says it is by this very browser stop its saving', async () => {
  const store = await profile();
  const [event] = (await store.events.toArray()) as unknown as [Event];
  const seq = 9_999_999_999;
  const forged = { ...event, id: `${event.device}-${seq}`, seq, what: { type: 'noted', postId: 'x:1', text: 'forged' } };
  const text = [{ diapason: 1 }, { event }, { event: forged }].map((line) => JSON.stringify(line)).join('\n');
  // What no survey told of is not taken.
  expect(await takeIn(store, new Blob([text]), { restore: false, now: NOON, signal })).toEqual({ events: 0, versions: 0 });
  expect(await importText(store, text)).toEqual({ events: 1, versions: 0 });
  const [added] = await append(store, [{ type: 'noted', postId: 'x:1', text: 'mine' }], { now: NOON });
  expect([added?.device === event.device, added?.seq]).toEqual([false, 1]);
});

it('names the line of an own event that was changed before others that are the same, and stays the device it is', async () => {
  const store = await profile(3);
  const { device } = await readDevicePosition(store);
  const text = (await textOf(store)).replace('Camille Petit', 'Camille Grand');
  expect(await surveyOf(store, text)).toMatchObject({ fresh: 0, faulty: 1, faults: [{ code: 'twin' }] });
  expect(await importText(store, text)).toEqual({ events: 0, versions: 0 });
  expect((await readDevicePosition(store)).device).toBe(device);
});

it('takes an own event back that was lost here, without another name', async () => {
  const store = await profile(4);
  const before = await everything(store);
  const text = await textOf(store);
  const { device } = await readDevicePosition(store);
  await store.events.delete(`${device}-2`);
  expect(await surveyOf(store, text)).toMatchObject({ fresh: 1, faulty: 0 });
  expect(await importText(store, text)).toMatchObject({ events: 1 });
  expect([await everything(store), (await readDevicePosition(store)).device]).toEqual([before, device]);
});

it('asks a person about what the later work had still to send', async () => {
  const monday = await profile();
  const tuesday = await backupOf(monday);
  const on = { postId: 'x:1', escalationId: 'e1', channel: 'hook' };
  const escalated = { type: 'escalated', ...on, department: 'support', parcel: someParcel('e1', 'x:1') } as const;
  await append(tuesday, [escalated], { now: NOON, put: [{ ...on, status: 'waiting', attempts: 0, dueAt: NOON }] });
  await importText(monday, await textOf(tuesday));
  expect(await monday.escalations.get('e1')).toMatchObject({ stage: 'unconfirmed' });
  expect(await monday.outbox.count()).toBe(0);
});

it('loses nothing of its own when an import of its later work is stopped, and takes it the next time', async () => {
  const monday = await profile();
  const tuesday = await backupOf(monday);
  await work(tuesday, ['tuesday']);
  await work(monday, ['wednesday']);
  const file = new Blob([await textOf(tuesday)]);
  const ended = new AbortController();
  const { copied } = await surveyOf(monday, await file.text());
  const how = { restore: false, copied, now: NOON, signal: ended.signal, tell: () => ended.abort() };
  await expect(takeIn(monday, file, how)).rejects.toMatchObject({ name: 'AbortError' });
  expect(await notes(monday)).toEqual(['wednesday']);
  await importText(monday, await file.text());
  expect(await notes(monday)).toEqual(['tuesday', 'wednesday']);
});

it('gives a browser that was in a team before a new key with its new name', async () => {
  const monday = await profile();
  await keepDevice(monday, await makeSigningKey());
  await work(monday);
  const tuesday = await backupOf(monday);
  await work(tuesday);
  await importText(monday, await textOf(tuesday));
  expect(await deviceKey(monday)).toBeUndefined();
  const key = await keepDevice(monday, await makeSigningKey());
  expect((await readDevicePosition(monday)).device).toBe(key.id);
});
