import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { documentCalls } from '../../../src/background/documents/document-calls.ts';
import { postCalls } from '../../../src/background/posts/post-calls.ts';
import { viewsOf } from '../../../src/background/posts/views.ts';
import type { EngineConfig } from '../../../src/contract/engine.ts';
import type { Happening } from '../../../src/contract/event.ts';
import { append } from '../../../src/store/append.ts';
import { documentForks, documentHead } from '../../../src/store/document-heads.ts';
import { publish } from '../../../src/store/documents.ts';
import { teamStatus } from '../../../src/store/membership.ts';
import { history, post } from '../../../src/store/read.ts';
import { somePost } from '../../../tools/histories.ts';
import { noApache, startApache } from '../../../tools/team/servers/apache.ts';
import { login } from '../../../tools/team/servers/logins.ts';
import { noNats, startNats } from '../../../tools/team/servers/nats.ts';
import { type Background, background, clock, closeBackgrounds, page } from './team-background.ts';

afterEach(closeBackgrounds);

const act = (at: Background, ...what: Happening[]) => append(at.store, what, { now: Date.now() + clock.ahead });
const capture = (id: string): Happening => ({ type: 'captured', postId: id, post: somePost(id) });

/** Léa founds a team, Emma joins it with the link. */
async function team(home: string, lea: EngineConfig, emma: EngineConfig): Promise<{ lea: Background; emma: Background }> {
  const founder = await background(home);
  await act(founder, capture('x:1'), { type: 'noted', postId: 'x:1', text: 'before the team' });
  await founder.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: lea }, page);
  const { file, code } = await founder.calls.invite({ name: 'Emma', role: 'member', engine: emma }, page);
  const alone = await background(`${home}-emma`);
  expect(await alone.calls.readInvitation({ text: file.text, code }, page)).toMatchObject({
    name: 'Maison Lune',
    member: 'Emma',
    role: 'member',
    by: 'Léa',
  });
  await alone.calls.joinTeam({ text: file.text, code }, page);
  const joined = await background(alone.joined[0] ?? '');
  await joined.runner.run();
  return { lea: founder, emma: joined };
}

