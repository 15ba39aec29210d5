import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import { WebSocket } from 'ws';
import { lookForServer } from '../../programs/servers.ts';
import { type NatsUser, natsConfig, streamConfig } from '../nats-config.ts';
import { freePort, stopped, untilOpen } from './process.ts';

// Node 20 has no WebSocket of its own; browsers do.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

const program = lookForServer('nats');

/** Why there is no NATS to test with; `undefined` when there is one. */
export const noNats = program === undefined ? 'no nats-server on this machine' : undefined;

const admin = { user: 'admin', password: 'pass-admin' };
const users: readonly NatsUser[] = [
  { user: 'lea', password: 'pass-lea', role: 'lead' },
  { user: 'emma', password: 'pass-emma', role: 'member' },
  { user: 'paul', password: 'pass-paul', role: 'member' },
  { user: 'noe', password: 'pass-noe', role: 'reader' },
  { user: 'service', password: 'pass-service', role: 'department' },
];
export const STREAM = 'maison';

interface Node {
  readonly config: string;
  readonly websocket: number;
  child: ChildProcess;
}

export interface Nats {
  readonly folder: string;
  /** The WebSocket address of each node. */
  readonly addresses: readonly string[];
  config(user: string): { kind: 'nats'; address: string; stream: string; user: string; password: string };
  kill(node: number, signal?: NodeJS.Signals): Promise<void>;
  start(node: number): Promise<void>;
  /** Works as the operator, on the first node that answers. */
  asAdmin<T>(work: (jsm: JetStreamManager) => Promise<T>): Promise<T>;
  makeStream(): Promise<void>;
  stop(): Promise<void>;
}

async function run(config: string, websocket: number): Promise<ChildProcess> {
  if (program === undefined) throw new Error(noNats);
  const child = spawn(program, ['-c', config], { stdio: 'ignore' });
  await untilOpen(websocket, child);
  return child;
}

/**
 * Starts a server, or a cluster of three, on free ports with the users above; the stream is made. `tls`: a folder with
 * `cert.pem` and `key.pem`; then no stream is made, for nobody here trusts them.
 */
export async function startNats(count: 1 | 3 = 1, { tls }: { readonly tls?: string } = {}): Promise<Nats> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-nats-'));
  const ports = await Promise.all(Array.from({ length: count * 3 }, freePort));
  const at = (index: number) => ports[index] ?? 0;
  const routes = Array.from({ length: count }, (_, node) => `nats://127.0.0.1:${at(node * 3 + 2)}`);
  const nodes: Node[] = await Promise.all(
    Array.from({ length: count }, async (_, nodeAt) => {
      const config = path.join(folder, `node-${nodeAt}.conf`);
      const cluster = count === 1 ? {} : { cluster: { port: at(nodeAt * 3 + 2), routes } };
      const websocket = at(nodeAt * 3 + 1);
      const node = { name: `node-${nodeAt}`, port: at(nodeAt * 3), websocket, folder: path.join(folder, `store-${nodeAt}`), ...cluster };
      const text = natsConfig(node, STREAM, admin, users);
      const secure = `tls { cert_file: "${tls}/cert.pem", key_file: "${tls}/key.pem" }`;
      writeFileSync(config, tls === undefined ? text : text.replace('no_tls: true', secure));
      return { config, websocket, child: await run(config, websocket) };
    }),
  );
  const addresses = nodes.map(({ websocket }) => `ws://127.0.0.1:${websocket}`);
  const passwords = new Map(users.map(({ user, password }) => [user, password]));
  const nats: Nats = {
    folder,
    addresses,
    config: (user) => ({
      kind: 'nats',
      address: addresses.join(','),
      stream: STREAM,
      user,
      password: passwords.get(user) ?? '',
    }),
    async kill(node, signal = 'SIGKILL') {
      const one = nodes[node];
      if (one !== undefined) await stopped(one.child, signal);
    },
    async start(node) {
      const one = nodes[node];
      if (one !== undefined) one.child = await run(one.config, one.websocket);
    },
    async asAdmin(work) {
      const nc = await wsconnect({ servers: [...addresses], user: admin.user, pass: admin.password, timeout: 2_000 });
      try {
        return await work(await jetstreamManager(nc, { checkAPI: false, timeout: 2_000 }));
      } finally {
        await nc.close();
      }
    },
    async makeStream() {
      // A cluster has no leader in its first seconds.
      for (const until = Date.now() + 30_000; ; ) {
        try {
          await nats.asAdmin((jsm) => jsm.streams.add(streamConfig(STREAM, count)));
          return;
        } catch (error) {
          if (Date.now() > until) throw error;
        }
      }
    },
    async stop() {
      await Promise.all(nodes.map(({ child }) => stopped(child, 'SIGKILL')));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (tls === undefined) await nats.makeStream();
  return nats;
}
