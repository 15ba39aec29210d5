import { fromBase64 } from './bytes.ts';
import { type Deeds, type Draft, grantOf, type Reason, rankOf, regrant, type SignedAct, standingOf } from './draft.ts';
import { keyName, verify } from './keys.ts';
import { freeName } from './member-names.ts';
import { offerProof, ownProofOf, proofOf } from './proofs.ts';
import { isOpen, namesTaken, type Offer, roleOf } from './roster.ts';
import { isSignedBy } from './signed.ts';

export async function invite(draft: Draft, { signed, act }: SignedAct, what: Deeds<'invited'>, by: string): Promise<Reason | undefined> {
  const { member, seat, expires } = what;
  if (!(await verify(seat.sign, fromBase64(what.proof), offerProof(draft.workspace, signed.signer, what)))) return 'forged';
  const id = await keyName(seat.sign);
  if (draft.seats.has(id)) return 'forbidden';
  const offer: Offer = { by, role: what.role, ...(what.department ? { department: what.department } : {}), expires, order: act.order };
  draft.seats.set(id, { ...seat, member: member.id, offer });
  if (!draft.members.has(member.id)) {
    const name = freeName(namesTaken(draft), member.name, member.id);
    draft.members.set(member.id, { id: member.id, name, grants: [grantOf(what)] });
  }
  draft.standings.set(id, Math.max(standingOf(draft, signed.signer), rankOf(draft, member.id)));
  return undefined;
}

/** Why a joining does not count: it is not the one that did, or came too late. */
function shutTo({ told, found }: Draft, { signed, act }: SignedAct, seatId: string, offer: Offer): Reason | undefined {
  const closing = (told.closings.get(seatId) ?? found.closings.get(seatId))?.by;
  if (closing === null) return 'invitation-withdrawn';
  if (offer.taken !== undefined || (closing !== undefined && closing !== signed.name)) return 'invitation-used';
  return closing === undefined && act.at > offer.expires ? 'invitation-ended' : undefined;
}

/** Whether whoever joins has the private halves of both keys they name: their device's, and their seat's. */
async function hasKeys({ workspace }: Draft, { seat, own, device, proof, ownProof }: Deeds<'joined'>): Promise<boolean> {
  const byDevice = verify(device, fromBase64(proof), proofOf(workspace, seat, own));
  return (await byDevice) && verify(own.sign, fromBase64(ownProof), ownProofOf(workspace, seat, own, device));
}

export async function join(draft: Draft, signedAct: SignedAct, what: Deeds<'joined'>): Promise<Reason | undefined> {
  const { signed, act } = signedAct;
  const seat = draft.seats.get(what.seat);
  if (seat?.offer === undefined) return 'unknown-author';
  if (signed.signer !== what.seat || !(await isSignedBy(signed, seat.sign))) return 'forged';
  if (!(await hasKeys(draft, what))) return 'forged';
  const shut = shutTo(draft, signedAct, what.seat, seat.offer);
  if (shut !== undefined) return shut;
  const [own, device] = [await keyName(what.own.sign), await keyName(what.device)];
  if (draft.seats.has(own) || draft.devices.has(device)) return 'forbidden';
  draft.seats.set(what.seat, { ...seat, offer: { ...seat.offer, taken: signed.name } });
  draft.seats.set(own, { ...what.own, member: seat.member, order: act.order });
  draft.standings.set(own, draft.standings.get(what.seat) ?? Infinity);
  draft.devices.set(device, { member: seat.member, seat: own, sign: what.device, order: act.order });
  return undefined;
}

export async function add(
  draft: Draft,
  { signed, act }: SignedAct,
  { seat: seatId, device, proof }: Deeds<'added'>,
): Promise<Reason | undefined> {
  const seat = draft.seats.get(seatId);
  if (seat === undefined || seat.offer !== undefined) return 'unknown-author';
  if (signed.signer !== seatId || !(await isSignedBy(signed, seat.sign))) return 'forged';
  if (!(await verify(device, fromBase64(proof), proofOf(draft.workspace, seatId)))) return 'forged';
  const id = await keyName(device);
  if (!draft.devices.has(id)) draft.devices.set(id, { member: seat.member, seat: seatId, sign: device, order: act.order });
  return undefined;
}

/** Whoever was never in, and has no other way in, is none of the team any more. */
function forget(draft: Draft, member: string): void {
  const waits = [...draft.seats.values()].some((seat) => seat.member === member && (seat.offer === undefined || isOpen(seat)));
  if (!waits && roleOf(draft, member) !== null) regrant(draft, member, { devices: {}, names: [] }, { role: null });
}

/** Closes an invitation, for all joinings whatever their numbers; the first closing counts. */
export function close(draft: Draft, { seat: seatId, by }: Deeds<'closed'>, act: string): void {
  const seat = draft.seats.get(seatId);
  if (seat?.offer === undefined || seat.offer.closed) return;
  const { told, found } = draft;
  found.closings.set(seatId, { by, act });
  found.backwards ||= told.closings.get(seatId)?.by !== by && seat.offer.taken !== (by ?? undefined);
  draft.seats.set(seatId, { ...seat, offer: { ...seat.offer, closed: true } });
  draft.exposed = true;
  // Where somebody else had taken the seat, the next pass knows better.
  if (by === null) forget(draft, seat.member);
}
