import type { Item } from '../../src/contract/engine.ts';
import type { Event, Happening, Member } from '../../src/contract/event.ts';
import type { Role, SeatKeys, SigningKey } from '../../src/contract/team.ts';
import { clockAt } from '../../src/log/clock.ts';
import { found, invite, join } from '../../src/team/acts.ts';
import { readAct } from '../../src/team/judge.ts';
import { makeSeat, makeSigningKey, openSeat } from '../../src/team/keys.ts';
import { segmentName } from '../../src/team/ranges.ts';
import { makeRing, type Ring } from '../../src/team/ring.ts';
import { foldActs, type Roster } from '../../src/team/roster.ts';
import { makeItem, openItem } from '../../src/team/signed.ts';

export const NOW = Date.UTC(2026, 10, 22, 9);

/** One member with one device, as a test plays them. */
export interface Player {
  readonly member: Member;
  readonly seat: SeatKeys;
  readonly device: SigningKey;
}

export interface Team {
  readonly workspace: string;
  readonly ring: Ring;
  readonly keys: readonly string[];
  readonly acts: Item[];
  readonly lead: Player;
  roster(): Promise<Roster>;
  add(name: string, role: Role): Promise<Player>;
}

async function player(name: string): Promise<Player> {
  const { seat, secret } = await makeSeat();
  return { member: { id: `m-${name.toLowerCase()}`, name }, seat: await openSeat(seat, secret), device: await makeSigningKey() };
}

export async function rosterOf(ring: Ring, workspace: string, acts: readonly Item[]): Promise<Roster> {
  const roster = await foldActs(workspace, await Promise.all(acts.map(async (item) => readAct(await openItem(ring, workspace, item)))));
  if (roster === undefined) throw new Error('no founding act');
  return roster;
}

/** A workspace with its founder, Léa; `add` invites and joins others. */
export async function makeTeam(): Promise<Team> {
  const lead = await player('Léa');
  const { workspace, key, item } = await found('Maison Lune', lead.member, lead.seat, NOW);
  const ring = await makeRing([key]);
  const acts = [item, await join(ring, workspace, lead.seat, lead.device, 1, NOW)];
  const roster = () => rosterOf(ring, workspace, acts);
  return {
    workspace,
    ring,
    keys: [key],
    acts,
    lead,
    roster,
    async add(name, role) {
      const one = await player(name);
      acts.push(await invite({ ring, roster: await roster(), device: lead.device, now: NOW }, one.member, role, one.seat.seat));
      acts.push(await join(ring, workspace, one.seat, one.device, (await roster()).order + 1, NOW));
      return one;
    },
  };
}

export const noted = (text: string, post = 'x:1'): Happening => ({ type: 'noted', postId: post, text });

/** Events of a player from `from` on, one per happening. */
export function eventsOf({ member, device }: Player, happenings: readonly Happening[], from = 1, at = NOW): Event[] {
  return happenings.map((what, index) => {
    const seq = from + index;
    return { id: `${device.id}-${seq}`, device: device.id, seq, at: clockAt(at + seq), member, what };
  });
}

/** A segment as a player's own client makes it. `as` lies about the signer's name. */
export function segmentItem(
  { workspace, ring }: Pick<Team, 'workspace' | 'ring'>,
  by: Player,
  events: readonly Event[],
  name?: string,
): Promise<Item> {
  const segment = { device: by.device.id, from: events[0]?.seq ?? 1, to: events.at(-1)?.seq ?? 1 };
  return makeItem(
    ring,
    { workspace, shelf: 'log', name: name ?? segmentName(segment) },
    { id: by.device.id, key: by.device.private },
    JSON.stringify(events),
  );
}
