import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTls } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import { natsEngine } from '../../src/team/engines/nats/engine.ts';
import { webdavEngine } from '../../src/team/engines/webdav/engine.ts';
import { type Device, foundTeam } from '../../tools/team/device.ts';
import { noApache, startApache } from '../../tools/team/servers/apache.ts';
import { login } from '../../tools/team/servers/logins.ts';
import { noNats, STREAM, startNats } from '../../tools/team/servers/nats.ts';
import { NOW, noted } from '../../tools/team/team-of.ts';

const signal = new AbortController().signal;
const item = { shelf: 'log', name: 'abcdefgh.1-1', bytes: Uint8Array.of(1) } as const;
const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function listening(server: Server & { closeAllConnections(): void }): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ended.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const serve = async (listener: RequestListener) => `http://127.0.0.1:${await listening(createServer(listener))}/`;
const at = (address: string) => webdavEngine({ kind: 'webdav', address, user: 'u', password: 'p' });

/** A certificate that ended yesterday. */
async function expired(): Promise<{ cert: string; key: string }> {
  const day = 86_400_000;
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    notBeforeDate: new Date(Date.now() - 10 * day),
    notAfterDate: new Date(Date.now() - day),
  });
  return { cert: made.cert, key: made.private };
}

/** A lead whose first round failed with `code`, and who has lost nothing by it. */
async function keepsAll(lea: Device, code: string): Promise<void> {
  lea.store.act([noted('kept')], NOW);
  await expect(lea.sync()).rejects.toMatchObject({ problem: { code } });
  expect(lea.store.events.size).toBe(1);
  expect([...lea.store.held.values()].some(({ waiting }) => waiting)).toBe(true);
}

describe('an expired certificate', () => {
  it('of a WebDAV server is out of reach, with the reason, and nothing is lost', async () => {
    const port = await listening(createTls(await expired(), (_request, response) => response.writeHead(207).end()));
    const engine = at(`https://127.0.0.1:${port}/`);
    await expect(engine.push([item], signal)).rejects.toMatchObject({
      problem: { code: 'out-of-reach', detail: expect.stringMatching(/certificate/) },
    });
    await keepsAll(await foundTeam(() => engine), 'out-of-reach');
  });

  it.skipIf(noNats !== undefined)('of a NATS server is out of reach, and nothing is lost', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'diapason-tls-'));
    ended.push(() => rmSync(folder, { recursive: true }));
    const { cert, key } = await expired();
    writeFileSync(path.join(folder, 'cert.pem'), cert);
    writeFileSync(path.join(folder, 'key.pem'), key);
    const nats = await startNats(1, { tls: folder });
    ended.push(() => nats.stop());
    const engine = natsEngine({ ...nats.config('lea'), address: nats.addresses.join(',').replace('ws:', 'wss:') });
    await keepsAll(await foundTeam(() => engine), 'out-of-reach');
  });
});

describe('a network that answers in the server’s place', () => {
  it('with its own page and 200 to everything is seen through, reading and writing', async () => {
    const address = await serve((request, response) => {
      request.resume().on('end', () => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome to the hotel</html>'));
    });
    await expect(at(address).push([item], signal)).rejects.toMatchObject({ problem: { code: 'portal' } });
    await keepsAll(await foundTeam(() => at(address)), 'portal');
  });

  it.each([407, 511])('with %i counts as out of reach, tried again by itself', async (status) => {
    const address = await serve((request, response) => void request.resume().on('end', () => response.writeHead(status).end()));
    await keepsAll(await foundTeam(() => at(address)), 'out-of-reach');
  });

  it('that sends writes elsewhere, as a login form does, confirms none', async () => {
    const address = await serve((request, response) => {
      request.resume().on('end', () => response.writeHead(302, { location: 'https://login.example.com/' }).end());
    });
    await expect(at(address).push([item], signal)).rejects.toMatchObject({ problem: { code: 'portal' } });
  });
});

it('a file of 200 MB that is listed as a small one is not read to its end', async () => {
  const listing = (name: string) =>
    `<multistatus xmlns="DAV:"><response><href>${name}</href><propstat><prop><getcontentlength>9</getcontentlength><resourcetype>${
      name.endsWith('/') ? '<collection/>' : ''
    }</resourcetype></prop></propstat></response></multistatus>`;
  let poured = 0;
  const address = await serve((request, response) => {
    if (request.method !== 'GET') return void response.writeHead(207).end(listing(request.url === '/' ? '/log/' : '/log/abcdefgh.1-1'));
    response.writeHead(200, { 'content-length': 200_000_000 });
    const pour = () => {
      while (!response.destroyed && poured < 200_000_000) {
        poured += 65_536;
        if (!response.write(Buffer.alloc(65_536))) break;
      }
    };
    response.on('drain', pour);
    pour();
  });
  const faults: unknown[] = [];
  for await (const part of at(address).pull(undefined, async (names) => names, signal)) faults.push(...part.faults);
  expect(faults).toMatchObject([{ problem: { code: 'too-large' } }]);
  expect(poured).toBeLessThan(20_000_000);
});

describe('a full engine', () => {
  /** A disk of half a megabyte; `undefined` where this user may not make one. */
  function smallDisk(): string | undefined {
    const folder = mkdtempSync(path.join(tmpdir(), 'diapason-small-'));
    ended.push(() => rmSync(folder, { recursive: true, force: true }));
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k,mode=777', 'tmpfs', folder], { stdio: 'ignore' }).status !== 0)
      return undefined;
    ended.push(() => spawnSync('umount', [folder]));
    return folder;
  }

  it.skipIf(noApache !== undefined)('on WebDAV says so, keeps what waits, and takes it once there is room', async ({ skip }) => {
    const small = smallDisk();
    if (small === undefined) return skip('a full disk cannot be made here');
    const apache = await startApache(small);
    ended.push(() => apache.stop());
    // Until nothing more fits.
    spawnSync('dd', ['if=/dev/zero', `of=${small}/filler`, 'bs=1k', 'count=600'], { stdio: 'ignore' });
    const lea = await foundTeam(() => webdavEngine({ kind: 'webdav', address: apache.address, ...login('lea') }));
    await keepsAll(lea, 'engine-full');
    rmSync(path.join(small, 'filler'));
    await lea.sync(true);
    expect([...lea.store.held.values()].some(({ waiting }) => waiting)).toBe(false);
  });

  it.skipIf(noNats !== undefined)('on NATS says so, forgets nothing old, and takes the new once there is room', async () => {
    const nats = await startNats();
    ended.push(() => nats.stop());
    const limit = (max_bytes: number) => nats.asAdmin((jsm) => jsm.streams.update(`DIA_${STREAM}`, { max_bytes }));
    const engine = natsEngine(nats.config('lea'));
    ended.push(() => engine.close?.());
    const lea = await foundTeam(() => engine);
    await lea.sync();
    await limit(2_000);
    lea.store.act([noted(randomBytes(3_000).toString('base64')), noted('another')], NOW);
    await expect(lea.sync()).rejects.toMatchObject({ problem: { code: 'engine-full' } });
    expect([...lea.store.held.values()].some(({ waiting }) => waiting)).toBe(true);
    await limit(-1);
    await lea.sync();
    const emma = await lea.invite('Emma', 'member', engine);
    await emma.sync();
    expect(emma.store.events.size).toBe(2);
  });
});
