import type { Engine } from '../../src/contract/engine.ts';
import type { Member } from '../../src/contract/event.ts';
import type { Role, SeatKeys, SigningKey } from '../../src/contract/team.ts';
import { invite, makeFounding } from '../../src/team/acts.ts';
import { makeOwnSeat, makeSeat, makeSigningKey, openSeat } from '../../src/team/keys.ts';
import type { Context } from '../../src/team/sync/context.ts';
import { recall } from '../../src/team/sync/knowledge.ts';
import { type Round, syncRound } from '../../src/team/sync/round.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { NOW } from './team-of.ts';

/** A device of a team on some engine, as its CM has it. */
export interface Device {
  readonly member: Member;
  readonly seat: SeatKeys;
  readonly key: SigningKey;
  readonly workspace: string;
  readonly store: MemoryStore;
  engine: Engine;
  /** Its clock, in ms. */
  now: number;
  context(): Context;
  sync(adopt?: boolean): Promise<Round>;
  /** As a lead: gives a seat on an engine to somebody. */
  invite(name: string, role: Role, engine: Engine): Promise<Device>;
}

const signal = new AbortController().signal;

function deviceOf(member: Member, seat: SeatKeys, key: SigningKey, workspace: string, store: MemoryStore, engine: Engine): Device {
  const device: Device = {
    member,
    seat,
    key,
    workspace,
    store,
    engine,
    now: NOW,
    context: () => ({ workspace, engine: device.engine, store, seat, device: key, now: () => device.now }),
    sync: (adopt = false) => syncRound(device.context(), signal, adopt),
    async invite(name, role, on) {
      const { seat: offered, secret, given } = await makeSeat();
      const one = { id: `m-${name.toLowerCase()}`, name };
      const { ring, roster, keys } = await recall(store, workspace, seat);
      if (roster === undefined) throw new Error('not in a team');
      const item = await invite({ ring, roster, device: key, now: device.now }, one, role, given);
      await store.save({ items: [{ ...item, waiting: true }] });
      await device.sync();
      const joined = await makeSigningKey();
      return deviceOf(
        one,
        { ...(await makeOwnSeat()), offer: await openSeat(offered, secret) },
        joined,
        workspace,
        memoryStore(joined.id, one, keys),
        on,
      );
    },
  };
  return device;
}

/** The founder's device, before its first sync; `engine` is told the workspace's id. */
export async function foundTeam(engine: (workspace: string) => Engine): Promise<Device> {
  const member = { id: 'm-lea', name: 'Léa' };
  const [keys, key] = [await makeOwnSeat(), await makeSigningKey()];
  const { workspace, key: teamKey, item } = await makeFounding('Maison Lune', member, keys, NOW);
  const store = memoryStore(key.id, member, [teamKey]);
  await store.save({ items: [{ ...item, waiting: true }] });
  return deviceOf(member, keys, key, workspace, store, engine(workspace));
}

/** What a device holds, in a form that two devices can be compared by. */
export function stateOf({ store }: Device): { events: string[]; versions: string[] } {
  return { events: [...store.events.keys()].sort(), versions: [...store.versions.keys()].sort() };
}
