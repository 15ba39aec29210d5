/* It has more than 250 lines: each damage of a file is shown on the same export. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { clockAt } from '../../src/log/clock.ts';
import { append } from '../../src/store/append.ts';
import { isImporting, tidyImport } from '../../src/store/archive/journal.ts';
import { type Importing, takeIn } from '../../src/store/archive/take-in.ts';
import type { EventRow, Store } from '../../src/store/database.ts';
import { documentForks, documentHead } from '../../src/store/document-heads.ts';
import { install, publish } from '../../src/store/documents.ts';
import { historyIds } from '../../src/store/history.ts';
import { merge } from '../../src/store/merge.ts';
import { keepSettings, settingsOf } from '../../src/store/meta.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { history, NOON, someParcel, somePost } from '../../tools/histories.ts';
import { numRuns } from '../num-runs.ts';
import { everything, importText, surveyOf, textOf } from './files.ts';
import { emptyStore, projections } from './open.ts';

const guide = { schema: 1, name: 'shipped', vocabulary: { accept: [], reject: [] }, rules: [] };
const { signal } = new AbortController();

async function filled(): Promise<Store> {
  const store = emptyStore();
  await install(store, 'guide', guide, 1);
  await append(store, [{ type: 'captured', postId: 'x:1', post: somePost('x:1', { text: '\ud800 \u202e <b>\u2028' }) }], { now: NOON });
  return store;
}

/** An export of another browser with `count` posts, each labelled: two events a post. */
function long(count: number): string {
  const member = { id: 'lea', name: 'Léa' };
  const event = (seq: number, what: object) => ({
    event: { id: `elsewhere-${seq}`, device: 'elsewhere', seq, at: clockAt(NOON, seq), member, what },
  });
  const lines = Array.from({ length: count }, (_, at) => `x:${at + 1}`).flatMap((postId, at) => [
    event(2 * at + 1, { type: 'captured', postId, post: somePost(postId) }),
    event(2 * at + 2, { type: 'labelled', postId, group: 'kind', value: 'complaint', on: true }),
  ]);
  return [{ diapason: 1, events: 2 * count }, ...lines].map((line) => JSON.stringify(line)).join('\n');
}

/** So that few events are taken in many slices, and all is folded. */
const bounds = { slice: 25, subjects: 10 };

const head = async (store: Store) => (await documentHead(store, 'guide'))?.version.id;

async function publishGuide(store: Store, name: string): Promise<void> {
  const parent = await head(store);
  await publish(store, { kind: 'guide', parents: parent === undefined ? [] : [parent], note: name, body: { ...guide, name } }, NOON);
}

it('carries everything into an empty browser, with the versions in force and the settings', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const [from, to] = [await filled(), emptyStore()];
      await publishGuide(from, 'ours');
      await merge(from, events, NOON);
      const text = await textOf(from);
      expect(await surveyOf(to, text)).toMatchObject({ place: 'empty', fresh: events.length + 1, faulty: 0, end: 'whole' });
      expect(await importText(to, text, true)).toEqual({ events: events.length + 1, versions: 2 });
      expect(await projections(to)).toEqual(await projections(from));
      expect(await settingsOf(to)).toEqual({ ...(await settingsOf(from)), welcomed: true });
      expect(await head(to)).toEqual(await head(from));
      expect(await importText(to, text)).toEqual({ events: 0, versions: 0 });
    }),
    { numRuns: numRuns(15) },
  );
});

it('restores forks beside the head, and what was history stays history', async () => {
  const [from, other, to] = [await filled(), await filled(), emptyStore()];
  await publishGuide(from, 'ours');
  await publishGuide(other, 'theirs');
  await importText(from, await textOf(other));
  expect(await documentForks(from, 'guide')).toEqual([]);
  await importText(to, await textOf(from), true);
  expect(await head(to)).toBe(await head(from));
  expect(await documentForks(to, 'guide')).toEqual([]);
  expect(await historyIds(to)).toEqual(await historyIds(from));
  expect((await historyIds(to)).size).toBe(1);
});

