import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineConfig } from '../../../src/contract/engine.ts';
import { append } from '../../../src/store/append.ts';
import { membership, teamStatus } from '../../../src/store/membership.ts';
import { noApache, startApache } from '../../../tools/team/servers/apache.ts';
import { login } from '../../../tools/team/servers/logins.ts';
import { noNats, startNats } from '../../../tools/team/servers/nats.ts';
import { type Rule, type SmallDav, startSmallDav } from '../../../tools/team/servers/small-dav.ts';
import { background, clock, closeBackgrounds, page } from './team-background.ts';

let dav: SmallDav;
let made = 0;
beforeEach(async () => {
  dav = await startSmallDav([]);
  made += 1;
});
afterEach(async () => {
  await closeBackgrounds();
  await dav.stop();
});

const end = (status: number, headers: Record<string, string> = {}): Rule => {
  return (_, response) => {
    response.writeHead(status, headers).end();
    return true;
  };
};
const engine = (): EngineConfig => ({ kind: 'webdav', address: dav.address, user: 'lea', password: 'p' });
const found = { name: 'Maison Lune', member: 'Léa' };

async function founded() {
  const lea = await background(`server-${made}`);
  await lea.calls.foundTeam({ ...found, engine: engine() }, page);
  return lea;
}
const note = (text: string) => [{ type: 'noted', postId: 'x:1', text }] as const;

describe('a server that asks to be left alone', () => {
  it.each([429, 503])(
    'with %i and five minutes gets five minutes, whatever the CM does and however often a worker starts',
    async (status) => {
      const lea = await founded();
      dav.rule = end(status, { 'retry-after': '300' });
      await lea.runner.run();
      dav.asked.length = 0;
      for (let click = 0; click < 5; click += 1) await lea.calls.syncTeam({ adopt: false }, page);
      await append(lea.store, note('meanwhile'), { now: Date.now() });
      await lea.context.sync({ afresh: true });
      const again = await background(`server-${made}`);
      await again.runner.run();
      expect(dav.asked).toEqual([]);
      expect(await teamStatus(lea.store)).toMatchObject({ light: 'out-of-reach', toSend: 1, problem: { code: 'receiver-busy' } });
      clock.ahead = 301_000;
      dav.rule = undefined;
      await again.runner.run();
      expect(await teamStatus(lea.store)).toMatchObject({ light: 'in-step', toSend: 0 });
    },
  );

  it('and whose address or login is changed meanwhile is tried at once', async () => {
    const lea = await founded();
    dav.rule = end(429, { 'retry-after': '300' });
    await lea.runner.run();
    dav.rule = undefined;
    const { engine: present } = (await membership(lea.store)) ?? {};
    await lea.calls.changeEngine({ engine: { ...(present as EngineConfig & { kind: 'webdav' }), password: 'new' } }, page);
    expect(await teamStatus(lea.store)).toMatchObject({ light: 'in-step' });
  });
});

describe('a login that is refused', () => {
  it('a moment after it worked counts as a server in trouble, is not hammered, and comes right by itself', async () => {
    const lea = await founded();
    dav.rule = end(401);
    await lea.runner.run();
    expect(await teamStatus(lea.store)).toMatchObject({ light: 'out-of-reach', problem: { code: 'receiver-busy' } });
    dav.asked.length = 0;
    for (let click = 0; click < 5; click += 1) await lea.calls.syncTeam({ adopt: false }, page);
    expect(dav.asked).toEqual([]);
    clock.ahead = 40_000;
    dav.rule = undefined;
    await lea.runner.run();
    expect(await teamStatus(lea.store)).toMatchObject({ light: 'in-step' });
  });

  it('for longer asks the CM for the right one', async () => {
    const lea = await founded();
    dav.rule = end(401);
    await lea.runner.run();
    clock.ahead = 15 * 60_000;
    await lea.runner.run();
    expect(await teamStatus(lea.store)).toMatchObject({ light: 'asks', problem: { code: 'login-refused' } });
  });
});

