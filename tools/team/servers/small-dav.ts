import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a test's own rule sees it. `path` is below the team's folder: `log/abc`, `log/`, or empty. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What a rule makes of a request: an answer of its own, or nothing, and the server does what it should. */
export type Rule = (asked: Asked, response: ServerResponse) => boolean | undefined;

/** A small WebDAV server in memory that behaves, but for the rule a test gives it. */
export interface SmallDav {
  readonly address: string;
  readonly files: Map<string, Buffer>;
  readonly folders: Set<string>;
  /** Every request since the test last emptied it. */
  readonly asked: Asked[];
  rule: Rule | undefined;
  /** Whether a folder's state moves when a file comes. */
  moves: boolean;
  /** Whether listings name the lengths of files. */
  lengths: boolean;
  stop(): Promise<void>;
}

const BASE = '/cloud/team/';

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function member(path: string, properties: string): string {
  return `<D:response><D:href>${path}</D:href><D:propstat><D:prop>${properties}</D:prop></D:propstat></D:response>`;
}

/** Starts one with the given folders on a free port of this machine. */
export async function startSmallDav(folders: readonly string[] = ['log', 'documents', 'team']): Promise<SmallDav> {
  const states = new Map<string, number>();

  function list({ path }: Asked): string | undefined {
    const folder = path.replace(/\/$/, '');
    if (folder !== '' && !dav.folders.has(folder)) return undefined;
    const state = (name: string) =>
      `<D:resourcetype><D:collection/></D:resourcetype><D:getetag>"${dav.moves ? (states.get(name) ?? 0) : 0}"</D:getetag>`;
    const below = folder === '' ? [...dav.folders].map((name) => member(`${BASE}${name}/`, state(name))) : [];
    const files = [...dav.files].filter(([name]) => folder !== '' && name.startsWith(`${folder}/`));
    const sized = files.map(([name, { length }]) =>
      member(`${BASE}${name}`, `<D:resourcetype/>${dav.lengths ? `<D:getcontentlength>${length}</D:getcontentlength>` : ''}`),
    );
    const self = member(`${BASE}${path}`, state(folder));
    return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${[self, ...below, ...sized].join('')}</D:multistatus>`;
  }

  function put({ path, headers, body }: Asked): number {
    const [folder = ''] = path.split('/');
    if (!dav.folders.has(folder)) return 409;
    if (headers['if-none-match'] === '*' && dav.files.has(path)) return 412;
    dav.files.set(path, body);
    states.set(folder, (states.get(folder) ?? 0) + 1);
    return 201;
  }

  function behave(asked: Asked, response: ServerResponse): ServerResponse {
    const { method, path } = asked;
    const file = dav.files.get(path);
    const end = (status: number, body?: string | Buffer) => response.writeHead(status).end(body);
    if (method === 'PROPFIND') {
      const text = list(asked);
      return end(text === undefined ? 404 : 207, text);
    }
    if (method === 'MKCOL') {
      const folder = path.replace(/\/$/, '');
      const known = folder === '' || dav.folders.has(folder);
      dav.folders.add(folder);
      dav.folders.delete('');
      return end(known ? 405 : 201);
    }
    if (method === 'PUT') return end(put(asked));
    if (method === 'DELETE') return end(dav.files.delete(path) ? 204 : 404);
    if (file === undefined) return end(404);
    return response.writeHead(200, { 'content-length': file.length }).end(method === 'HEAD' ? undefined : file);
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(BASE.length);
    const asked: Asked = { method: request.method ?? '', path, headers: request.headers, body: await bodyOf(request) };
    dav.asked.push(asked);
    if (dav.rule?.(asked, response) !== true) behave(asked, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const dav: SmallDav = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    files: new Map(),
    folders: new Set(folders),
    asked: [],
    rule: undefined,
    moves: true,
    lengths: true,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return dav;
}
