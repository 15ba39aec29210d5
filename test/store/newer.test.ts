import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Version } from '../../src/contract/document.ts';
import type { Event, Happening } from '../../src/contract/event.ts';
import { isPartOfEvent } from '../../src/contract/read-event.ts';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { clockAt } from '../../src/log/clock.ts';
import { UNKNOWN } from '../../src/log/subjects.ts';
import { canonicalJson, makeVersion } from '../../src/log/versions.ts';
import { append } from '../../src/store/append.ts';
import { archiveLines } from '../../src/store/archive/write.ts';
import { judgeAside } from '../../src/store/aside.ts';
import { openStore, refuseNewer, type Store } from '../../src/store/database.ts';
import { documentHead, documentHeadToRepair, documentProblems, documentVersions } from '../../src/store/document-heads.ts';
import { addVersions, install, publish, readVersion } from '../../src/store/documents.ts';
import { merge } from '../../src/store/merge.ts';
import { storedProblems } from '../../src/store/problems.ts';
import { post } from '../../src/store/read.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { somePost } from '../../tools/histories.ts';
import { importText } from './files.ts';
import { emptyStore, projections } from './open.ts';

const now = 1_780_000_000_000;

function event(seq: number, what: object, more: object = {}): Event {
  const device = 'colleague1';
  const member = { id: 'm', name: 'Emma', ...more };
  return { id: `${device}-${seq}`, device, seq, at: clockAt(now, seq), member, what: what as Happening, ...more };
}
const captured = event(1, { type: 'captured', postId: 'x:1', post: somePost('x:1') });
/** What a newer version adds: fields everywhere, and a kind of event. */
const noted = event(2, { type: 'noted', postId: 'x:1', text: 'vu', mood: { face: 'calm' } }, { tags: ['a', { b: null }] });
const starred = event(3, { type: 'starred', postId: 'x:1', stars: 4 });
const undone = event(4, { type: 'undone', target: starred.id, subjects: ['star:x:1'] });
const all = [captured, noted, starred, undone];

const textOf = async (store: Store) => {
  const lines: string[] = [];
  for await (const line of archiveLines(store, now)) lines.push(line);
  return `${lines.join('\n')}\n`;
};
const eventsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{"event"'))
    .map((line) => (JSON.parse(line) as { event: Event }).event);

async function storeWith(events: readonly unknown[]): Promise<Store> {
  const store = emptyStore();
  expect(await merge(store, events, now)).toMatchObject({ refused: [] });
  return store;
}

it('keeps every field of an event and every kind of event, and passes them on as they came', async () => {
  const store = await storeWith(all);
  const [first, second] = [await textOf(store), emptyStore()];
  expect(eventsIn(first)).toEqual(all);
  await importText(second, first, true);
  expect(eventsIn(await textOf(second))).toEqual(all);
});

it('takes what it knows of them, and nothing else', async () => {
  const store = await storeWith(all);
  expect(await post(store, 'x:1')).toMatchObject({ note: { text: 'vu' } });
  const before = await projections(store);
  await rebuild(store);
  expect(await projections(store)).toEqual(before);
  expect(await projections(await storeWith([captured, noted]))).toEqual(before);
  expect(await storedProblems(store)).toEqual([{ code: 'unknown-event' }]);
});

it('judges an event that was put aside again after an update, and folds what it then understands', async () => {
  const store = await storeWith([captured]);
  const closed = event(2, { type: 'closed', postId: 'x:1' });
  // As a version would have stored it that did not know this kind.
  await store.events.put({ ...closed, subjects: [UNKNOWN] });
  await store.events.put({ ...starred, subjects: [UNKNOWN] });
  expect((await post(store, 'x:1'))?.closed).toBe(false);
  expect(await judgeAside(store)).toBe(1);
  expect((await post(store, 'x:1'))?.closed).toBe(true);
  expect(await store.events.where('subjects').equals(UNKNOWN).primaryKeys()).toEqual([starred.id]);
});

it('fills up what an older Diapason left of an event, and never the other way round', async () => {
  const left = event(2, { type: 'noted', postId: 'x:1', text: 'vu' });
  for (const order of [
    [left, noted],
    [noted, left],
  ]) {
    const store = await storeWith([captured]);
    for (const one of order) expect((await merge(store, [one], now)).refused).toEqual([]);
    expect(eventsIn(await textOf(store))[1]).toEqual(noted);
  }
});

it('takes nothing that it knows over from a file into an event that it holds', async () => {
  const store = await storeWith([captured, noted]);
  const posing = { ...noted, what: { ...noted.what, hushed: true }, member: { ...noted.member, department: 'legal' } };
  const reply = event(9, { type: 'replied', postId: 'x:1', text: 'Bonjour', findings: [] });
  await merge(store, [reply], now);
  const { added, refused } = await merge(store, [{ ...reply, what: { ...reply.what, guide: 'g' } }, posing], now);
  expect([added, refused]).toEqual([0, [{ where: reply.id, reason: 'another event has this id' }]]);
  expect((await post(store, 'x:1'))?.replies[0]).not.toHaveProperty('guide');
});

it('takes no other content for what was left of an event', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), fc.dictionary(fc.string(), json), (some, more) => {
      const whole = { ...more, ...some } as unknown as Event;
      expect(isPartOfEvent(some as unknown as Event, whole)).toBe(true);
      if (isPartOfEvent(whole, some as unknown as Event)) expect(canonicalJson(whole)).toBe(canonicalJson(some));
    }),
  );
  expect(isPartOfEvent(noted, { ...noted, at: clockAt(now + 1) })).toBe(false);
});