describe('founding', () => {
  const faults: readonly (readonly [string, Rule, string])[] = [
    ['refuses the login', end(401), 'login-refused'],
    ['is a web page', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>') !== undefined, 'portal'],
    ['cannot be written', (asked, response) => (asked.method === 'PUT' ? end(403)(asked, response) : undefined), 'engine-denied'],
    ['keeps nothing', (asked, response) => (asked.method === 'PUT' ? end(201)(asked, response) : undefined), 'not-kept'],
    ['deletes nothing', (asked, response) => (asked.method === 'DELETE' ? end(403)(asked, response) : undefined), 'engine-denied'],
    ['is no WebDAV folder', (asked, response) => (asked.method === 'PROPFIND' ? end(405)(asked, response) : undefined), 'receiver-garbage'],
  ];
  it.each(faults)('on a server that %s is refused before anything is stored', async (_, rule, code) => {
    const lea = await background(`server-${made}`);
    dav.rule = rule;
    await expect(lea.calls.foundTeam({ ...found, engine: engine() }, page)).rejects.toMatchObject({ problem: { code } });
    expect(await membership(lea.store)).toBeUndefined();
  });

  it('where another team stands is refused', async () => {
    await founded();
    const other = await background(`server-${made}-other`);
    await expect(other.calls.foundTeam({ ...found, engine: engine() }, page)).rejects.toMatchObject({ problem: { code: 'engine-taken' } });
    expect(await membership(other.store)).toBeUndefined();
  });

  it('leaves nothing on the server but the team', async () => {
    await founded();
    expect([...dav.files.keys()].every((name) => /^(team|log|documents)\/[0-9a-f.-]+$|^log\//.test(name) && !name.includes('try'))).toBe(
      true,
    );
  });

  it.skipIf(noNats !== undefined)(
    'tries a NATS server with each right, and leaves no message there',
    async () => {
      const nats = await startNats();
      try {
        const alone = await background(`server-${made}`);
        const denied = { ...found, engine: { ...nats.config('lea'), password: 'wrong' } };
        await expect(alone.calls.foundTeam(denied, page)).rejects.toMatchObject({ problem: { code: 'login-refused' } });
        const member = { ...found, engine: nats.config('emma') };
        await expect(alone.calls.foundTeam(member, page)).rejects.toMatchObject({ problem: { code: 'engine-denied' } });
        expect(await membership(alone.store)).toBeUndefined();
        await alone.calls.foundTeam({ ...found, engine: nats.config('lea') }, page);
        expect(await teamStatus(alone.store)).toMatchObject({ light: 'in-step' });
      } finally {
        await nats.stop();
      }
    },
    30_000,
  );
});

describe('joining', () => {
  it('with a login that does not work, or where the team is not, is refused before anything is stored', async () => {
    const lea = await founded();
    const { file, code } = await lea.calls.invite({ name: 'Emma', role: 'member', engine: engine() }, page);
    const emma = await background(`server-${made}-emma`);
    dav.rule = end(401);
    await expect(emma.calls.joinTeam({ text: file.text, code }, page)).rejects.toMatchObject({ problem: { code: 'login-refused' } });
    dav.rule = undefined;
    dav.files.clear();
    await expect(emma.calls.joinTeam({ text: file.text, code }, page)).rejects.toMatchObject({ problem: { code: 'engine-changed' } });
    expect(emma.joined).toEqual([]);
  });
});

describe('how a browser reaches its team', () => {
  it.skipIf(noApache !== undefined)(
    'may be changed: by everybody their login, by a lead the address, and then by the others too',
    async () => {
      const apache = await startApache();
      try {
        const lea = await founded();
        const { file, code } = await lea.calls.invite({ name: 'Emma', role: 'member', engine: engine() }, page);
        const alone = await background(`server-${made}-emma`);
        await alone.calls.joinTeam({ text: file.text, code }, page);
        const emma = await background(alone.joined[0] ?? '');
        await emma.runner.run();
        const to = (user: 'lea' | 'emma'): EngineConfig => ({ kind: 'webdav', address: apache.address, ...login(user) });
        await expect(emma.calls.changeEngine({ engine: to('emma') }, page)).rejects.toMatchObject({ problem: { code: 'not-your-role' } });
        const wrong = { ...to('lea'), password: 'wrong' } as EngineConfig;
        await expect(lea.calls.changeEngine({ engine: wrong }, page)).rejects.toMatchObject({ problem: { code: 'login-refused' } });
        expect((await membership(lea.store))?.engine).toEqual(engine());
        await append(lea.store, note('before the move'), { now: Date.now() });
        await lea.calls.changeEngine({ engine: to('lea') }, page);
        expect(await teamStatus(lea.store)).toMatchObject({ light: 'in-step', toSend: 0 });
        await emma.runner.run();
        expect((await emma.calls.team({}, page)).moved).toEqual({ kind: 'webdav', address: apache.address });
        await emma.calls.changeEngine({ engine: to('emma') }, page);
        expect((await emma.calls.team({}, page)).moved).toBeUndefined();
        await append(lea.store, note('after the move'), { now: Date.now() });
        await lea.runner.run();
        await emma.runner.run();
        expect((await emma.store.events.toArray()).flatMap(({ what }) => (what.type === 'noted' ? [what.text] : []))).toEqual(
          expect.arrayContaining(['before the move', 'after the move']),
        );
      } finally {
        await apache.stop();
      }
    },
    30_000,
  );
});
