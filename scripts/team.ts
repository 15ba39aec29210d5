/**
 * `npm run team`: a NATS server of this machine for trying a team, with generated users and roles, and two invitations
 * to paste into two browsers. Everything lies in `out/team/` and is there again at the next start.
 *   npm run team -- [--fresh] [--port 4280] [--folder out/team]     --fresh begins anew; a browser uses the port after it
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { WebSocket } from 'ws';
import type { EngineConfig } from '../src/contract/engine.ts';
import type { Role } from '../src/contract/team.ts';
import { addDevice, invite, makeFounding, VALID } from '../src/team/acts.ts';
import { natsEngine } from '../src/team/engines/nats/engine.ts';
import { foldActs } from '../src/team/fold-acts.ts';
import { makeCode, sealInvitation } from '../src/team/invitation.ts';
import { readAct } from '../src/team/judge.ts';
import { makeOwnSeat, makeSeat, makeSigningKey } from '../src/team/keys.ts';
import { makeRing } from '../src/team/ring.ts';
import { openItem } from '../src/team/signed.ts';
import { root } from '../tools/root.ts';
import { type NatsUser, natsConfig, streamConfig } from '../tools/team/nats-config.ts';

const STREAM = 'essai';
const { values } = parseArgs({
  options: { fresh: { type: 'boolean' }, port: { type: 'string', default: '4280' }, folder: { type: 'string', default: 'out/team' } },
});
const PORT = Number(values.port);
const folder = path.resolve(root, values.folder);
const stateFile = path.join(folder, 'team.json');

interface State {
  readonly admin: { readonly user: string; readonly password: string };
  readonly users: readonly NatsUser[];
  readonly invitations: readonly { readonly name: string; readonly role: Role; readonly text: string; readonly code: string }[];
}

// Node 20 has no WebSocket of its own; browsers do.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

const secret = () => randomBytes(18).toString('base64url');
const address = `ws://127.0.0.1:${PORT + 1}`;

function findServer(): string {
  const places = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/bin'];
  const found_ = places.map((place) => path.join(place, 'nats-server')).find((file) => existsSync(file));
  if (found_ !== undefined) return found_;
  console.error('nats-server is not on this machine. Debian and Ubuntu: apt install nats-server · macOS: brew install nats-server ·');
  console.error('elsewhere: https://github.com/nats-io/nats-server/releases, and put it on the PATH.');
  process.exit(1);
}

async function connected(admin: State['admin']): Promise<NatsConnection> {
  for (const until = Date.now() + 10_000; ; ) {
    try {
      return await wsconnect({ servers: address, user: admin.user, pass: admin.password, timeout: 1_000, reconnect: false });
    } catch (error) {
      if (Date.now() > until || server.exitCode !== null) throw error;
    }
  }
}

/** Ends the command with a sentence when another program uses the port: the server would say so only in its log. */
async function mustBeFree(port: number): Promise<void> {
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  probe.close();
  if (free) return;
  console.error(
    `Port ${port} is taken on this machine, maybe by another \`npm run team\`. Stop that one, or choose: npm run team -- --port 4380`,
  );
  process.exit(1);
}

async function makeStream(admin: State['admin']): Promise<void> {
  const nc = await connected(admin);
  const jsm = await jetstreamManager(nc, { checkAPI: false });
  await jsm.streams.info(`DIA_${STREAM}`).catch(() => jsm.streams.add(streamConfig(STREAM, 1)));
  await nc.close();
}

const engineOf = (user: NatsUser): EngineConfig & { kind: 'nats' } => ({
  kind: 'nats',
  address,
  stream: STREAM,
  user: user.user,
  password: user.password,
});

/** Founds the team as Léa from this script, gives a seat to Léa's browser and one to Emma's, and writes both invitations. */
async function makeInvitations(lea: NatsUser, emma: NatsUser): Promise<State['invitations']> {
  const now = Date.now();
  const [seat, device] = [await makeOwnSeat(), await makeSigningKey()];
  const members = { lea: { id: `lea-${secret()}`, name: 'Léa' }, emma: { id: `emma-${secret()}`, name: 'Emma' } };
  const { workspace, key, item } = await makeFounding('Maison Lune (essai)', members.lea, seat, now);
  const ring = await makeRing([key]);
  const here = await addDevice({ ring, workspace, device, order: 1, now }, seat);
  const acts = await Promise.all([item, here].map(async (one) => readAct(await openItem(ring, workspace, one))));
  const roster = await foldActs(workspace, acts);
  if (roster === undefined) throw new Error('the team could not be founded');
  const by = { ring, roster, device, now };
  const all = [
    { user: lea, member: members.lea, role: 'lead' as const, ...(await makeSeat()) },
    { user: emma, member: members.emma, role: 'member' as const, ...(await makeSeat()) },
  ];
  const invited = await Promise.all(all.map(({ member, role, given }) => invite(by, member, role, given)));
  const engine = natsEngine(engineOf(lea));
  await engine.push([item, here, ...invited], new AbortController().signal);
  await engine.close?.();
  const base = { workspace, name: roster.name, by: 'Léa', keys: [key], expires: now + VALID };
  return Promise.all(
    all.map(async ({ user, given: _, ...one }) => {
      const code = makeCode();
      const text = await sealInvitation({ ...base, ...one, engine: engineOf(user) }, code);
      return { name: one.member.name, role: one.role, text, code };
    }),
  );
}

function firstState(): State {
  const users: NatsUser[] = [
    { user: 'lea', password: secret(), role: 'lead' },
    { user: 'emma', password: secret(), role: 'member' },
  ];
  return { admin: { user: 'admin', password: secret() }, users, invitations: [] };
}

async function readState(): Promise<State> {
  return existsSync(stateFile) ? (JSON.parse(await readFile(stateFile, 'utf8')) as State) : firstState();
}

if (values.fresh) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
let state = await readState();
const config = path.join(folder, 'nats.conf');
await writeFile(
  config,
  natsConfig({ name: 'essai', port: PORT, websocket: PORT + 1, folder: path.join(folder, 'store') }, STREAM, state.admin, state.users),
  { mode: 0o600 },
);
const program = findServer();
for (const port of [PORT, PORT + 1]) await mustBeFree(port);
const server = spawn(program, ['-c', config, '-l', path.join(folder, 'server.log')], { stdio: ['ignore', 'ignore', 'inherit'] });
const ended = once(server, 'exit');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill('SIGTERM'));
try {
  await makeStream(state.admin);
  const [lea, emma] = state.users;
  if (state.invitations.length === 0 && lea !== undefined && emma !== undefined) {
    state = { ...state, invitations: await makeInvitations(lea, emma) };
    await writeFile(stateFile, JSON.stringify(state, null, 2), { mode: 0o600 });
  }
  console.log(
    `A team to try is at ${address}. In each of two browsers with Diapason: Settings → Team → Invitation, paste one of these with its code. Each lets in one browser, within seven days.\n`,
  );
  for (const { name, role, text, code } of state.invitations) console.log(`${name} (${role}), code ${code}:\n${text}\n`);
  console.log('Ctrl+C stops the server; the team is there again at the next start.');
} catch (error) {
  server.kill('SIGTERM');
  console.error(
    `The server could not be used: ${error instanceof Error ? error.message : error}. Its log: ${path.join(folder, 'server.log')}`,
  );
  process.exitCode = 1;
}
await ended;
if (process.exitCode === undefined) console.log('\nThe server has stopped.');
