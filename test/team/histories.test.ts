import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/contract/engine.ts';
import { Refusal } from '../../src/contract/refusal.ts';
import { natsEngine } from '../../src/team/engines/nats/engine.ts';
import { webdavEngine } from '../../src/team/engines/webdav/engine.ts';
import { streamConfig } from '../../tools/team/nats-config.ts';
import { noApache, startApache } from '../../tools/team/servers/apache.ts';
import { login } from '../../tools/team/servers/logins.ts';
import { noNats, STREAM, startNats } from '../../tools/team/servers/nats.ts';
import { isThorough } from '../num-runs.ts';
import { type EngineOf, foundProfile, type Profile } from './profile.ts';

/** How long the histories of one server may take, ms; `HISTORIES` runs so many instead, `SEED` begins with that one. */
const BUDGET = isThorough ? 20_000 : 4_000;
const RUNS = Number(process.env['HISTORIES'] ?? 0);
const FIRST = Number(process.env['SEED'] ?? 0) || Date.now() % 1_000_000_000;
const STEPS = 24;
const MOST = 6;
const DAY = 86_400_000;

/** Numbers from a seed, the same each time. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

class Broken extends Error {}

/** An engine that fails at its so-manieth step: before it did anything, or after it did all and before anybody heard of it. */
function breaking(engine: Engine, at: number, afterwards: boolean): Engine {
  let steps = 0;
  const step = () => {
    steps += 1;
    return steps === at;
  };
  return {
    ...engine,
    async push(items, signal) {
      const now = step();
      if (now && !afterwards) throw new Broken();
      const left = await engine.push(items, signal);
      if (now) throw new Broken();
      return left;
    },
    async *pull(since, wanted, signal) {
      for await (const part of engine.pull(since, wanted, signal)) {
        if (step()) throw new Broken();
        yield part;
      }
    },
  };
}

interface Server {
  readonly engineOf: (run: number) => Promise<EngineOf>;
  stop(): Promise<void>;
}

async function onApache(): Promise<Server> {
  const apache = await startApache();
  const engineOf = async (run: number): Promise<EngineOf> => {
    const address = `${apache.address}run-${run}/`;
    return (user, now) => webdavEngine({ kind: 'webdav', address, ...login(user) }, now);
  };
  return { engineOf, stop: apache.stop };
}

async function onNats(): Promise<Server> {
  const nats = await startNats();
  const engineOf = async (): Promise<EngineOf> => {
    await nats.asAdmin(async (jsm) => {
      await jsm.streams.delete(`DIA_${STREAM}`);
      await jsm.streams.add(streamConfig(STREAM, 1));
    });
    return (user, now) => natsEngine(nats.config(user), now);
  };
  return { engineOf, stop: nats.stop };
}

/** What became of one history. */
interface Ended {
  readonly acknowledged: number;
  readonly copies: number;
  /** Rounds that broke off. */
  readonly broken: number;
}

