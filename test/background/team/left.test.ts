import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { afterEach, expect, it } from 'vitest';
import { documentCalls } from '../../../src/background/documents/document-calls.ts';
import { postCalls } from '../../../src/background/posts/post-calls.ts';
import { viewsOf } from '../../../src/background/posts/views.ts';
import type { Role } from '../../../src/contract/team.ts';
import { streamOf } from '../../../src/log/file/lines.ts';
import { handingOn, takeItems, teamFileLines } from '../../../src/pages/parts/data/team-file.ts';
import { membership, teamStatus } from '../../../src/store/membership.ts';
import { settingsOf } from '../../../src/store/meta.ts';
import { placeCounts } from '../../../src/store/places.ts';
import { somePost } from '../../../tools/histories.ts';
import { startSmallDav } from '../../../tools/team/servers/small-dav.ts';
import { queue } from '../../store/queue.ts';
import { type Background, background, clock, closeBackgrounds, page } from './team-background.ts';

afterEach(closeBackgrounds);

const byFile = { kind: 'file' } as const;

async function fileOf(at: Background): Promise<Blob> {
  await at.calls.sealItems({}, page);
  const left = await handingOn(at.store);
  const lines = streamOf(teamFileLines(at.store, (await membership(at.store))?.workspace ?? ''), true);
  const file = new Blob([await new Response(lines).arrayBuffer()]);
  await left();
  await documentCalls(at.context).imported({ exchanged: true }, page);
  return file;
}

async function take(at: Background, file: Blob): Promise<number> {
  const { aside } = await takeItems(at.store, file, new AbortController().signal, () => {});
  await documentCalls(at.context).imported({ exchanged: true }, page);
  return aside;
}

async function invited(lea: Background, name: string, home: string): Promise<Background> {
  const { file, code } = await lea.calls.invite({ name, role: 'member', engine: byFile }, page);
  const alone = await background(home);
  await alone.calls.joinTeam({ text: file.text, code }, page);
  const joined = await background(alone.joined.at(-1) ?? '');
  await take(joined, await fileOf(lea));
  await take(lea, await fileOf(joined));
  return joined;
}

/** Léa, the lead, and Emma, who pass files to and fro. */
async function team(home: string): Promise<{ lea: Background; emma: Background }> {
  const lea = await background(home);
  await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: byFile }, page);
  return { lea, emma: await invited(lea, 'Emma', `${home}-emma`) };
}

const claim = (at: Background, id: string) => postCalls(at.context).claim({ post: somePost(id) }, page);
const holder = async (at: Background, id: string) => (await viewsOf(at.store, [id], Date.now()))[0]?.claim?.by;
const me = async (at: Background) => (await settingsOf(at.store)).member.id;

async function give(lea: Background, name: string, role: Role | null): Promise<void> {
  const { members } = await lea.calls.team({}, page);
  await lea.calls.grant({ member: members.find((one) => one.name === name)?.id ?? '', role }, page);
}

it('frees the posts of whoever is let go: at once for the lead, by the next file for a colleague, and on their own device', async () => {
  const { lea, emma } = await team('free');
  await claim(emma, 'x:1');
  await take(lea, await fileOf(emma));
  expect(await holder(lea, 'x:1')).toBe('Emma');
  lea.changed.length = 0;
  await give(lea, 'Emma', null);
  expect(await holder(lea, 'x:1')).toBeUndefined();
  const [open] = await queue(lea.store, { me: await me(lea), now: Date.now(), place: 'open' });
  expect(open).toMatchObject({ id: 'x:1' });
  expect(open).not.toHaveProperty('claim');
  expect(await postCalls(lea.context).beforeSend({ postId: 'x:1' }, page)).not.toHaveProperty('view.claim');
  // Léa takes it as any free post.
  await claim(lea, 'x:1');
  expect(await holder(lea, 'x:1')).toBe('Léa');

  expect((await placeCounts(emma.store, await me(emma), Date.now())).counts.mine).toBe(1);
  await take(emma, await fileOf(lea));
  expect(await holder(emma, 'x:1')).toBeUndefined();
  expect((await placeCounts(emma.store, await me(emma), Date.now())).counts.mine).toBe(0);
  expect(await queue(emma.store, { me: await me(emma), now: Date.now(), place: 'mine' })).toEqual([]);
});

it('frees the posts of a member who becomes a reader, and gives none back with the next role', async () => {
  const { lea, emma } = await team('reader');
  await claim(emma, 'x:1');
  await take(lea, await fileOf(emma));
  await give(lea, 'Emma', 'reader');
  expect(await holder(lea, 'x:1')).toBeUndefined();
  await give(lea, 'Emma', 'member');
  expect(await holder(lea, 'x:1')).toBeUndefined();
  await take(emma, await fileOf(lea));
  expect(await holder(emma, 'x:1')).toBeUndefined();
  await claim(emma, 'x:1');
  await take(lea, await fileOf(emma));
  expect(await holder(lea, 'x:1')).toBe('Emma');
});

it('keeps the posts of a member who becomes a lead', async () => {
  const { lea, emma } = await team('lead');
  await claim(emma, 'x:1');
  await take(lea, await fileOf(emma));
  await give(lea, 'Emma', 'lead');
  expect(await holder(lea, 'x:1')).toBe('Emma');
});

