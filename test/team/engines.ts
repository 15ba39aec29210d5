import { cpSync, existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine, Item, ItemRef } from '../../src/contract/engine.ts';
import { toBase64 } from '../../src/log/file/base64.ts';
import { streamOf } from '../../src/log/file/lines.ts';
import { sealed } from '../../src/log/file/seal.ts';
import { fileEngine, itemsHead } from '../../src/team/engines/file.ts';
import { natsEngine } from '../../src/team/engines/nats/engine.ts';
import { webdavEngine } from '../../src/team/engines/webdav/engine.ts';
import { streamConfig } from '../../tools/team/nats-config.ts';
import { noApache, startApache } from '../../tools/team/servers/apache.ts';
import { login } from '../../tools/team/servers/logins.ts';
import { noNats, STREAM, startNats } from '../../tools/team/servers/nats.ts';
import { noNginx, startNginx } from '../../tools/team/servers/nginx.ts';

const WORKSPACE = 'ab'.repeat(32);

/** A running medium, as its operator holds it. */
export interface Running {
  /** A device of a lead or a member. */
  engine(user?: 'lea' | 'emma' | 'paul', workspace?: string): Engine;
  /** A device of a reader; absent where nobody has rights. */
  reader?(): Engine;
  /** A device with a wrong password; absent where there is none. */
  denied?(): Engine;
  /** Puts other bytes in an item's place, as a broken disk or a hostile operator does. */
  alter?(ref: ItemRef, bytes: Uint8Array): Promise<void>;
  /** Takes an item away, as a member with the right to delete can. */
  erase?(ref: ItemRef): Promise<void>;
  /** Takes everything away, as an operator who starts afresh does. */
  wipe?(): Promise<void>;
  /** Remembers the present state; what it returns brings it back. */
  backup?(): Promise<() => Promise<void>>;
  /** Lets the medium's clock move past its own grain. */
  settle?(): Promise<void>;
  stop(): Promise<void>;
}

/** One engine of the registry, as the shared suite runs it. */
export interface Medium {
  readonly name: string;
  /** Why it cannot run here. */
  readonly lacking: string | undefined;
  /** Most HTTP requests of a pull when nothing changed. */
  readonly quiet?: number;
  start(): Promise<Running>;
}

/** Items as a file that a colleague hands on. */
export async function itemsFile(workspace: string, items: readonly Item[]): Promise<Blob> {
  async function* lines() {
    yield itemsHead(workspace);
    for (const { shelf, name, bytes } of items) yield JSON.stringify({ shelf, name, bytes: toBase64(bytes) });
  }
  return new Blob([await new Response(streamOf(sealed(lines()), false)).arrayBuffer()]);
}

/** Two people who pass a file to and fro: whoever writes it puts what is new behind what was there. */
function runFile(): Running {
  const held = new Map<string, Item>();
  let team = '';
  const engine = (_user = 'lea', workspace = WORKSPACE): Engine => ({
    kind: 'file',
    async push(items, signal) {
      signal.throwIfAborted();
      team ||= workspace;
      for (const item of items) if (!held.has(`${item.shelf}/${item.name}`)) held.set(`${item.shelf}/${item.name}`, item);
      return [];
    },
    async *pull(since, wanted, signal) {
      const file = held.size === 0 ? undefined : await itemsFile(team, [...held.values()]);
      yield* fileEngine(workspace, file).pull(since, wanted, signal);
    },
  });
  return { engine, stop: async () => {} };
}

/** Folder times go back a minute, so that a test need not wait for them to be a past one. */
function age(folder: string): void {
  const past = new Date(Date.now() - 60_000 - Math.floor(Math.random() * 10_000));
  for (const shelf of ['log', 'documents', 'team'])
    if (existsSync(path.join(folder, shelf))) utimesSync(path.join(folder, shelf), past, past);
}

async function runWebdav(start: () => Promise<{ address: string; folder: string; stop(): Promise<void> }>): Promise<Running> {
  const server = await start();
  const at = ({ shelf, name }: ItemRef) => path.join(server.folder, shelf, name);
  const clear = () => {
    for (const shelf of ['log', 'documents', 'team'])
      for (const file of readdirSync(path.join(server.folder, shelf))) rmSync(path.join(server.folder, shelf, file));
  };
  return {
    engine: (user = 'lea') => webdavEngine({ kind: 'webdav', address: server.address, ...login(user) }),
    reader: () => webdavEngine({ kind: 'webdav', address: server.address, ...login('noe') }),
    denied: () => webdavEngine({ kind: 'webdav', address: server.address, user: 'lea', password: 'wrong' }),
    alter: async (ref, bytes) => writeFileSync(at(ref), bytes),
    erase: async (ref) => rmSync(at(ref)),
    wipe: async () => clear(),
    async backup() {
      const copy = `${server.folder}.backup`;
      cpSync(server.folder, copy, { recursive: true });
      return async () => {
        clear();
        cpSync(copy, server.folder, { recursive: true });
      };
    },
    settle: async () => age(server.folder),
    stop: server.stop,
  };
}

async function runNats(): Promise<Running> {
  const nats = await startNats();
  const open: Engine[] = [];
  const opened = (engine: Engine) => {
    open.push(engine);
    return engine;
  };
  return {
    engine: (user = 'lea') => opened(natsEngine(nats.config(user))),
    reader: () => opened(natsEngine(nats.config('noe'))),
    denied: () => opened(natsEngine({ ...nats.config('lea'), password: 'wrong' })),
    wipe: () =>
      nats.asAdmin(async (jsm) => {
        await jsm.streams.delete(`DIA_${STREAM}`);
        await jsm.streams.add(streamConfig(STREAM, 1));
      }),
    async backup() {
      await nats.kill(0, 'SIGTERM');
      const [store, copy] = [path.join(nats.folder, 'store-0'), path.join(nats.folder, 'backup')];
      cpSync(store, copy, { recursive: true });
      await nats.start(0);
      return async () => {
        await nats.kill(0, 'SIGTERM');
        rmSync(store, { recursive: true });
        cpSync(copy, store, { recursive: true });
        await nats.start(0);
      };
    },
    async stop() {
      await Promise.all(open.map((engine) => engine.close?.()));
      await nats.stop();
    },
  };
}

export const media = (): readonly Medium[] => [
  { name: 'file', lacking: undefined, start: async () => runFile() },
  { name: 'webdav (Apache mod_dav)', lacking: noApache, quiet: 1, start: () => runWebdav(startApache) },
  { name: 'webdav (nginx dav-ext)', lacking: noNginx, quiet: 1, start: () => runWebdav(startNginx) },
  { name: 'nats', lacking: noNats, start: runNats },
];
