import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Item, Pulled } from '../../src/contract/engine.ts';
import { clockAt } from '../../src/log/clock.ts';
import { makeVersion } from '../../src/log/versions.ts';
import { addressEngine } from '../../src/team/engines/address.ts';
import { webdavEngine } from '../../src/team/engines/webdav/engine.ts';
import { makeSigningKey } from '../../src/team/keys.ts';
import { publicationOf, readPublication } from '../../src/team/publication.ts';
import { NOW } from '../../tools/team/team-of.ts';

const signal = new AbortController().signal;
let server: Server;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function pull(address: string): Promise<Pulled> {
  const engine = webdavEngine({ kind: 'webdav', address, user: 'u', password: 'p' });
  const [items, faults]: [Item[], Pulled['faults'][number][]] = [[], []];
  for await (const part of engine.pull(undefined, async (names) => names, signal)) {
    items.push(...part.items);
    faults.push(...part.faults);
  }
  return { items, faults, checkpoint: '' };
}
const item = { shelf: 'log', name: 'abcdefgh.1-1', bytes: Uint8Array.of(1) } as const;
const push = (address: string) => webdavEngine({ kind: 'webdav', address, user: 'u', password: 'p' }).push([item], signal);

describe('a WebDAV engine says in a sentence', () => {
  it.each([
    ['a proxy’s page instead of the listing', 207, '<html><body>Please log in</body></html>', 'portal'],
    ['a page that answers every request', 200, '<html></html>', 'portal'],
    ['a redirect to a login form', 302, '', 'portal'],
    ['a listing cut in the middle', 207, '<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response>', 'cut-short'],
    ['a wrong password', 401, '', 'login-refused'],
    ['a server in trouble', 503, '', 'receiver-busy'],
  ])('%s', async (_, status, body, code) => {
    const address = await serve((_request, response) => response.writeHead(status, { location: 'https://example.com/login' }).end(body));
    await expect(pull(address)).rejects.toMatchObject({ problem: { code } });
  });

  it('a full disk, and keeps what it was to send', async () => {
    const address = await serve((request, response) => void request.resume().on('end', () => response.writeHead(507).end()));
    await expect(push(address)).rejects.toMatchObject({ problem: { code: 'engine-full' } });
  });

  it('a web page in the place of a file', async () => {
    const listing = (path: string) =>
      `<?xml version="1.0"?><multistatus xmlns="DAV:"><response><href>${path}</href><propstat><prop><resourcetype>${path.endsWith('/') ? '<collection/>' : ''}</resourcetype></prop></propstat></response></multistatus>`;
    const address = await serve((request, response) => {
      if (request.method === 'GET') response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
      else response.writeHead(207).end(listing(request.url === '/' ? '/log/' : '/log/abcdefgh.1-1'));
    });
    await expect(pull(address)).rejects.toMatchObject({ problem: { code: 'portal' } });
  });

  it('a server that is not there', async () => {
    const address = await serve(() => {});
    server.close();
    await once(server, 'close');
    await expect(pull(address)).rejects.toMatchObject({ problem: { code: 'out-of-reach' } });
  });

  it('a file without a length that never ends', async () => {
    const listing = (path: string) =>
      `<multistatus xmlns="DAV:"><response><href>${path}</href><propstat><prop><resourcetype>${path.endsWith('/') ? '<collection/>' : ''}</resourcetype></prop></propstat></response></multistatus>`;
    const address = await serve((request, response) => {
      if (request.method !== 'GET') return void response.writeHead(207).end(listing(request.url === '/' ? '/log/' : '/log/abcdefgh.1-1'));
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.writeHead(200).on('drain', pour);
      pour();
    });
    expect(await pull(address)).toMatchObject({ items: [], faults: [{ problem: { code: 'too-large' } }] });
  });
});

describe('a guide at a web address', () => {
  const guide = (rules: unknown[] = []) => ({ schema: 1, name: 'Maison Lune', vocabulary: { accept: [], reject: [] }, rules });
  const version = (at: number) => makeVersion({ kind: 'guide', parents: [], author: 'Léa', at: clockAt(at), note: '', body: guide() });
  const bytes = (text: string) => new Uint8Array(Buffer.from(text));

  it('costs one request without a body while it does not change', async () => {
    const text = await publicationOf(await version(NOW), await makeSigningKey());
    const statuses: number[] = [];
    const address = await serve((request, response) => {
      statuses.push(request.headers['if-none-match'] === '"v1"' ? 304 : 200);
      if (statuses.at(-1) === 304) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end(text);
    });
    const engine = addressEngine(`${address}guide.json`);
    const first = (
      await engine
        .pull(undefined, async (names) => names, signal)
        [Symbol.asyncIterator]()
        .next()
    ).value;
    expect((await readPublication(first.items[0].bytes, 'there')).version.author).toBe('Léa');
    const second = await engine
      .pull(first.checkpoint, async (names) => names, signal)
      [Symbol.asyncIterator]()
      .next();
    expect(second.done).toBe(true);
    expect(statuses).toEqual([200, 304]);
  });

  it('is not taken when it is older than the one in use', async () => {
    const key = await makeSigningKey();
    const { taken } = await readPublication(bytes(await publicationOf(await version(NOW), key)), 'there');
    const older = bytes(await publicationOf(await version(NOW - 86_400_000), key));
    await expect(readPublication(older, 'there', taken)).rejects.toMatchObject({
      problem: { code: 'older-version', detail: '2026-11-21' },
    });
  });

  it('is not taken when it was altered, or comes from another publisher, or lost its signature', async () => {
    const text = await publicationOf(await version(NOW), await makeSigningKey());
    const { taken } = await readPublication(bytes(text), 'there');
    const altered = text.replace('Maison Lune', 'Maison Brune');
    const other = await publicationOf(await version(NOW), await makeSigningKey());
    const bare = JSON.stringify({ ...JSON.parse(text), signed: undefined });
    for (const bad of [altered, other, bare])
      await expect(readPublication(bytes(bad), 'there', taken)).rejects.toMatchObject({ problem: { code: 'forged' } });
  });

  it('is refused with the place when it is no guide', async () => {
    const body = guide([{ id: 'a', kind: 'term' }]);
    const bad = await makeVersion({ kind: 'guide', parents: [], author: 'Léa', at: clockAt(NOW), note: '', body });
    const text = JSON.stringify({ diapason: 'guide-1', version: bad });
    await expect(readPublication(bytes(text), 'there')).rejects.toMatchObject({
      problem: { code: 'not-understood', where: 'there rules.0.level' },
    });
    await expect(readPublication(bytes('<html>'), 'there')).rejects.toMatchObject({ problem: { code: 'receiver-garbage' } });
  });
});
