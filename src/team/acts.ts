import type { Item } from '../contract/engine.ts';
import type { Member } from '../contract/event.ts';
import type { Act, Deed, KeyPairs, Role, SigningKey } from '../contract/team.ts';
import { present } from '../domain/present.ts';
import { sha256, toBase64, toHex, utf8 } from './bytes.ts';
import { sign } from './keys.ts';
import { offerProof, ownProofOf, proofOf } from './proofs.ts';
import { makeRing, makeTeamKey, type Ring, type TeamKey } from './ring.ts';
import type { Roster } from './roster.ts';
import { makeItem } from './signed.ts';

/** A key that signs acts: its name, its public and its private half. */
type Signer = { readonly id: string; readonly by: string; readonly key: CryptoKey };

const ofSeat = ({ id, seat, sign: key }: KeyPairs): Signer => ({ id, by: seat.sign, key });

async function actItem(ring: Ring, workspace: string | undefined, signer: Signer, act: Omit<Act, 'by'>): Promise<Item> {
  const body = JSON.stringify({ by: signer.by, ...act } satisfies Act);
  const name = toHex(await sha256(utf8(body)));
  return makeItem(ring, { workspace: workspace ?? name, shelf: 'team', name }, signer, body);
}

/** Founds a workspace: its id, its first key, and the founding act. `now` in ms. */
export async function makeFounding(
  name: string,
  member: Member,
  seat: KeyPairs,
  now: number,
): Promise<{ workspace: string; key: TeamKey; item: Item }> {
  const key = makeTeamKey();
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const act = { order: 0, at: now, what: { type: 'founded' as const, name, salt, member, seat: seat.seat } };
  const item = await actItem(await makeRing([key]), undefined, ofSeat(seat), act);
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
  actItem(ring, workspace, ofSeat(by), { order, at: now, what });

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
  const signer = { id: device.id, by: device.public, key: device.private };
  return actItem(ring, roster.workspace, signer, { order: lastOf(by) + step, at: now, what });
}

type OfferKeys = Pick<KeyPairs, 'seat' | 'sign'>;

/** How long an invitation can be used, ms. */
export const VALID = 7 * 86_400_000;

/** The act that gives a seat; the invitation's own key signs for whom it is. `department` is that of a department's member. */
export async function invite(by: Decider, member: Member, role: Role, { seat, sign: key }: OfferKeys, department?: string): Promise<Item> {
  const offered = { member, role, seat, expires: by.now + VALID, ...present({ department }) };
  const proof = toBase64(await sign(key, offerProof(by.roster.workspace, by.device.id, offered)));
  return decide(by, { type: 'invited', ...offered, proof });
}

/** The act that gives a member another name; of several the one made last counts. */
export function rename(by: Decider, member: string, name: string): Promise<Item> {
  const last = by.roster.members.get(member)?.named ?? 0;
  return decide(by, { type: 'named', member, name }, Math.max(1, last - lastOf(by) + 1));
}
