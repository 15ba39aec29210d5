/**
 * What sharing costs, on the servers of this machine: the loop with its sealing, signing and checking, against the NATS
 * client alone with the same events, in one run, the order shuffled in each round, with a store in memory; then the
 * extension itself in Chromium, with its IndexedDB and an open page, against the same page while nothing comes.
 *   npm run bench -- team [--rounds 3] [--events 10000] [--join 100000] [--no-browser]
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { natsEngine } from '../src/team/engines/nats/engine.ts';
import { webdavEngine } from '../src/team/engines/webdav/engine.ts';
import { somePost } from '../tools/histories.ts';
import { type Device, foundTeam } from '../tools/team/device.ts';
import { noApache, startApache } from '../tools/team/servers/apache.ts';
import { login } from '../tools/team/servers/logins.ts';
import { type Nats, noNats, startNats } from '../tools/team/servers/nats.ts';
import { NOW, noted } from '../tools/team/team-of.ts';
import { inviteBrowser, joinInBrowser, labelTimes } from './team/browser.ts';
import { startProxy } from './team/proxy.ts';
import { echoTimes, raw } from './team/raw.ts';

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kB = (value: number) => `${(value / 1_000).toFixed(1)} kB`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Captures, labels and notes as a day brings them, about 400 bytes each. */
function someDay(device: Device, count: number): void {
  const what = Array.from({ length: count }, (_, at) => {
    const id = `x:${Math.floor(at / 3)}`;
    const author = { name: 'Camille Petit', handle: `camille${Math.floor(at / 15)}` };
    if (at % 3 === 0) return { type: 'captured', postId: id, post: somePost(id, { author }) } as const;
    return at % 3 === 1
      ? ({ type: 'labelled', postId: id, group: 'kind', value: 'question', on: true } as const)
      : noted(`A note on what was promised, ${at}`, id);
  });
  device.store.act(what, NOW);
}

async function overNats(nats: Nats, count: number): Promise<Record<string, number>> {
  await nats.asAdmin((jsm) => jsm.streams.delete('DIA_maison'));
  await nats.makeStream();
  const proxy = await startProxy(Number(new URL(nats.addresses[0] ?? '').port));
  const through = (user: string) => natsEngine({ ...nats.config(user), address: `ws://127.0.0.1:${proxy.port}` });
  const [one, two, three] = [through('lea'), through('emma'), through('paul')];
  const lea = await foundTeam(() => one);
  await lea.sync();
  const emma = await lea.invite('Emma', 'member', two);
  await emma.sync();
  someDay(emma, count);
  proxy.counted();
  const push = await timed(() => emma.sync());
  const pushed = proxy.counted();
  const paul = await lea.invite('Paul', 'member', three);
  proxy.counted();
  const pull = await timed(() => paul.sync());
  const pulled = proxy.counted();
  await lea.sync();
  someDay(emma, 100);
  await emma.sync();
  proxy.counted();
  const cpu = process.cpuUsage();
  const resume = await timed(() => lea.sync());
  const { user, system } = process.cpuUsage(cpu);
  const resumed = proxy.counted();
  for (let at = 0; at < 100; at += 1) {
    emma.store.act([noted(`one by one ${at}`)], NOW);
    await emma.sync();
  }
  const single = await timed(() => lea.sync());
  const quiet = await timed(() => lea.sync());
  if (lea.store.events.size !== count + 200) throw new Error(`${lea.store.events.size} events`);
  await Promise.all([one, two, three].map((engine) => engine.close?.()));
  proxy.stop();
  return { push, pull, resume, work: (user + system) / 1_000, single, quiet, up: pushed.up, down: pulled.down, resumed: resumed.down };
}

async function nats(rounds: number, count: number): Promise<void> {
  if (noNats !== undefined) return console.log(`NATS: ${noNats}`);
  const server = await startNats();
  const [ours, theirs]: [Record<string, number>[], { push: number; pull: number }[]] = [[], []];
  try {
    const sample = await foundTeam(() => natsEngine(server.config('lea')));
    someDay(sample, count);
    const events = [...sample.store.events.values()];
    const runs = [
      async () => void ours.push(await overNats(server, count)),
      async () => void theirs.push(await raw(server.addresses[0] ?? '', events)),
    ];
    for (let round = 0; round < rounds; round += 1) for (const run of Math.random() < 0.5 ? runs : [...runs].reverse()) await run();
  } finally {
    await server.stop();
  }
  const of = (name: string) => median(ours.map((one) => one[name] ?? Number.NaN));
  const [push, pull] = [median(theirs.map((one) => one.push)), median(theirs.map((one) => one.pull))];
  console.log(`NATS, ${count} events, median of ${rounds}:`);
  console.log(
    `  push      ${ms(of('push'))}, client alone ${ms(push)}: ${(of('push') / push).toFixed(2)} times (goal 1.5); up ${kB(of('up'))}`,
  );
  console.log(
    `  pull      ${ms(of('pull'))}, client alone ${ms(pull)}: ${(of('pull') / pull).toFixed(2)} times (goal 1.5); down ${kB(of('down'))}`,
  );
  console.log(
    `  resume    ${ms(of('resume'))}, ${ms(of('work'))} of work (goal 50 ms), after 100 events in one segment, down ${kB(of('resumed'))}; ${ms(of('single'))} after 100 segments of one`,
  );
  console.log(`  no news   ${ms(of('quiet'))}`);
}