const published = (kind: string, body: unknown, parents: readonly string[] = [], at = now) =>
  makeVersion({ ...({ kind, parents: [...parents], author: 'Emma', at: clockAt(at), note: '', body } as Version) });

const newerGuide = { ...defaultGuide, name: 'Lune', voices: ['calm'], rules: defaultGuide.rules.map((rule) => ({ ...rule, weight: 3 })) };

it('keeps what a newer version added to a document through an edit by this one', async () => {
  const store = emptyStore();
  const version = await published('guide', newerGuide);
  await addVersions(store, [version], now);
  const { body } = (await documentHead(store, 'guide')) ?? {};
  expect(body).toEqual(newerGuide);
  // An editor that builds everything from the fields that it knows.
  const { rules: _, ...rest } = defaultGuide;
  const rules = defaultGuide.rules.map((rule, at) => (at === 0 ? { ...rule, message: 'autre' } : rule)).slice(0, -1);
  const next = await publish(store, { kind: 'guide', parents: [version.id], note: '', body: { ...rest, name: 'Soleil', rules } }, now);
  const expected = newerGuide.rules.map((rule, at) => (at === 0 ? { ...rule, message: 'autre' } : rule)).slice(0, -1);
  expect(next.body).toEqual({ ...newerGuide, name: 'Soleil', rules: expected });
});

it('keeps it in lists whose items have no name', async () => {
  const store = emptyStore();
  const limits = defaultWorkspace.limits.map((limit, at) => ({ ...limit, grace: at, when: { ...limit.when, channelled: true } }));
  const version = await published('workspace', { ...defaultWorkspace, limits });
  await addVersions(store, [version], now);
  const edited = defaultWorkspace.limits.map((limit, at) => (at === 1 ? { ...limit, firstReply: 7 } : limit));
  const draft = { kind: 'workspace' as const, parents: [version.id], note: '', body: { ...defaultWorkspace, limits: edited.slice(1) } };
  const { body } = await publish(store, draft, now);
  const kept = limits.map((limit, at) => (at === 1 ? { ...limit, firstReply: 7 } : limit)).slice(1);
  expect((body as typeof defaultWorkspace).limits.slice(1)).toEqual(kept.slice(1));
});

