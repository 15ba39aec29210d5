import type { Item } from '../contract/engine.ts';
import type { Member } from '../contract/event.ts';
import type { Act, Boundary, Deed, KeyPairs, Role, Seat, SeatKeys, SigningKey } from '../contract/team.ts';
import { fromBase64, sha256, toBase64, toHex, utf8 } from './bytes.ts';
import { sign, unwrap, wrap } from './keys.ts';
import { offerProof, ownProofOf, proofOf } from './proofs.ts';
import { makeRing, makeTeamKey, type Ring, type TeamKey, teamKeyId } from './ring.ts';
import { isOpen, type Roster, type RosterSeat, roleOf } from './roster.ts';
import { makeItem } from './signed.ts';

type Signer = { readonly id: string; readonly key: CryptoKey };

async function actItem(ring: Ring, workspace: string | undefined, signer: Signer, act: Act): Promise<Item> {
  const body = JSON.stringify(act);
  const name = toHex(await sha256(utf8(body)));
  return makeItem(ring, { workspace: workspace ?? name, shelf: 'team', name }, signer, body);
}

/** Founds a workspace: its id, its first key, and the founding act. `now` in ms. */
export async function found(
  name: string,
  member: Member,
  seat: KeyPairs,
  now: number,
): Promise<{ workspace: string; key: TeamKey; item: Item }> {
  const key = makeTeamKey();
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const act: Act = { order: 0, at: now, what: { type: 'founded', name, salt, member, seat: seat.seat } };
  const item = await actItem(await makeRing([key]), undefined, { id: seat.id, key: seat.sign }, act);
  return { workspace: item.name, key, item };
}

/** Where a device comes in: `order` is one more than the highest known. */
export interface Entering {
  readonly ring: Ring;
  readonly workspace: string;
  readonly device: SigningKey;
  readonly order: number;
  readonly now: number;
}

const enter = ({ ring, workspace, order, now }: Entering, by: KeyPairs, what: Deed): Promise<Item> =>
  actItem(ring, workspace, { id: by.id, key: by.sign }, { order, at: now, what });

/** The act by which a browser takes the seat of an invitation, and names the keys it made for it. */
export async function join(to: Entering, offer: KeyPairs, { seat: own, sign: key }: KeyPairs): Promise<Item> {
  const { workspace, device } = to;
  const proof = toBase64(await sign(device.private, proofOf(workspace, offer.id, own)));
  const ownProof = toBase64(await sign(key, ownProofOf(workspace, offer.id, own, device.public)));
  return enter(to, offer, { type: 'joined', seat: offer.id, own, device: device.public, proof, ownProof });
}

/** The act by which a browser that has a seat brings a device into it. */
export async function addDevice(to: Entering, seat: KeyPairs): Promise<Item> {
  const proof = toBase64(await sign(to.device.private, proofOf(to.workspace, seat.id)));
  return enter(to, seat, { type: 'added', seat: seat.id, device: to.device.public, proof });
}

/** Who decides, and on what. */
export interface Decider {
  readonly ring: Ring;
  readonly roster: Roster;
  readonly device: SigningKey;
  readonly now: number;
}

/** The number after which this device decides: the team's last, or that of its own coming in. */
const lastOf = ({ roster, device }: Decider) => Math.max(roster.order, roster.devices.get(device.id)?.order ?? 0);

/** One decision by a lead. Other clients refuse it when this device's member is none. `step` sets several in a row. */
export function decide(by: Decider, what: Deed, step = 1): Promise<Item> {
  const { ring, roster, device, now } = by;
  return actItem(ring, roster.workspace, { id: device.id, key: device.private }, { order: lastOf(by) + step, at: now, what });
}

type OfferKeys = Pick<KeyPairs, 'seat' | 'sign'>;

/** How long an invitation can be used, ms. */
export const VALID = 7 * 86_400_000;

/** The act that gives a seat; the invitation's own key signs for whom it is. `department` is that of a department's member. */
export async function invite(by: Decider, member: Member, role: Role, { seat, sign: key }: OfferKeys, department?: string): Promise<Item> {
  const offered = { member, role, seat, expires: by.now + VALID, ...(department === undefined ? {} : { department }) };
  const proof = toBase64(await sign(key, offerProof(by.roster.workspace, by.device.id, offered)));
  return decide(by, { type: 'invited', ...offered, proof });
}

/** The act that gives a member another name; of several the one made last counts. */
export function rename(by: Decider, member: string, name: string): Promise<Item> {
  const last = by.roster.members.get(member)?.named ?? 0;
  return decide(by, { type: 'named', member, name }, Math.max(1, last - lastOf(by) + 1));
}

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

const staying = (roster: Roster, leaving?: string) =>
  [...roster.seats].filter(([, seat]) => isUsed(seat) && seat.member !== leaving && roleOf(roster, seat.member) !== null);

/** A new team key for every seat whose member stays. */
async function rekey(by: Decider, leaving: string, step: number): Promise<{ key: TeamKey; item: Item }> {
  const key = makeTeamKey();
  return { key, item: await boxed(by, key, staying(by.roster, leaving), step) };
}

/**
 * Brings the key in force to seats that were given while it changed; nothing when all have it. Without it a member
 * invited by one lead while another let somebody go would read nothing new.
 */
export async function supplyKey(by: Decider, keys: readonly TeamKey[]): Promise<Item | undefined> {
  const { key: inForce, boxes } = by.roster;
  if (inForce === undefined) return undefined;
  const lacking = staying(by.roster).filter(([seat]) => boxes.get(inForce)?.[seat] === undefined);
  const ids = await Promise.all(keys.map(teamKeyId));
  const key = keys[ids.indexOf(inForce)];
  return key === undefined || lacking.length === 0 ? undefined : boxed(by, key, lacking, 1);
}

/** After its end an invitation is left open for so long, ms: one that was used in time may still be on its way. */
const GRACE = 86_400_000;

/**
 * Closes the invitations that were used, so that no other joining ever counts, and those whose end has passed: for
 * whichever lead sees it first.
 */
export function closeUsed(by: Decider): Promise<Item[]> {
  const { roster, now } = by;
  const due = [...roster.seats].flatMap(([seat, { offer }]): [string, string | null][] => {
    if (offer === undefined || offer.closed) return [];
    if (offer.taken !== undefined) return [[seat, offer.taken]];
    return now > offer.expires + GRACE ? [[seat, null]] : [];
  });
  return Promise.all(due.map(([seat, name], at) => decide(by, { type: 'closed', seat, by: name }, at + 1)));
}

/** Closes the invitations of a member that nobody used yet, and changes the key that stands in them. */
export async function withdraw(by: Decider, member: string): Promise<Item[]> {
  const open = [...by.roster.seats].filter(([, seat]) => seat.member === member && isOpen(seat)).map(([id]) => id);
  const closed = await Promise.all(open.map((seat, at) => decide(by, { type: 'closed', seat, by: null }, at + 1)));
  if (open.length === 0) return [];
  const seats = staying(by.roster).filter(([id]) => !open.includes(id));
  return [...closed, await boxed(by, makeTeamKey(), seats, open.length + 1)];
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
  return isExposed(by.roster) ? (await rekey(by, '', 1)).item : undefined;
}

/** Lets a member go: ends the grant where this device's knowledge ends, then changes the key. */
export async function letGo(by: Decider, member: string, until: Boundary): Promise<{ key: TeamKey; items: Item[] }> {
  const granted = await decide(by, { type: 'granted', member, role: null, until });
  const { key, item } = await rekey(by, member, 2);
  return { key, items: [granted, item] };
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
