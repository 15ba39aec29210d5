import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followGuide, lookAtGuide } from '../../../src/background/documents/follow-guide.ts';
import { teamCalls } from '../../../src/background/team/team-calls.ts';
import type { Version } from '../../../src/contract/document.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import type { Rule } from '../../../src/guide/guide.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { makeVersion } from '../../../src/log/versions.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { followedGuide } from '../../../src/store/followed-guide.ts';
import { metaKeys } from '../../../src/store/meta-keys.ts';
import { makeSigningKey } from '../../../src/team/keys.ts';
import { publicationOf } from '../../../src/team/publication.ts';
import { bench } from '../bench.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
let server: Server;
let address = '';
/** What stands at the address, and what was answered. */
let [text, etag] = ['', '"1"'];
const statuses: number[] = [];

beforeEach(async () => {
  statuses.length = 0;
  server = createServer((request, response) => {
    const status = request.headers['if-none-match'] === etag ? 304 : 200;
    statuses.push(status);
    response.writeHead(status, { etag }).end(status === 304 ? undefined : text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/guide.json`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const guide = (name: string, at: number, parents: string[] = []): Promise<Version> =>
  makeVersion({ kind: 'guide', parents, author: 'Groupe Lune', at: clockAt(at), note: '', body: { ...defaultGuide, name } });

function put(published: string, tag: string): void {
  [text, etag] = [published, tag];
}

it('follows a published guide: the first, each newer one, and nothing while it does not change', async () => {
  const context = await bench();
  const key = await makeSigningKey();
  const nameInUse = async () => (await documentHead(context.store, 'guide'))?.body.name;
  const first = await guide('One', NOW);
  put(await publicationOf(first, key), '"1"');
  expect(await followGuide(context, address)).toBe(true);
  expect(await nameInUse()).toBe('One');
  expect(await lookAtGuide(context)).toBe(false);
  put(await publicationOf(await guide('Two', NOW + 1_000, [first.id]), key), '"2"');
  expect(await lookAtGuide(context)).toBe(true);
  expect(await nameInUse()).toBe('Two');
  expect(statuses).toEqual([200, 304, 200]);
  await followGuide(context, '');
  expect((await followedGuide(context.store))?.address).toBeUndefined();
});

it('keeps the guide in use when what stands there is older, by somebody else, altered, noise, or gone', async () => {
  const context = await bench();
  const key = await makeSigningKey();
  const good = await publicationOf(await guide('One', NOW), key);
  put(good, '"1"');
  await followGuide(context, address);
  const bad: [string, string][] = [
    [await publicationOf(await guide('Old', NOW - 86_400_000), key), 'older-version'],
    [await publicationOf(await guide('Stolen', NOW + 1_000), await makeSigningKey()), 'forged'],
    [good.replace('"One"', '"Won"'), 'forged'],
    [JSON.stringify({ ...JSON.parse(good), signed: undefined }), 'forged'],
    ['<html>Welcome to the hotel</html>', 'receiver-garbage'],
  ];
  for (const [at, [published, code]] of bad.entries()) {
    put(published, `"bad-${at}"`);
    await expect(lookAtGuide(context)).rejects.toMatchObject({ problem: { code } });
    expect((await documentHead(context.store, 'guide'))?.body.name).toBe('One');
  }
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  await expect(lookAtGuide(context)).rejects.toMatchObject({ problem: { code: 'out-of-reach' } });
  expect((await documentHead(context.store, 'guide'))?.body.name).toBe('One');
});

it('keeps the guide in use when the next one has a rule that cannot work, belies its examples, or could take minutes', async () => {
  const context = await bench();
  const key = await makeSigningKey();
  put(await publicationOf(await guide('One', NOW), key), '"1"');
  await followGuide(context, address);
  const next = (rule: Partial<Rule>, at: number) => {
    const body = { ...defaultGuide, name: 'Two', rules: [{ id: 'r', kind: 'existence', level: 'hint', message: '%s', spec: {}, ...rule }] };
    return makeVersion({ kind: 'guide', parents: [], author: 'Groupe Lune', at: clockAt(NOW + at), note: '', body });
  };
  const bad: [Partial<Rule>, string][] = [
    [{ spec: { tokens: ['('] } }, 'not-understood'],
    [{ spec: { tokens: [] } }, 'not-understood'],
    [{ spec: { tokens: ['(a+)+$'] } }, 'slow-pattern'],
    [{ spec: { tokens: ['souci'] }, bad: ['tout va bien'] }, 'missed-example'],
  ];
  for (const [at, [rule, code]] of bad.entries()) {
    put(await publicationOf(await next(rule, at + 1), key), `"bad-${at}"`);
    await expect(lookAtGuide(context)).rejects.toMatchObject({ problem: { code } });
    expect((await documentHead(context.store, 'guide'))?.body.name).toBe('One');
  }
  put(await publicationOf(await next({ spec: { tokens: ['souci'] } }, 10), key), '"good"');
  expect(await lookAtGuide(context)).toBe(true);
});

it('refuses a guide nested without end with a sentence', async () => {
  const context = await bench();
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const published = await publicationOf(await guide('One', NOW), await makeSigningKey());
  put(published.replace('"spec": {', `"spec": {"deep": ${deep},`), '"deep"');
  await expect(followGuide(context, address)).rejects.toMatchObject({ problem: { code: 'not-understood', detail: 'nested too deeply' } });
});

it('does not begin to follow an address where no guide stands', async () => {
  const context = await bench();
  put('nothing', '"1"');
  await expect(followGuide(context, address)).rejects.toMatchObject({ problem: { code: 'receiver-garbage' } });
  expect((await followedGuide(context.store))?.address).toBeUndefined();
});

it('drops an address that cannot be read when a person follows none', async () => {
  const context = await bench();
  await context.store.meta.put({ key: metaKeys.following.key, value: { address: 7 } });
  await expect(followedGuide(context.store)).rejects.toMatchObject({ problem: { code: 'stored-damaged' } });
  expect(await teamCalls(context).team({}, { site: undefined } as never)).toMatchObject({ members: [] });
  expect(await followGuide(context, '')).toBe(false);
  expect((await followedGuide(context.store))?.address).toBeUndefined();
});