it('adds to what is there, leaves the settings of a browser that is in use, and moves no head', async () => {
  const [from, to] = [await filled(), await filled()];
  await publishGuide(to, 'mine');
  const settings = { ...(await settingsOf(to)), welcomed: true };
  await keepSettings(to, settings);
  const before = await head(to);
  await publishGuide(from, 'theirs');
  await publishGuide(from, 'theirs, later');
  await append(from, [{ type: 'captured', postId: 'x:2', post: somePost('x:2') }], { now: NOON });
  expect(await importText(to, await textOf(from))).toEqual({ events: 2, versions: 2 });
  expect(await to.posts.toCollection().primaryKeys()).toEqual(['x:1', 'x:2']);
  expect(await settingsOf(to)).toEqual(settings);
  expect(await head(to)).toBe(before);
  expect(await documentForks(to, 'guide')).toEqual([]);
  expect(await to.documents.count()).toBe(4);
});

it('never lets a file move a head by itself, whatever versions it holds and whatever was published here', async () => {
  const step = fc.record({ here: fc.boolean(), name: fc.constantFrom('a', 'b', 'c') });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const [from, to] = [await filled(), await filled()];
      for (const { here, name } of steps) await publishGuide(here ? to : from, name);
      const [before, forks] = [await head(to), await documentForks(to, 'guide')];
      await importText(to, await textOf(from));
      expect(await head(to)).toBe(before);
      expect(await documentForks(to, 'guide')).toEqual(forks);
      await publishGuide(to, 'next');
      expect((await documentHead(to, 'guide'))?.body.name).toBe('next');
    }),
    { numRuns: numRuns(15) },
  );
});

it.each([
  ['nothing', () => '', 'not an export of Diapason'],
  ['another file', () => '{"name":"x"}', 'not an export of Diapason'],
  ['a later format', () => '{"diapason":9}', 'format 9 is not known here'],
])('refuses %s whole, with the line and the reason', async (_, spoil, detail) => {
  const store = emptyStore();
  const refusal = { problem: { code: 'not-understood', where: 'line 1', detail } };
  await expect(surveyOf(store, spoil())).rejects.toMatchObject(refusal);
  await expect(importText(store, spoil())).rejects.toMatchObject(refusal);
  expect(await Promise.all([store.events.count(), store.documents.count(), isImporting(store)])).toEqual([0, 0, false]);
});

it.each([
  ['a broken event', (text: string) => text.replace('"seq":1,', '"seq":0,'), { line: 3, code: 'broken' }, [1, 1]],
  ['a changed version', (text: string) => text.replace('"shipped"', '"changed"'), { line: 2, code: 'broken' }, [2, 0]],
  ['a line of another kind', (text: string) => text.replace('{"event"', '{"other":1}\n{"event"'), { line: 3, code: 'unknown' }, [2, 1]],
  ['a line that is torn', (text: string) => text.replace('{"version":{', '{"version":'), { line: 2, code: 'torn' }, [2, 0]],
] as const)('names the line of %s, says that the file was changed, and takes the rest', async (_, spoil, fault, [events, versions]) => {
  const from = await filled();
  await append(from, [{ type: 'noted', postId: 'x:1', text: 'seen' }], { now: NOON });
  const text = spoil(await textOf(from)).replace(/^.*"settings".*\n/m, '');
  const store = emptyStore();
  expect(await surveyOf(store, text)).toMatchObject({ faulty: 1, faults: [fault], end: 'changed' });
  expect(await importText(store, text, true)).toEqual({ events, versions });
});

it('notices that the end of a file is missing, and takes what is there', async () => {
  const from = emptyStore();
  await importText(from, long(40));
  const text = await textOf(from);
  const store = emptyStore();
  const cut = text.slice(0, text.length / 2);
  const seen = await surveyOf(store, cut);
  expect(seen).toMatchObject({ end: 'cut', faulty: 1, lines: cut.split('\n').length, head: { events: 80 } });
  expect(seen.faults[0]).toMatchObject({ line: seen.lines, code: 'torn' });
  const whole = await surveyOf(store, text.slice(0, text.lastIndexOf('{"end"')));
  expect(whole).toMatchObject({ end: 'cut', faulty: 0, fresh: 80 });
  expect((await importText(store, cut, true)).events).toBe(seen.fresh);
});

