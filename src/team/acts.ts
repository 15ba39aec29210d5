import type { Item } from '../contract/engine.ts';
import type { Member } from '../contract/event.ts';
import type { Act, Boundary, Deed, Role, Seat, SeatKeys, SigningKey } from '../contract/team.ts';
import { fromBase64, sha256, toBase64, toHex, utf8 } from './bytes.ts';
import { sign, unwrap, wrap } from './keys.ts';
import { makeRing, makeTeamKey, type Ring, type TeamKey, teamKeyId } from './ring.ts';
import { proofOf, type Roster, roleOf } from './roster.ts';
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
  seat: SeatKeys,
  now: number,
): Promise<{ workspace: string; key: TeamKey; item: Item }> {
  const key = makeTeamKey();
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const act: Act = { order: 0, at: now, what: { type: 'founded', name, salt, member, seat: seat.seat } };
  const item = await actItem(await makeRing([key]), undefined, { id: seat.id, key: seat.sign }, act);
  return { workspace: item.name, key, item };
}

/** The act by which a device takes its seat. `order`: one more than the highest known. */
export async function join(ring: Ring, workspace: string, seat: SeatKeys, device: SigningKey, order: number, now: number): Promise<Item> {
  const proof = toBase64(await sign(device.private, proofOf(workspace, seat.id)));
  const act: Act = { order, at: now, what: { type: 'joined', seat: seat.id, device: device.public, proof } };
  return actItem(ring, workspace, { id: seat.id, key: seat.sign }, act);
}

/** Who decides, and on what. */
export interface Decider {
  readonly ring: Ring;
  readonly roster: Roster;
  readonly device: SigningKey;
  readonly now: number;
}

/** One decision by a lead. Other clients refuse it when this device's member is none. `step` sets several in a row. */
export function decide({ ring, roster, device, now }: Decider, what: Deed, step = 1): Promise<Item> {
  return actItem(ring, roster.workspace, { id: device.id, key: device.private }, { order: roster.order + step, at: now, what });
}

/** The act that gives a seat. */
export function invite(by: Decider, member: Member, role: Role, seat: Seat, department?: string): Promise<Item> {
  return decide(by, { type: 'invited', member, role, seat, ...(department === undefined ? {} : { department }) });
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

const staying = (roster: Roster, leaving?: string) =>
  [...roster.seats].filter(([, { member }]) => member !== leaving && roleOf(roster, member) !== null);

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

/** Whether somebody who left holds the key in force: two leads who let two members go at once each boxed theirs for the other's. */
function isExposed({ key, boxes, members, seats }: Roster): boolean {
  const left = [...seats].filter(([, { member }]) => members.get(member)?.grants.at(-1)?.role === null);
  return key === undefined ? left.length > 0 : left.some(([seat]) => boxes.get(key)?.[seat] !== undefined);
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
  const boxed = [...roster.boxes].filter(([id, boxes]) => !ids.has(id) && boxes[seat.id] !== undefined);
  const opened = boxed.map(async ([id, boxes]) => {
    const bytes = await unwrap(boxes[seat.id] ?? '', seat.agree, seat.seat.agree, boxContext(roster.workspace, id, seat.id)).catch(
      () => undefined,
    );
    const key = bytes && toBase64(bytes);
    return key !== undefined && (await teamKeyId(key)) === id ? [key] : [];
  });
  return (await Promise.all(opened)).flat();
}
