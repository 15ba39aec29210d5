import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { afterEach, expect, it } from 'vitest';
import type { Happening } from '../../../src/contract/event.ts';
import { streamOf } from '../../../src/log/file/lines.ts';
import { handingOn, takeItems, teamFileLines } from '../../../src/pages/parts/data/team-file.ts';
import { append } from '../../../src/store/append.ts';
import { takeIn } from '../../../src/store/archive/take-in.ts';
import { archiveLines } from '../../../src/store/archive/write.ts';
import { membership, teamStatus } from '../../../src/store/membership.ts';
import { readDevicePosition } from '../../../src/store/meta.ts';
import { post } from '../../../src/store/read.ts';
import { syncStore } from '../../../src/store/team.ts';
import { somePost } from '../../../tools/histories.ts';
import { startSmallDav } from '../../../tools/team/servers/small-dav.ts';
import { type Background, background, closeBackgrounds, page } from './team-background.ts';

afterEach(closeBackgrounds);

const { signal } = new AbortController();
const act = (at: Background, ...what: Happening[]) => append(at.store, what, { now: Date.now() });
const note = (postId: string, text: string): Happening => ({ type: 'noted', postId, text });

async function blobOf(lines: AsyncGenerator<string>): Promise<Blob> {
  return new Blob([await new Response(streamOf(lines, true)).arrayBuffer()]);
}

/** The file that a member saves, and hands on. */
async function fileOf(at: Background): Promise<Blob> {
  await at.calls.sealItems({}, page);
  const left = await handingOn(at.store);
  const file = await blobOf(teamFileLines(at.store, (await membership(at.store))?.workspace ?? ''));
  await left();
  return file;
}

const take = (at: Background, file: Blob) => takeItems(at.store, file, signal, () => {});

/** Léa and Emma, who pass files to and fro. */
async function team(): Promise<{ lea: Background; emma: Background }> {
  const lea = await background('file-lea');
  await act(lea, { type: 'captured', postId: 'x:1', post: somePost('x:1') }, note('x:1', 'before the team'));
  await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: { kind: 'file' } }, page);
  const { file, code } = await lea.calls.invite({ name: 'Emma', role: 'member', engine: { kind: 'file' } }, page);
  const alone = await background('file-alone');
  await alone.calls.joinTeam({ text: file.text, code }, page);
  const emma = await background(alone.joined[0] ?? '');
  await take(emma, await fileOf(lea));
  return { lea, emma };
}

it('passes a team’s work to and fro by files, and says it has left only once a file was written', async () => {
  const { lea, emma } = await team();
  expect((await post(emma.store, 'x:1'))?.note?.text).toBe('before the team');
  await act(emma, note('x:1', 'seen by Emma'));
  await emma.calls.sealItems({}, page);
  expect(await teamStatus(emma.store)).toMatchObject({ light: 'to-send' });
  const file = await fileOf(emma);
  await emma.calls.sealItems({}, page);
  expect(await teamStatus(emma.store)).toMatchObject({ light: 'in-step', toSend: 0 });
  expect(await take(lea, file)).toMatchObject({ events: 1, aside: 0, faulty: 0 });
  expect((await post(lea.store, 'x:1'))?.note?.text).toBe('seen by Emma');
  expect(await take(lea, file)).toMatchObject({ events: 0 });
});

it('takes what is signed from an export of the team, and nothing that is only claimed', async () => {
  const { lea, emma } = await team();
  await act(lea, note('x:1', 'signed by Léa'));
  await lea.calls.sealItems({}, page);
  const [head = '', ...lines] = (
    await new Response((await blobOf(archiveLines(lea.store, Date.now()))).stream().pipeThrough(new DecompressionStream('gzip'))).text()
  ).split('\n');
  const device = 'abcdefghij';
  const what = note('x:1', 'forged');
  const forged = { id: `${device}-1`, device, seq: 1, at: '00mzzzzzz-0000', member: { id: 'lea', name: 'Léa' }, what };
  const file = new Blob([[head, JSON.stringify({ event: forged }), ...lines].join('\n')]);
  expect(await take(emma, file)).toMatchObject({ events: 1, faults: [{ reason: 'not the lines that were written' }] });
  expect((await post(emma.store, 'x:1'))?.note?.text).toBe('signed by Léa');
  expect(await emma.store.events.get(forged.id)).toBeUndefined();
  await expect(takeIn(emma.store, file, { restore: false, now: Date.now(), signal })).rejects.toMatchObject({
    problem: { code: 'not-allowed', where: 'team' },
  });
});

it('leaves what a server has still to get waiting, whatever file is taken in', async () => {
  const { lea, emma } = await team();
  await act(emma, note('x:1', 'for the server'));
  await emma.store.transaction('rw', emma.store.meta, async () => {
    const row = await emma.store.meta.get('team:membership');
    const engine = { kind: 'webdav', address: 'https://dav.example/team/', user: 'emma', password: 'x' };
    await emma.store.meta.put({ key: 'team:membership', value: { ...(row?.value as object), engine } });
  });
  await emma.calls.sealItems({}, page);
  await take(emma, await fileOf(lea));
  expect((await syncStore(emma.store, () => Date.now()).refs('waiting')).some(({ shelf }) => shelf === 'log')).toBe(true);
});

it('brings back what a profile did after the backup that it came from, by a file of its own, and goes on as a new device', async () => {
  const { lea, emma } = await team();
  const monday = await Promise.all(emma.store.tables.map(async (table) => [table.name, await table.toArray()] as const));
  await act(emma, note('x:1', 'by Emma on Tuesday'));
  const file = await fileOf(emma);
  const before = (await readDevicePosition(emma.store)).device;
  for (const [name, rows] of monday) {
    await emma.store.table(name).clear();
    await emma.store.table(name).bulkPut([...rows]);
  }
  await act(emma, note('x:1', 'by Emma on Wednesday'));
  await take(emma, file);
  const notesOf = async ({ store }: Background) =>
    (await store.events.toArray()).flatMap(({ what }) => (what.type === 'noted' ? [what.text] : [])).toSorted();
  const all = ['before the team', 'by Emma on Tuesday', 'by Emma on Wednesday'];
  expect(await notesOf(emma)).toEqual(all);
  expect((await readDevicePosition(emma.store)).device).not.toBe(before);
  await take(lea, await fileOf(emma));
  expect(await notesOf(lea)).toEqual(all);
});

it('follows what a file decided where the page that took it in was closed before it said so', async () => {
  const dav = await startSmallDav([]);
  try {
    const engine = { kind: 'webdav', address: dav.address, user: 'u', password: 'p' } as const;
    const lea = await background('hand-lea');
    await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine }, page);
    const { file, code } = await lea.calls.invite({ name: 'Emma', role: 'member', engine }, page);
    const alone = await background('hand-alone');
    await alone.calls.joinTeam({ text: file.text, code }, page);
    const emma = await background(alone.joined[0] ?? '');
    await emma.runner.run();
    await lea.runner.run();
    const { members } = await lea.calls.team({}, page);
    await lea.calls.grant({ member: members.find(({ name }) => name === 'Emma')?.id ?? '', role: 'lead' }, page);
    expect(await teamStatus(emma.store)).toMatchObject({ role: 'member' });
    await take(emma, await fileOf(lea));
    emma.changed.length = 0;
    await emma.runner.run();
    expect(await teamStatus(emma.store)).toMatchObject({ role: 'lead', light: 'in-step' });
    expect(emma.changed).toContain('all');
  } finally {
    await closeBackgrounds();
    await dav.stop();
  }
});