it('reads an export of the first format, which has no end', async () => {
  const lines = (await textOf(await filled())).trimEnd().split('\n').slice(1, -1);
  const text = [JSON.stringify({ diapason: 1, exportedAt: '2026-11-22T12:00:00.000Z' }), ...lines].join('\r\n');
  const store = emptyStore();
  expect(await surveyOf(store, text)).toMatchObject({ end: 'none', faulty: 0, fresh: 1, versions: 1 });
  expect(await importText(store, text, true)).toEqual({ events: 1, versions: 1 });
});

it('does not take an event that contradicts one of this browser, and names its line', async () => {
  const [from, store] = [await filled(), emptyStore()];
  await importText(store, await textOf(from), true);
  const text = (await textOf(from)).replace('Camille Petit', 'Camille Grand');
  expect(await surveyOf(store, text)).toMatchObject({ fresh: 0, faults: [{ code: 'twin' }] });
  expect(await importText(store, text)).toEqual({ events: 0, versions: 0 });
  expect((await store.posts.get('x:1'))?.state.post.author?.name).toBe('Camille Petit');
});

it('takes a long file in slices, and what was done meanwhile is folded with it', async () => {
  const to = emptyStore();
  await install(to, 'guide', guide, 1);
  const steps: string[] = [];
  let done: Promise<unknown> = Promise.resolve();
  const tell = ({ step }: { step: string }) => {
    if (steps.push(step) === 2) done = append(to, [{ type: 'noted', postId: 'x:9', text: 'meanwhile' }], { now: NOON });
  };
  const how = { restore: false, now: NOON, signal, tell, bounds };
  expect(await takeIn(to, new Blob([long(100)]), how)).toEqual({ events: 200, versions: 0 });
  await done;
  expect(new Set(steps)).toEqual(new Set(['adding', 'folding']));
  const folded = await projections(to);
  expect(await to.posts.count()).toBe(100);
  expect((await to.posts.get('x:9'))?.state.note?.text).toBe('meanwhile');
  for (const most of [0, 1_000]) {
    await rebuild(to, most);
    expect(await projections(to)).toEqual(folded);
  }
});

it('leaves what was there when it is cancelled, in whichever step', async () => {
  const from = await filled();
  await publishGuide(from, 'theirs');
  const versions = (await textOf(from)).split('\n').filter((line) => line.includes('"version"'));
  const file = new Blob([[long(100), ...versions].join('\n')]);
  for (const stop of ['adding', 'folding']) {
    const to = await filled();
    await append(to, [{ type: 'noted', postId: 'x:1', text: 'mine' }], { now: NOON });
    const before = await everything(to);
    const ended = new AbortController();
    let told = 0;
    const tell = ({ step }: { step: string }) => {
      if (step !== stop) return;
      told += 1;
      if (told === 1) ended.abort();
    };
    const how = { restore: false, now: NOON, signal: ended.signal, tell, bounds };
    await expect(takeIn(to, file, how)).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toBeGreaterThan(0);
    expect(await everything(to)).toEqual(before);
  }
});

it('takes out what an import left that died in the middle, and can begin anew', async () => {
  const text = long(60);
  const to = emptyStore();
  await install(to, 'guide', guide, 1);
  const before = await everything(to);
  const dying = vi.spyOn(to.events, 'bulkDelete').mockRejectedValue(new Error('the page is gone'));
  const ended = new AbortController();
  const tell = (importing: Importing) => {
    if (importing.step === 'adding' && importing.events > 0) ended.abort();
  };
  const how = { restore: true, now: NOON, signal: ended.signal, tell, bounds };
  await expect(takeIn(to, new Blob([text]), how)).rejects.toThrow('the page is gone');
  dying.mockRestore();
  expect([await isImporting(to), (await to.events.count()) > 0]).toEqual([true, true]);
  expect(await tidyImport(to)).toBe(true);
  expect(await everything(to)).toEqual(before);
  expect(await tidyImport(to)).toBe(false);
  expect(await importText(to, text, true)).toMatchObject({ events: 120 });
});

