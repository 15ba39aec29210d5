import { prepareDevice } from '../../src/background/team/device.ts';
import type { Engine } from '../../src/contract/engine.ts';
import type { Event } from '../../src/contract/event.ts';
import type { Role } from '../../src/contract/team.ts';
import { sorted } from '../../src/log/order.ts';
import { append } from '../../src/store/append.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { deviceKey, enterTeam, membership } from '../../src/store/membership.ts';
import { keepSettings, settingsOf } from '../../src/store/meta.ts';
import { syncStore } from '../../src/store/team.ts';
import { invite, makeFounding } from '../../src/team/acts.ts';
import { makeOwnSeat, makeSeat, openSeat } from '../../src/team/keys.ts';
import { recall } from '../../src/team/sync/knowledge.ts';
import { type Round, syncRound } from '../../src/team/sync/round.ts';
import { noted } from '../../tools/team/team-of.ts';

/** What an engine is made of: who logs in, and the clock of the computer. */
export type EngineOf = (user: 'lea' | 'emma' | 'paul', now: () => number) => Engine;

/** A browser's profile as it lies on a disk: it can be copied, and brought back as it was. */
export interface Profile {
  readonly name: string;
  readonly store: Store;
  readonly user: 'lea' | 'emma' | 'paul';
  engine: Engine;
  /** How far the computer's clock is wrong, ms. */
  wrong: number;
  now(): number;
  /** The CM writes a note; resolves once it is acknowledged. */
  act(text: string): Promise<void>;
  sync(signal?: AbortSignal): Promise<Round>;
  /** The same profile on another computer, as it is now. */
  copy(name: string): Promise<Profile>;
  invite(name: string, user: 'emma' | 'paul', role: Role): Promise<Profile>;
  /** Every note it shows, and the whole log. */
  notes(): Promise<string[]>;
  log(): Promise<Event[]>;
  close(): Promise<void>;
}

const NAME = { lea: 'Léa', emma: 'Emma', paul: 'Paul' };

async function copyAll(from: Store, to: Store): Promise<void> {
  for (const table of from.tables) await to.table(table.name).bulkAdd(await table.toArray());
}

function profileOf(store: Store, user: Profile['user'], engineOf: EngineOf): Profile {
  const now = () => Date.now() + profile.wrong;
  const place = async () => {
    const [member, device] = [await membership(store), await deviceKey(store)];
    if (member === undefined || device === undefined) throw new Error('in no team');
    return { workspace: member.workspace, seat: member.seat, device };
  };
  const profile: Profile = {
    ...{ name: store.name, store, user, wrong: 0, now, engine: engineOf(user, now) },
    act: async (text) => void (await append(store, [noted(text, `x:${text.length % 3}`)], { now: now() })),
    async sync(signal = new AbortController().signal) {
      return syncRound({ ...(await place()), engine: profile.engine, now, store: syncStore(store, now) }, signal);
    },
    async copy(name) {
      const other = openStore(name);
      await copyAll(store, other);
      const copied = profileOf(other, user, engineOf);
      copied.wrong = profile.wrong;
      return copied;
    },
    async invite(name, whom, role) {
      const { workspace, seat, device } = await place();
      const { ring, roster, keys } = await recall(syncStore(store, now), workspace, seat);
      if (roster === undefined) throw new Error('in no team');
      const { seat: offered, secret, given } = await makeSeat();
      const member = { id: `m-${whom}`, name: NAME[whom] };
      const act = await invite({ ring, roster, device, now: now() }, member, role, given);
      await syncStore(store, now).save({ items: [{ ...act, waiting: true }] });
      await profile.sync();
      const joined = openStore(name);
      await prepareDevice(joined);
      await keepSettings(joined, { ...(await settingsOf(joined)), member });
      const engine = { kind: 'file' } as const;
      const own = { ...(await makeOwnSeat()), offer: await openSeat(offered, secret) };
      await enterTeam(joined, { workspace, name: roster.name, engine, seat: own }, { keys }, now());
      return profileOf(joined, whom, engineOf);
    },
    log: () => store.events.orderBy('id').toArray(),
    async notes() {
      const events = sorted(await store.events.toArray());
      return events.flatMap(({ what }) => (what.type === 'noted' ? [what.text] : [])).sort();
    },
    async close() {
      await profile.engine.close?.();
      await store.delete();
    },
  };
  return profile;
}

/** Léa's browser, which founded a team that it has not shared yet. */
export async function foundProfile(name: string, engineOf: EngineOf): Promise<Profile> {
  const store = openStore(name);
  await prepareDevice(store);
  const settings = await settingsOf(store);
  const member = { id: 'm-lea', name: 'Léa' };
  await keepSettings(store, { ...settings, member });
  const keys = await makeOwnSeat();
  const { workspace, key, item } = await makeFounding('Maison Lune', member, keys, Date.now());
  await enterTeam(
    store,
    { workspace, name: 'Maison Lune', engine: { kind: 'file' }, seat: keys },
    { keys: [key], items: [{ ...item, waiting: true }] },
    Date.now(),
  );
  return profileOf(store, 'lea', engineOf);
}
