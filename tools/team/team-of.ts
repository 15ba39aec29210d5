import type { Item } from '../../src/contract/engine.ts';
import type { Event, Happening, Member } from '../../src/contract/event.ts';
import type { KeyPairs, Role, SeatKeys, SigningKey } from '../../src/contract/team.ts';
import { clockAt } from '../../src/log/clock.ts';
import { addDevice, type Decider, invite, join, makeFounding } from '../../src/team/acts.ts';
import type { SignedAct } from '../../src/team/draft.ts';
import { foldActs } from '../../src/team/fold-acts.ts';
import { readAct } from '../../src/team/judge.ts';
import { makeOwnSeat, makeSeat, makeSigningKey, openSeat } from '../../src/team/keys.ts';
import { segmentName } from '../../src/team/ranges.ts';
import { makeRing, type Ring } from '../../src/team/ring.ts';
import type { Roster } from '../../src/team/roster.ts';
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

export async function player(name: string): Promise<Player> {
  return { member: { id: `m-${name.toLowerCase()}`, name }, seat: await makeOwnSeat(), device: await makeSigningKey() };
}

/** Acts that are not what they say are put aside before they are folded. */
async function readAll(ring: Ring, workspace: string, items: readonly Item[]): Promise<SignedAct[]> {
  const read = await Promise.allSettled(items.map(async (item) => readAct(await openItem(ring, workspace, item))));
  return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

export async function rosterOf(ring: Ring, workspace: string, acts: readonly Item[]): Promise<Roster> {
  const roster = await foldActs(workspace, await readAll(ring, workspace, acts));
  if (roster === undefined) throw new Error('no founding act');
  return roster;
}

/** A workspace with its founder, Léa; `add` invites and joins others. */
export async function makeTeam(): Promise<Team> {
  const lead = await player('Léa');
  const { workspace, key, item } = await makeFounding('Maison Lune', lead.member, lead.seat, NOW);
  const ring = await makeRing([key]);
  const acts = [item, await addDevice({ ring, workspace, device: lead.device, order: 1, now: NOW }, lead.seat)];
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
      const { seat, secret, given } = await makeSeat();
      acts.push(await invite({ ring, roster: await roster(), device: lead.device, now: NOW }, one.member, role, given));
      const to = { ring, workspace, device: one.device, order: (await roster()).order + 1, now: NOW };
      acts.push(await join(to, await openSeat(seat, secret), one.seat));
      return one;
    },
  };
}

/** An invitation to somebody, as its own keys. */
export async function offered(team: Team, to: Player, by = team.lead, role: Role = 'member'): Promise<KeyPairs> {
  const { seat, secret, given } = await makeSeat();
  team.acts.push(await invite({ ring: team.ring, roster: await team.roster(), device: by.device, now: NOW }, to.member, role, given));
  return openSeat(seat, secret);
}

/** The act by which a browser takes it. */
export async function take(team: Team, offer: KeyPairs, by: Player, at = NOW, order?: number): Promise<Item> {
  const to = { ring: team.ring, workspace: team.workspace, device: by.device, order: order ?? (await team.roster()).order + 1, now: at };
  return join(to, offer, by.seat);
}

/** Léa’s browser as it decides, with what the team knows by now. */
export const deciderOf = async (team: Team, now = NOW): Promise<Decider> => ({
  ring: team.ring,
  roster: await team.roster(),
  device: team.lead.device,
  now,
});

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