it('uses a document of a newer schema as it is, and changes nothing in it', async () => {
  const store = emptyStore();
  const version = await published('guide', { ...newerGuide, schema: 2 });
  await addVersions(store, [version], now);
  expect(await documentHead(store, 'guide')).toMatchObject({ isNewer: true, body: { name: 'Lune' } });
  const refused = { problem: { code: 'newer-document', where: 'guide' } };
  const draft = { kind: 'guide' as const, parents: [version.id], note: '', body: defaultGuide };
  await expect(publish(store, draft, now)).rejects.toMatchObject(refused);
  await expect(publish(store, { ...draft, parents: [], body: { ...newerGuide, schema: 2 } }, now)).rejects.toMatchObject(refused);
  expect((await documentHead(store, 'guide'))?.version.id).toBe(version.id);
});

it('goes by the last version that it can read where it cannot read the newer one, and still passes that on', async () => {
  const store = emptyStore();
  const old = await published('workspace', { ...defaultWorkspace, name: 'Lune' });
  const newer = await published('workspace', { schema: 2, title: 'Lune' }, [old.id], now + 1);
  expect(await readVersion(newer)).toEqual({ version: newer });
  await addVersions(store, [old, newer], now);
  expect(await documentHead(store, 'workspace')).toMatchObject({ isNewer: true, version: { id: newer.id }, body: { name: 'Lune' } });
  const second = emptyStore();
  await importText(second, await textOf(store), true);
  expect((await documentVersions(second, 'workspace')).map(({ id }) => id)).toEqual([newer.id, old.id]);
});

it('still refuses a document of its own schema that does not parse', async () => {
  expect(await readVersion(await published('workspace', { title: 'Lune' }))).toMatchObject({
    reason: expect.stringContaining('workspace'),
  });
});

it('keeps the versions of a document that only a newer Diapason knows', async () => {
  const version = await published('replies', { schema: 4, replies: [] });
  const store = emptyStore();
  await append(store, [{ type: 'closed', postId: 'x:1' }], { now });
  await addVersions(store, [version], now);
  const second = emptyStore();
  await importText(second, await textOf(store), true);
  expect(await second.documents.get(version.id)).toEqual(version);
});

it('does not put what ships over a document that a newer version shipped', async () => {
  const store = emptyStore();
  await install(store, 'guide', { ...defaultGuide, voices: [] }, 2);
  await install(store, 'guide', { ...defaultGuide, voices: [] }, 1);
  expect((await documentHead(store, 'guide'))?.body).toMatchObject({ voices: [] });
});

it('opens no database that a newer version made, and says so', async () => {
  const store = emptyStore();
  await store.open();
  const { name } = store;
  store.close();
  const raised = indexedDB.open(name, 990);
  await new Promise((done) => {
    raised.onsuccess = done;
  });
  raised.result.close();
  const again = openStore(name);
  await expect(refuseNewer(again)).rejects.toMatchObject({ problem: { code: 'newer-store' } });
  again.close();
});

it('goes by no earlier version where the one in force is damaged, puts nothing beside it, and reads the other documents', async () => {
  const store = emptyStore();
  const old = await published('workspace', { ...defaultWorkspace, name: 'Lune' });
  const next = await published('workspace', { ...defaultWorkspace, name: 'Soleil' }, [old.id], now + 1);
  await addVersions(store, [old, next], now);
  await store.documents.put({ ...next, body: { ...defaultWorkspace, departments: 'none' } });
  const refused = { problem: { code: 'not-understood', where: 'workspace departments' } };
  await expect(documentHead(store, 'workspace')).rejects.toMatchObject(refused);
  await expect(install(store, 'workspace', defaultWorkspace, 9)).rejects.toMatchObject(refused);
  expect(await documentVersions(store, 'workspace')).toHaveLength(2);
  await install(store, 'guide', defaultGuide, 9);
  expect((await documentHead(store, 'guide'))?.isNewer).toBe(false);
  expect(await documentProblems(store)).toMatchObject([refused.problem]);
  // A person sees the one before, and puts it in force again.
  expect(await documentHeadToRepair(store, 'workspace')).toMatchObject({
    version: { id: next.id },
    body: { name: 'Lune' },
    isNewer: false,
  });
  await publish(store, { kind: 'workspace', parents: [next.id], note: '', body: old.body }, now + 2);
  expect((await documentHead(store, 'workspace'))?.body).toMatchObject({ name: 'Lune' });
  expect(await documentProblems(store)).toEqual([]);
});