describe.skipIf(noApache !== undefined)('a team over WebDAV', () => {
  it('shares the log, from before the team too, and says it is in step', async () => {
    const apache = await startApache();
    try {
      const at = (user: 'lea' | 'emma'): EngineConfig => ({ kind: 'webdav', address: apache.address, ...login(user) });
      const { lea, emma } = await team('dav', at('lea'), at('emma'));
      expect((await post(emma.store, 'x:1'))?.note).toMatchObject({ text: 'before the team' });
      await act(emma, { type: 'labelled', postId: 'x:1', group: 'kind', value: 'question', on: true });
      await emma.runner.run();
      await lea.runner.run();
      expect((await post(lea.store, 'x:1'))?.labels.kind).toBe('question');
      expect(lea.changed).toContain('x:1');
      expect(await history(lea.store, 'x:1')).toEqual(await history(emma.store, 'x:1'));
      expect(await teamStatus(emma.store)).toMatchObject({ light: 'in-step', name: 'Maison Lune', role: 'member', toSend: 0 });
      const { members } = await lea.calls.team({}, page);
      expect(members.map(({ name, role, devices }) => [name, role, devices])).toEqual([
        ['Léa', 'lead', 1],
        ['Emma', 'member', 1],
      ]);
    } finally {
      await apache.stop();
    }
  });

  it('keeps what is new while the server is away, and says since when', async () => {
    const apache = await startApache();
    const at = (user: 'lea' | 'emma'): EngineConfig => ({ kind: 'webdav', address: apache.address, ...login(user) });
    const { emma } = await team('away', at('lea'), at('emma'));
    await apache.stop();
    await act(emma, { type: 'noted', postId: 'x:1', text: 'offline' });
    await emma.runner.run();
    expect(await teamStatus(emma.store)).toMatchObject({
      light: 'out-of-reach',
      toSend: 1,
      problem: { code: 'out-of-reach' },
      since: expect.any(Number),
    });
  });

  it('merges a week that a CM was away, and tells them in short what came, after a first go that broke off', async () => {
    const apache = await startApache();
    try {
      const at = (user: 'lea' | 'emma'): EngineConfig => ({ kind: 'webdav', address: apache.address, ...login(user) });
      const { lea, emma } = await team('week', at('lea'), at('emma'));
      const left = (await teamStatus(emma.store))?.since ?? 0;
      const note = (who: Background, text: string) => act(who, { type: 'noted', postId: 'x:1', text });
      for (let day = 1; day <= 7; day += 1) {
        clock.ahead = day * 86_400_000;
        await note(lea, `Léa’s day ${day}`);
        await note(emma, `Emma’s day ${day}`);
        await lea.runner.run();
      }
      const { fetch } = globalThis;
      let answers = 0;
      globalThis.fetch = async (...given) => {
        answers += 1;
        if (answers > 8) throw new TypeError('the train went into a tunnel');
        return fetch(...given);
      };
      await emma.runner.run();
      globalThis.fetch = fetch;
      expect(await teamStatus(emma.store)).toMatchObject({ light: 'out-of-reach', toSend: 7, since: left });
      await emma.runner.run();
      const status = await teamStatus(emma.store);
      expect(status).toMatchObject({ light: 'in-step', toSend: 0, summary: { by: { Léa: 7 }, versions: 0 } });
      expect(status?.since).toBeGreaterThan(left + 6 * 86_400_000);
      await lea.runner.run();
      expect(await history(lea.store, 'x:1')).toEqual(await history(emma.store, 'x:1'));
      expect(await history(lea.store, 'x:1')).toHaveLength(16);
      expect((await teamStatus(lea.store))?.summary).toBeUndefined();
    } finally {
      await apache.stop();
    }
  });

  it('lets a member go, who then reads and adds nothing more', async () => {
    const apache = await startApache();
    try {
      const at = (user: 'lea' | 'emma'): EngineConfig => ({ kind: 'webdav', address: apache.address, ...login(user) });
      const { lea, emma } = await team('leave', at('lea'), at('emma'));
      await lea.runner.run();
      const gone = (await lea.calls.team({}, page)).members.find(({ name }) => name === 'Emma');
      await lea.calls.grant({ member: gone?.id ?? '', role: null }, page);
      await act(lea, { type: 'noted', postId: 'x:1', text: 'among ourselves' });
      await lea.runner.run();
      await act(emma, { type: 'noted', postId: 'x:1', text: 'still here' });
      await emma.runner.run();
      await lea.runner.run();
      expect((await post(lea.store, 'x:1'))?.note?.text).toBe('among ourselves');
      expect((await post(emma.store, 'x:1'))?.note?.text).not.toBe('among ourselves');
      expect(await teamStatus(emma.store)).toMatchObject({ role: null });
    } finally {
      await apache.stop();
    }
  });

  it('shows two simultaneous publications as a fork, with the same head on both devices', async () => {
    const apache = await startApache();
    try {
      const at = (): EngineConfig => ({ kind: 'webdav', address: apache.address, ...login('lea') });
      const { lea, emma } = await team('fork', at(), at());
      await lea.runner.run();
      const promoted = (await lea.calls.team({}, page)).members.find(({ name }) => name === 'Emma');
      await lea.calls.grant({ member: promoted?.id ?? '', role: 'lead' }, page);
      await emma.runner.run();
      for (const one of [lea, emma]) {
        const head = await documentHead(one.store, 'guide');
        if (head === undefined) throw new Error('no guide');
        await publish(
          one.store,
          { kind: 'guide', parents: [head.version.id], note: '', body: { ...head.body, name: one === lea ? 'A' : 'B' } },
          Date.now(),
        );
      }
      await lea.runner.run();
      await emma.runner.run();
      await lea.runner.run();
      const heads = await Promise.all([lea, emma].map(async ({ store }) => (await documentHead(store, 'guide'))?.version.id));
      const forks = await Promise.all([lea, emma].map(async ({ store }) => (await documentForks(store, 'guide')).map(({ id }) => id)));
      expect(heads[0]).toBe(heads[1]);
      expect(forks[0]).toEqual(forks[1]);
      expect(forks[0]).toHaveLength(1);
      const merge = { kind: 'guide' as const, fork: forks[0]?.[0] ?? '', ours: [], theirs: [], note: 'Both' };
      const { conflicts } = await documentCalls(emma.context).mergeFork({ ...merge, publish: false }, page);
      expect(conflicts.map(({ path }) => path)).toEqual(['name']);
      await documentCalls(emma.context).mergeFork({ ...merge, publish: true }, page);
      await emma.runner.run();
      await lea.runner.run();
      const merged = await documentHead(lea.store, 'guide');
      expect([...(merged?.version.parents ?? [])].sort()).toEqual([heads[0], forks[0]?.[0]].sort());
      expect(await documentForks(lea.store, 'guide')).toEqual([]);
    } finally {
      await apache.stop();
    }
  });
});

describe.skipIf(noNats !== undefined)('a team over NATS', () => {
  it('sees a colleague’s label within a second, without asking', async () => {
    const nats = await startNats();
    try {
      const { lea, emma } = await team('live', nats.config('lea'), nats.config('emma'));
      await lea.runner.run();
      await act(emma, { type: 'labelled', postId: 'x:1', group: 'kind', value: 'question', on: true });
      const before = Date.now();
      emma.context.changed(['x:1']);
      await expect.poll(async () => (await post(lea.store, 'x:1'))?.labels.kind, { interval: 10, timeout: 5_000 }).toBe('question');
      expect(Date.now() - before).toBeLessThan(1_000);
      expect(await teamStatus(lea.store)).toMatchObject({ live: true, light: 'in-step' });

      const claim = async (at: Background) => (await viewsOf(at.store, ['x:1'], Date.now()))[0]?.claim;
      await postCalls(emma.context).writing({ postId: 'x:1', on: true }, page);
      await expect.poll(() => claim(lea), { interval: 10, timeout: 5_000 }).toMatchObject({ by: 'Emma', mine: false, writing: true });
      expect((await claim(lea))?.until).toBeLessThan(Date.now() + 4 * 60_000);
      await postCalls(lea.context).writing({ postId: 'x:1', on: true }, page);
      expect(await claim(lea)).toMatchObject({ by: 'Emma' });
      await postCalls(emma.context).writing({ postId: 'x:1', on: false }, page);
      await expect.poll(() => claim(lea), { interval: 10, timeout: 5_000 }).toBeUndefined();
      await closeBackgrounds();
    } finally {
      await nats.stop();
    }
  });
});
