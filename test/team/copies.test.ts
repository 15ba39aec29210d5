import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { copiedAt } from '../../src/store/renew.ts';
import { natsEngine } from '../../src/team/engines/nats/engine.ts';
import { webdavEngine } from '../../src/team/engines/webdav/engine.ts';
import { noApache, startApache } from '../../tools/team/servers/apache.ts';
import { login } from '../../tools/team/servers/logins.ts';
import { noNats, startNats } from '../../tools/team/servers/nats.ts';
import { type EngineOf, foundProfile, type Profile } from './profile.ts';

/** A medium with a copy of a profile on it, as a roaming profile, a machine's image or a backup gives. */
interface Medium {
  readonly name: string;
  readonly lacking: string | undefined;
  start(): Promise<{ readonly engineOf: EngineOf; stop(): Promise<void> }>;
}

const media: readonly Medium[] = [
  {
    name: 'Apache',
    lacking: noApache,
    async start() {
      const apache = await startApache();
      return { engineOf: (user, now) => webdavEngine({ kind: 'webdav', address: apache.address, ...login(user) }, now), stop: apache.stop };
    },
  },
  {
    name: 'NATS',
    lacking: noNats,
    async start() {
      const nats = await startNats();
      return { engineOf: (user, now) => natsEngine(nats.config(user), now), stop: nats.stop };
    },
  },
];

describe.each(media)('over $name', ({ lacking, start }) => {
  if (lacking !== undefined) {
    it.skip(`is not tested: ${lacking}`, () => {});
    return;
  }
  let made = 0;
  const ended: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ended.splice(0).reverse()) await end();
  });

  async function pair(): Promise<{ lea: Profile; emma: Profile; keep: (profile: Profile) => Profile }> {
    const { engineOf, stop } = await start();
    ended.push(stop);
    const keep = (profile: Profile) => {
      ended.push(() => profile.close());
      return profile;
    };
    made += 1;
    const lea = keep(await foundProfile(`copies-lea-${made}`, engineOf));
    await lea.sync();
    const emma = keep(await lea.invite(`copies-emma-${made}`, 'emma', 'member'));
    await emma.act('before');
    await emma.sync();
    await lea.sync();
    return { lea, emma, keep };
  }

  /** After some rounds of everybody. */
  async function inStep(...all: Profile[]): Promise<void> {
    for (let round = 0; round < 3; round += 1) for (const one of all) await one.sync();
    const [first, ...others] = await Promise.all(all.map((one) => one.log()));
    for (const other of others) expect(other).toEqual(first);
    for (const one of all) expect((await one.store.refs.where('waiting').equals(1).toArray()).map(({ name }) => name)).toEqual([]);
  }

  it('two copies of a profile that both work reach everybody, and nobody hears of in step before', async () => {
    const { lea, emma, keep } = await pair();
    const twin = keep(await emma.copy(`copies-twin-${made}`));
    await emma.act('refund of 10 agreed');
    await twin.act('refund of 4000 agreed');
    await emma.sync();
    await twin.sync();
    await inStep(lea, emma, twin);
    expect(await lea.notes()).toEqual(['before', 'refund of 10 agreed', 'refund of 4000 agreed']);
    expect(await copiedAt(twin.store)).toMatchObject({ moved: 1 });
  }, 60_000);

  it('a profile brought back from a backup, used before it heard of anything, loses neither its old work nor its new', async () => {
    const { lea, emma, keep } = await pair();
    const backup = keep(await emma.copy(`copies-backup-${made}`));
    await emma.act('lost with the disk');
    await emma.act('lost too');
    await emma.sync();
    await backup.act('after the backup');
    await inStep(lea, backup);
    expect(await backup.notes()).toEqual(['after the backup', 'before', 'lost too', 'lost with the disk']);
  }, 60_000);

  it('what waited when the profile was copied is sent once', async () => {
    const { lea, emma, keep } = await pair();
    await emma.act('waits');
    const twin = keep(await emma.copy(`copies-waits-${made}`));
    await emma.sync();
    await twin.act('new');
    await inStep(lea, emma, twin);
    expect(await lea.notes()).toEqual(['before', 'new', 'waits']);
  }, 60_000);

  it('what a clock a year ahead dated is shared at once, with the time there is', async () => {
    const { lea, emma } = await pair();
    emma.wrong = 400 * 86_400_000;
    await emma.act('from next year');
    await emma.sync();
    emma.wrong = 0;
    await emma.act('from today');
    await inStep(lea, emma);
    expect(await lea.notes()).toEqual(['before', 'from next year', 'from today']);
    expect(Math.max(...(await lea.log()).map(({ at }) => Number.parseInt(at.slice(0, 9), 36))) - Date.now()).toBeLessThan(6 * 60_000);
  }, 60_000);

  it('a computer whose clock is a year behind takes in its colleagues’ work, and says how wrong it is', async () => {
    const { lea, emma } = await pair();
    await emma.act('today');
    await emma.sync();
    lea.wrong = -400 * 86_400_000;
    const { skew } = await lea.sync();
    expect(await lea.notes()).toEqual(['before', 'today']);
    expect(Math.round(skew / 86_400_000)).toBe(400);
  }, 60_000);
});