/** What an import left that died when it had been cancelled after a part of it was there. */
async function dying(to: Store, text: string): Promise<void> {
  const gone = vi.spyOn(to.events, 'bulkDelete').mockRejectedValue(new Error('the page is gone'));
  const ended = new AbortController();
  const tell = ({ step }: Importing) => void (step === 'folding' && ended.abort());
  const how = { restore: false, now: NOON, signal: ended.signal, tell, bounds: { slice: 700, subjects: 10 } };
  await expect(takeIn(to, new Blob([text]), how)).rejects.toThrow('the page is gone');
  gone.mockRestore();
}

it('ends an import that died though one note of what it added cannot be read', async () => {
  const to = emptyStore();
  await install(to, 'guide', guide, 1);
  await dying(to, long(60));
  const notes = await to.meta.where('key').startsWith('import:').toArray();
  await to.meta.put({ key: notes[0]?.key ?? '', value: { events: 7 } });
  expect(await tidyImport(to)).toBe(true);
  expect(await isImporting(to)).toBe(false);
});

it('takes an import out without folding what it was not about, and goes on from where it was killed', async () => {
  const to = await filled();
  await append(to, [{ type: 'captured', postId: 'x:mine', post: somePost('x:mine') }], { now: NOON });
  const before = await everything(to);
  await dying(to, long(520));
  const left = () => to.meta.where('key').startsWith('unfold:').count();
  const folded: number[] = [];
  const put = vi.spyOn(to.table('posts'), 'bulkDelete').mockImplementation((async (ids: readonly string[]) => {
    if (folded.length === 1) throw new Error('the worker is gone');
    expect(ids).not.toContain('x:mine');
    folded.push(ids.length);
    for (const id of ids) await to.posts.delete(id);
  }) as never);
  await expect(tidyImport(to)).rejects.toThrow('the worker is gone');
  put.mockRestore();
  const rest = await left();
  expect([folded.length, rest > 0, await isImporting(to), await to.events.count()]).toEqual([1, true, true, 2]);
  const again = vi.spyOn(to.table('posts'), 'bulkDelete');
  expect(await tidyImport(to)).toBe(true);
  const ids = again.mock.calls.flatMap(([some]) => some as unknown as string[]);
  expect([ids.length < 520, ids.includes('x:mine'), await left()]).toEqual([true, false, 0]);
  expect(await everything(to)).toEqual(before);
});

it('takes out whatever an import brought, posts that it joined among it, as if it had never been', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat({ max: 20 }), async (events, at) => {
      const [from, to] = [emptyStore(), emptyStore()];
      await merge(from, events, NOON);
      await merge(to, events.slice(0, at), NOON);
      const before = [await projections(to), await to.events.count()];
      await dying(to, `${await textOf(from)}${long(20).split('\n').slice(1).join('\n')}`);
      await tidyImport(to);
      expect([await projections(to), await to.events.count()]).toEqual(before);
      await rebuild(to);
      expect(await projections(to)).toEqual(before[0]);
    }),
    { numRuns: numRuns(15) },
  );
});

it('holds nothing half-way when the disk is full after some slices', async () => {
  const to = await filled();
  const before = await everything(to);
  const [kept, full] = [to.events.bulkAdd.bind(to.events), Object.assign(new Error('full'), { name: 'QuotaExceededError' })];
  let slices = 0;
  const add = vi.spyOn(to.events, 'bulkAdd').mockImplementation(((rows: readonly EventRow[]) => {
    slices += 1;
    return slices < 3 ? kept(rows) : Promise.reject(full);
  }) as never);
  const added: number[] = [];
  const tell = (importing: Importing) => void (importing.step === 'undoing' && added.push(slices));
  await expect(takeIn(to, new Blob([long(60)]), { restore: false, now: NOON, signal, tell, bounds })).rejects.toMatchObject({
    name: full.name,
  });
  add.mockRestore();
  expect(added).toEqual([3]);
  expect(await everything(to)).toEqual(before);
});

const meanwhile: readonly (readonly [string, string, (store: Store) => Promise<unknown>])[] = [
  ['somebody works', 'restore', (to) => append(to, [{ type: 'noted', postId: 'x:9', text: 'mine' }], { now: NOON })],
  ['somebody publishes', 'restore', (to) => publishGuide(to, 'mine')],
  ['a team is joined', 'team', (to) => to.meta.put({ key: 'team:membership', value: { workspace: 'w' } })],
];