async function history(seed: number, run: number, engineOf: EngineOf): Promise<Ended> {
  const random = randomOf(seed);
  const pick = <T>(of: readonly T[]): T => of[random(of.length)] as T;
  const lea = await foundProfile(`history-${run}-lea`, engineOf);
  await lea.sync();
  const emma = await lea.invite(`history-${run}-emma`, 'emma', 'member');
  const paul = await lea.invite(`history-${run}-paul`, 'paul', 'member');
  let present = [lea, emma, paul];
  const all = [...present];
  const backups: { readonly of: Profile; readonly copy: Profile }[] = [];
  const acknowledged: string[] = [];
  let [made, broken] = [0, 0];
  const copyOf = async (of: Profile) => {
    made += 1;
    const copy = await of.copy(`history-${run}-copy-${made}`);
    all.push(copy);
    return copy;
  };
  const act = async (who: Profile) => {
    const text = `${run}-${acknowledged.length}`;
    await who.act(text);
    acknowledged.push(text);
  };
  const sync = async (who: Profile) => {
    const { engine } = who;
    if (random(3) === 0) who.engine = breaking(engine, 1 + random(6), random(2) === 0);
    await who.sync().catch((error: unknown) => {
      // Apache answers 403 to the second of two copies that write one name at once; the next round tells them apart.
      const collided = error instanceof Refusal && ['engine-denied', 'out-of-reach'].includes(error.problem.code);
      if (!(error instanceof Broken) && !collided) throw error;
      broken += 1;
    });
    who.engine = engine;
  };
  const steps: Record<string, () => Promise<unknown>> = {
    act: () => act(pick(present)),
    actMore: async () => {
      const who = pick(present);
      for (let count = random(4); count >= 0; count -= 1) await act(who);
    },
    sync: () => sync(pick(present)),
    together: () => Promise.all([...new Set([pick(present), pick(present), pick(present)])].map(sync)),
    clone: async () => {
      if (present.length < MOST) present.push(await copyOf(pick(present)));
    },
    backup: async () => {
      const of = pick(present);
      backups.push({ of, copy: await copyOf(of) });
    },
    // What was acknowledged and never left is lost with a disk: the disk dies once its work is sent.
    restore: async () => {
      const backup = backups.pop();
      if (backup === undefined || !present.includes(backup.of)) return;
      const { left } = await backup.of.sync();
      if (left.length > 0) return;
      present = present.map((one) => (one === backup.of ? backup.copy : one));
      await act(backup.copy);
    },
    clock: async () => {
      pick(present).wrong = pick([0, 0, 3_600_000, -3_600_000, DAY, -DAY, 400 * DAY, -400 * DAY]);
    },
  };
  const weighted = [
    'act',
    'act',
    'actMore',
    'actMore',
    'sync',
    'sync',
    'sync',
    'together',
    'together',
    'clone',
    'backup',
    'restore',
    'clock',
  ];
  try {
    for (let step = 0; step < STEPS; step += 1) await steps[pick(weighted)]?.();
    for (const one of present) one.wrong = 0;
    for (let round = 0; round < 4; round += 1) for (const one of present) await one.sync();
    const [first, ...others] = await Promise.all(present.map((one) => one.log()));
    expect(await lea.notes().then(() => (present[0] as Profile).notes())).toEqual([...acknowledged].sort());
    for (const other of others) expect(other).toEqual(first);
    for (const { store } of present) {
      expect(await store.refs.where('waiting').equals(1).primaryKeys()).toEqual([]);
      const aside = await store.refs.where('aside').equals(1).toArray();
      // A copy made before its profile had joined asks for the seat as well: one of the two joinings is in vain.
      expect(aside.filter(({ problem }) => problem?.code !== 'invitation-used').map(({ name, problem }) => [name, problem])).toEqual([]);
    }
    return { acknowledged: acknowledged.length, copies: made, broken };
  } finally {
    for (const one of all) await one.close();
  }
}

/**
 * Several devices of a team work at random while profiles are copied and brought back, computers' clocks jump, and
 * connections break off before, in the middle of and after what they carry. At the end everything that was acknowledged
 * anywhere is on every device, once, and all logs are the same.
 */
describe.each([
  { name: 'Apache', lacking: noApache, start: onApache },
  { name: 'NATS', lacking: noNats, start: onNats },
])('random histories over $name', ({ name, lacking, start }) => {
  if (lacking !== undefined) {
    it.skip(`are not tested: ${lacking}`, () => {});
    return;
  }
  let server: Server;
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server?.stop());

  it(
    'lose nothing that was acknowledged',
    async () => {
      const until = Date.now() + BUDGET;
      const totals = { runs: 0, acknowledged: 0, copies: 0, broken: 0 };
      for (let run = 0; RUNS > 0 ? run < RUNS : run === 0 || Date.now() < until; run += 1) {
        const seed = FIRST + run;
        const ended = await history(seed, run, await server.engineOf(run)).catch((error: unknown) => {
          throw new Error(`SEED=${seed}`, { cause: error });
        });
        totals.runs += 1;
        totals.acknowledged += ended.acknowledged;
        totals.copies += ended.copies;
        totals.broken += ended.broken;
      }
      console.info(`${name}, seeds from ${FIRST}: ${JSON.stringify(totals)}`);
      expect(totals.acknowledged).toBeGreaterThan(0);
    },
    RUNS > 0 ? 3_600_000 : 120_000,
  );
});
