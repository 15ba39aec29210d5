import type { Item } from '../contract/engine.ts';
import type { KeyPairs, Seat, SeatKeys } from '../contract/team.ts';
import { type Decider, decide } from './acts.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import { unwrap, wrap } from './keys.ts';
import { makeRing, makeTeamKey, type TeamKey, teamKeyId } from './ring.ts';
import { isOpen, isStanding, type RoleIn, type Roster, type RosterSeat, roleOf } from './roster.ts';

const boxContext = (workspace: string, key: string, seat: string) => `${workspace}\n${key}\n${seat}`;

async function boxed(
  { ring, roster, device, now }: Decider,
  key: TeamKey,
  seats: readonly (readonly [string, Seat])[],
  step: number,
): Promise<Item> {
  const id = await teamKeyId(key);
  const boxes = await Promise.all(
    seats.map(async ([seat, { agree }]) => [seat, await wrap(fromBase64(key), agree, boxContext(roster.workspace, id, seat))] as const),
  );
  return decide({ ring, roster, device, now }, { type: 'rekeyed', key: id, boxes: Object.fromEntries(boxes) }, step);
}

/** Whether a seat is to have the team's key: a place of one's own, or an invitation that can still be used. */
const isUsed = (seat: RosterSeat) => seat.offer === undefined || isOpen(seat);

/** The seats that the team's key is for, of those whose member stays and whose invitation holds. */
function staying(roster: Roster, roleIn: RoleIn = (member) => roleOf(roster, member)): [string, RosterSeat][] {
  const holds = (seat: RosterSeat) => (seat.offer === undefined ? roleIn(seat.member) !== null : isOpen(seat) && isStanding(seat, roleIn));
  return [...roster.seats].filter(([, seat]) => holds(seat));
}

/** Who is to have a new team key: by the roles as they will be, and not the seats that are closed with it. */
export interface Staying {
  readonly roleIn?: RoleIn;
  readonly closed?: readonly string[];
}

/** A new team key for every seat whose member stays. */
export async function rekey(by: Decider, { roleIn, closed = [] }: Staying, step: number): Promise<{ key: TeamKey; item: Item }> {
  const key = makeTeamKey();
  const seats = staying(by.roster, roleIn).filter(([id]) => !closed.includes(id));
  return { key, item: await boxed(by, key, seats, step) };
}

/**
 * Brings the key in force to seats that were given while it changed; nothing when all have it. Without it a member
 * invited by one lead while another let somebody go would read nothing new. It is sealed with the team's first key, which
 * every invitation has: the one it brings is what they lack.
 */
export async function supplyKey(by: Decider, keys: readonly TeamKey[]): Promise<Item | undefined> {
  const { key: inForce, boxes } = by.roster;
  if (inForce === undefined) return undefined;
  const lacking = staying(by.roster).filter(([seat]) => boxes.get(inForce)?.[seat] === undefined);
  const ids = await Promise.all(keys.map(teamKeyId));
  const key = keys[ids.indexOf(inForce)];
  if (key === undefined || lacking.length === 0) return undefined;
  return boxed({ ...by, ring: await makeRing(keys, ids[0]) }, key, lacking, 1);
}

/**
 * Whether somebody who is not to have it holds the key in force: two leads who let two members go at once each boxed
 * theirs for the other's, and an invitation's file has the keys there were.
 */
function isExposed({ key, boxes, members, seats, exposed }: Roster): boolean {
  const out = [...seats].filter(([, seat]) => !isUsed(seat) || members.get(seat.member)?.grants.at(-1)?.role === null);
  return exposed || out.some(([id]) => key === undefined || boxes.get(key)?.[id] !== undefined);
}

/** A new key where one is due, for whichever lead sees it first; of several the last counts. */
export async function renewKey(by: Decider): Promise<Item | undefined> {
  return isExposed(by.roster) ? (await rekey(by, {}, 1)).item : undefined;
}

/** The team keys that the roster holds for this seat and `known` lacks; a key that cannot be opened is left out. */
export async function newKeys(roster: Roster, seat: SeatKeys, known: readonly TeamKey[]): Promise<TeamKey[]> {
  const ids = new Set(await Promise.all(known.map(teamKeyId)));
  const open = async (id: string, box: string, by: KeyPairs) => {
    const bytes = await unwrap(box, by.agree, by.seat.agree, boxContext(roster.workspace, id, by.id)).catch(() => undefined);
    const key = bytes && toBase64(bytes);
    return key !== undefined && (await teamKeyId(key)) === id ? [key] : [];
  };
  const opened = [...roster.boxes].map(async ([id, boxes]) => {
    const by = [seat, ...(seat.offer ? [seat.offer] : [])].find((pair) => boxes[pair.id] !== undefined);
    return ids.has(id) || by === undefined ? [] : open(id, boxes[by.id] ?? '', by);
  });
  return (await Promise.all(opened)).flat();
}