async function webdav(count: number): Promise<void> {
  if (noApache !== undefined) return console.log(`WebDAV: ${noApache}`);
  const apache = await startApache();
  const fetched = globalThis.fetch;
  let requests = 0;
  globalThis.fetch = (...given) => {
    requests += 1;
    return fetched(...given);
  };
  try {
    const engine = () => webdavEngine({ kind: 'webdav', address: apache.address, ...login('lea') });
    const lea = await foundTeam(engine);
    await lea.sync();
    someDay(lea, count);
    const push = await timed(() => lea.sync());
    const emma = await lea.invite('Emma', 'member', engine());
    requests = 0;
    const pull = await timed(() => emma.sync());
    const joined = requests;
    const until = Date.now() + 2_500;
    while (Date.now() < until) await emma.sync();
    requests = 0;
    const quiet = await timed(() => emma.sync());
    console.log(
      `WebDAV (Apache), ${count} events: push ${ms(push)}, pull ${ms(pull)} in ${joined} requests; nothing changed: ${requests} request(s), ${ms(quiet)} (goal 2)`,
    );
  } finally {
    globalThis.fetch = fetched;
    await apache.stop();
  }
}

async function joining(count: number, browser: boolean): Promise<void> {
  if (noNats !== undefined) return;
  const server = await startNats();
  try {
    const lea = await foundTeam(() => natsEngine(server.config('lea')));
    lea.now = Date.now();
    someDay(lea, count);
    await lea.sync();
    const emma = await lea.invite('Emma', 'member', natsEngine(server.config('emma')));
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const took = await timed(() => emma.sync());
    delay.disable();
    const held = process.memoryUsage().heapUsed - before;
    if (emma.store.events.size !== count) throw new Error(`${emma.store.events.size} events`);
    console.log(
      `Joining with ${count} events, the loop alone: ${ms(took)}, longest block ${ms(delay.max / 1e6)}, heap ${(held / 1e6).toFixed(0)} MB with all events in it`,
    );
    await emma.engine.close?.();
    if (browser) await inChromium(server, lea, count);
    await lea.engine.close?.();
  } finally {
    await server.stop();
  }
}

async function inChromium(server: Nats, lea: Device, count: number): Promise<void> {
  const joined = await joinInBrowser(await inviteBrowser(lea, 'Paul', server.config('paul')), 10);
  const { idle, busy, before, after } = joined;
  const heap = (size: number | undefined) => (size === undefined ? 'unknown' : `${size.toFixed(1)} MB`);
  console.log(`Joining with ${count} events in Chromium, the queue open: ${(joined.took / 1_000).toFixed(0)} s`);
  console.log(
    `  page      longest task ${ms(busy.task)}, longest gap between frames ${ms(busy.gap)}; with nothing coming ${ms(idle.task)} and ${ms(idle.gap)}: ${(busy.gap / idle.gap).toFixed(1)} times`,
  );
  console.log(`  memory    background's heap ${heap(before)} before, ${heap(after)} after`);
}

async function labels(): Promise<void> {
  if (noNats !== undefined) return;
  const server = await startNats();
  try {
    const lea = await foundTeam(() => natsEngine(server.config('lea')));
    lea.now = Date.now();
    await lea.sync();
    const links = [
      await inviteBrowser(lea, 'Emma', server.config('emma')),
      await inviteBrowser(lea, 'Paul', server.config('paul')),
    ] as const;
    const taken = await labelTimes(links, 11);
    const floor = median(await echoTimes(server.addresses[0] ?? '', 11));
    console.log(
      `A label from one Chromium to the other: median ${ms(median(taken))}, longest ${ms(Math.max(...taken))}; a message through the server alone ${ms(floor)}`,
    );
    await lea.engine.close?.();
  } finally {
    await server.stop();
  }
}

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    rounds: { type: 'string', default: '3' },
    events: { type: 'string', default: '10000' },
    join: { type: 'string', default: '100000' },
    'no-browser': { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: false });
  const browser = !values['no-browser'];
  await nats(Number(values.rounds), Number(values.events));
  await webdav(Number(values.events));
  if (browser) await labels();
  await joining(Number(values.join), browser);
}
