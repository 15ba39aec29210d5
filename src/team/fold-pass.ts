import type { Draft, PassInput, Reason, SignedAct } from './draft.ts';
import { decide, isOrderNear } from './fold-decisions.ts';
import { add, join } from './fold-seats.ts';
import { keyName } from './keys.ts';
import { freeName } from './member-names.ts';
import { isSignedBy } from './signed.ts';

async function found({ signed, act }: SignedAct, told: PassInput): Promise<Draft | undefined> {
  if (act.what.type !== 'founded' || signed.name !== signed.workspace) return undefined;
  const { name, member, seat } = act.what;
  const seatId = await keyName(seat.sign);
  if (signed.signer !== seatId || !(await isSignedBy(signed, seat.sign))) return undefined;
  const draft: Draft = {
    workspace: signed.workspace,
    name,
    members: new Map(),
    seats: new Map(),
    devices: new Map(),
    boxes: new Map(),
    refused: new Map(),
    acts: new Map(),
    standings: new Map([[seatId, 0]]),
    order: 0,
    exposed: false,
    told,
    found: { voided: new Map(), closings: new Map(), decisions: new Map(), backwards: false },
  };
  draft.seats.set(seatId, { ...seat, member: member.id });
  draft.members.set(member.id, { id: member.id, name: freeName(new Map(), member.name, member.id), grants: [{ role: 'lead' }] });
  return draft;
}

/**
 * Of equal numbers those who come in are first, for they may decide with the same: coming in takes none of its own, so that
 * nobody but a lead moves them on. A seat is made before a device is added to it.
 */
function rankOf({ act }: SignedAct): number {
  if (act.what.type === 'joined') return 0;
  return act.what.type === 'added' ? 1 : 2;
}

/** The order in which acts are folded. */
export const inOrder = (a: SignedAct, b: SignedAct) =>
  a.act.order - b.act.order || rankOf(a) - rankOf(b) || (a.signed.name < b.signed.name ? -1 : 1);

/** What does not count: its number stays taken and its author known, for others may have built on it. */
function passOver(draft: Draft, { signed, act }: SignedAct): Reason {
  if (isOrderNear(draft, act)) draft.order = Math.max(draft.order, act.order);
  const device = draft.devices.get(signed.signer);
  if (device !== undefined) draft.acts.set(signed.name, device.member);
  return 'forbidden';
}

async function apply(draft: Draft, signedAct: SignedAct): Promise<Reason | undefined> {
  const { signed, act } = signedAct;
  const { what } = act;
  if (what.type === 'founded') return signed.name === draft.workspace ? undefined : 'forbidden';
  if (draft.told.voided.has(signed.name) || draft.told.barred.has(signed.name)) return passOver(draft, signedAct);
  if (what.type === 'joined') return join(draft, signedAct, what);
  return what.type === 'added' ? add(draft, signedAct, what) : decide(draft, signedAct);
}

/** Folds the acts once, in their order, by what holds for all of them. `undefined` where the first is not the founding act. */
export async function pass(founding: SignedAct, acts: readonly SignedAct[], told: PassInput): Promise<Draft | undefined> {
  const draft = await found(founding, told);
  if (draft === undefined) return undefined;
  for (const signedAct of acts) {
    const reason = await apply(draft, signedAct);
    if (reason !== undefined) draft.refused.set(signedAct.signed.name, reason);
  }
  return draft;
}