it('tells who was let go that they are, calls nothing damaged, and refuses what would reach nobody', async () => {
  const { lea, emma } = await team('told');
  await give(lea, 'Emma', null);
  await claim(lea, 'x:2');
  expect(await take(emma, await fileOf(lea))).toBe(0);
  expect(await teamStatus(emma.store)).toMatchObject({ left: true, role: null, aside: 0 });
  expect((await emma.calls.team({}, page)).aside).toEqual([]);
  const gone = { problem: { code: 'left-team' } };
  await expect(claim(emma, 'x:3')).rejects.toMatchObject(gone);
  await expect(emma.calls.rename({ member: await me(emma), name: 'Emma B.' }, page)).rejects.toMatchObject(gone);
  const again = { name: 'Emma', role: 'member', member: await me(emma), engine: byFile } as const;
  await expect(emma.calls.invite(again, page)).rejects.toMatchObject(gone);
  // Going on alone makes the workspace their own again.
  await emma.calls.leaveTeam({}, page);
  await claim(emma, 'x:3');
  expect(await holder(emma, 'x:3')).toBe('Emma');
});

it('says over a server too that one was let go, and not that one is in step', async () => {
  const dav = await startSmallDav([]);
  try {
    const engine = { kind: 'webdav', address: dav.address, user: 'u', password: 'p' } as const;
    const lea = await background('left-dav');
    await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine }, page);
    const { file, code } = await lea.calls.invite({ name: 'Emma', role: 'member', engine }, page);
    const alone = await background('left-dav-alone');
    await alone.calls.joinTeam({ text: file.text, code }, page);
    const emma = await background(alone.joined[0] ?? '');
    await emma.runner.run();
    await claim(emma, 'x:1');
    await emma.runner.run();
    await lea.runner.run();
    expect(await holder(lea, 'x:1')).toBe('Emma');
    await give(lea, 'Emma', null);
    expect(await holder(lea, 'x:1')).toBeUndefined();
    await lea.runner.run();
    await emma.runner.run();
    expect(await teamStatus(emma.store)).toMatchObject({ left: true, aside: 0 });
    expect(await holder(emma, 'x:1')).toBeUndefined();
    expect(await postCalls(emma.context).beforeSend({ postId: 'x:1' }, page)).toMatchObject({ team: 'none' });
  } finally {
    await closeBackgrounds();
    await dav.stop();
  }
});

it('says that a file was exchanged once one was, and not when a team was founded or a file only prepared', async () => {
  const lea = await background('since');
  await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: byFile }, page);
  expect(await teamStatus(lea.store)).not.toHaveProperty('since');
  await lea.calls.sealItems({}, page);
  expect(await teamStatus(lea.store)).not.toHaveProperty('since');
  await fileOf(lea);
  expect(await teamStatus(lea.store)).toHaveProperty('since');
});

it('lists an invitation by its key until it was withdrawn, and whoever never came as nobody who left', async () => {
  const lea = await background('withdrawn');
  await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: byFile }, page);
  const { member, seat } = await lea.calls.invite({ name: 'Paul', role: 'member', engine: byFile }, page);
  const paul = async () => (await lea.calls.team({}, page)).members.find(({ id }) => id === member);
  expect((await paul())?.offers).toEqual([seat]);
  await lea.calls.withdraw({ member }, page);
  expect(await paul()).toMatchObject({ role: null, devices: 0 });
  expect(await paul()).not.toHaveProperty('offers');
});

it('leaves a guide at a web address to the leads of a team', async () => {
  const { lea, emma } = await team('guide');
  await expect(documentCalls(emma.context).followGuide({ address: 'https://example.com/guide.json' }, page)).rejects.toMatchObject({
    problem: { code: 'not-your-role' },
  });
  await expect(documentCalls(lea.context).followGuide({ address: '' }, page)).resolves.toEqual({ followed: false });
});

it.each([
  ['behind', -600_000],
  ['ahead', 3_600_000],
])('tells claims of before from claims of after by their numbers, with a clock that is %s', async (how, off) => {
  const { lea, emma } = await team(`clock ${how}`);
  await claim(emma, 'x:1');
  await take(lea, await fileOf(emma));
  await give(lea, 'Emma', 'reader');
  await give(lea, 'Emma', 'member');
  expect(await holder(lea, 'x:1')).toBeUndefined();
  await take(emma, await fileOf(lea));
  clock.ahead = off;
  await claim(emma, 'x:2');
  clock.ahead = 0;
  await take(lea, await fileOf(emma));
  expect(await holder(lea, 'x:2')).toBe('Emma');
  expect(await holder(lea, 'x:1')).toBeUndefined();
});

it('counts in a summary what came since the last file, and makes none where a file was only prepared', async () => {
  const { lea, emma } = await team('summary');
  const summaryOf = async (at: Background) => (await teamStatus(at.store))?.summary;
  await claim(emma, 'x:1');
  await take(lea, await fileOf(emma));
  clock.ahead += 5 * 3_600_000;
  await claim(emma, 'x:2');
  await take(lea, await fileOf(emma));
  const first = await summaryOf(lea);
  expect(first?.by).toEqual({ Emma: 2 });
  clock.ahead += 5 * 3_600_000;
  await lea.calls.sealItems({}, page);
  expect(await summaryOf(lea)).toEqual(first);
});