it.each(meanwhile)('restores nothing where %s meanwhile, and leaves that as it is', async (_, where, work) => {
  const [to, alone] = [emptyStore(), emptyStore()];
  for (const store of [to, alone]) await install(store, 'guide', guide, 1);
  let done: Promise<unknown> | undefined;
  const tell = ({ step }: Importing) => {
    if (step === 'adding') done ??= work(to);
  };
  const how = { restore: true, now: NOON, signal, tell, bounds };
  await expect(takeIn(to, new Blob([long(600)]), how)).rejects.toMatchObject({ problem: { code: 'not-allowed', where } });
  await Promise.all([done, work(alone)]);
  expect(await to.events.count()).toBe(await alone.events.count());
  expect((await documentHead(to, 'guide'))?.body).toEqual((await documentHead(alone, 'guide'))?.body);
  expect(await to.posts.toCollection().primaryKeys()).toEqual(await alone.posts.toCollection().primaryKeys());
});

it.each([
  ['an event', (text: string) => `${text}${text.split('\n')[2]}\n`],
  ['nothing that is known', (text: string) => `${text}behind\n`],
  ['a second end', (text: string) => `${text}${text.trimEnd().split('\n').at(-1)}\n`],
])('says that a file was changed that goes on after its end with %s', async (_, spoil) => {
  const text = await textOf(await filled());
  expect((await surveyOf(emptyStore(), text)).end).toBe('whole');
  expect((await surveyOf(emptyStore(), `${text}\n`)).end).toBe('whole');
  expect((await surveyOf(emptyStore(), spoil(text))).end).toBe('changed');
});

it('leaves no escalation pending for ever that is made while the file is written', async () => {
  const from = await filled();
  const on = { postId: 'x:1', escalationId: 'e1', channel: 'hook' };
  const escalated = { type: 'escalated', ...on, department: 'support', parcel: someParcel('e1', 'x:1') } as const;
  await append(from, [escalated], { now: NOON, put: [{ ...on, status: 'waiting', attempts: 0, dueAt: NOON }] });
  // When what is to be sent was read first, it had not been made yet.
  vi.spyOn(from.outbox, 'toArray').mockReturnValueOnce(Promise.resolve([]) as never);
  const to = emptyStore();
  expect(await importText(to, await textOf(from), true)).toMatchObject({ events: 2 });
  expect(await to.escalations.get('e1')).toMatchObject({ stage: 'unconfirmed' });
});

it('restores only where nothing was ever done', async () => {
  const to = await filled();
  await expect(importText(to, await textOf(await filled()), true)).rejects.toMatchObject({
    problem: { code: 'not-allowed', where: 'restore' },
  });
});

it('takes no event whose date nobody would believe, alone too, counts foreign addresses, and stops at an endless line', async () => {
  const to = emptyStore();
  const member = { id: 'lea', name: 'Léa' };
  const event = (seq: number, at: number, more: object = {}) =>
    JSON.stringify({
      event: {
        ...{ id: `elsewhere-${seq}`, device: 'elsewhere', seq, at: clockAt(at), member },
        what: { type: 'captured', postId: `x:${seq}`, post: somePost(`x:${seq}`, more) },
      },
    });
  const lines = [
    '{"diapason":2}',
    event(1, NOON, { url: 'https://evil.example/phish', postedAt: '9999-99-99T99:99:99Z' }),
    event(2, NOON + 3_000 * 365 * 86_400_000),
    'x'.repeat(12_000_001),
    event(3, NOON),
  ];
  const seen = await surveyOf(to, lines.join('\n'));
  expect(seen).toMatchObject({ events: 1, foreign: 1, faulty: 2, end: 'long', lines: 4 });
  expect(seen.faults.map(({ line, code }) => [line, code])).toEqual([
    [3, 'early'],
    [4, 'too-long'],
  ]);
  expect(await importText(to, lines.join('\n'))).toEqual({ events: 1, versions: 0 });
  expect(JSON.stringify(await to.posts.get('x:1'))).not.toMatch(/evil|9999/);
});
