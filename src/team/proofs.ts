import type { Deed, Seat } from '../contract/team.ts';
import { utf8 } from './bytes.ts';

type Offered = Omit<Extract<Deed, { type: 'invited' }>, 'type' | 'proof'>;

/**
 * What an invitation's key signs: that it is offered by this device of the team to this member. Without it whoever reads
 * the acts could name a colleague's public key as a seat of their own. `by` is the device that invites.
 */
export const offerProof = (workspace: string, by: string, { member, role, department, seat, expires }: Offered) =>
  utf8(`diapason invited 1\n${JSON.stringify([workspace, by, member.id, role, department ?? null, seat.agree, expires])}`);

/** What a device signs to prove that it takes a seat, and with which keys of its own. */
export const proofOf = (workspace: string, seat: string, own?: Seat) =>
  utf8(`diapason joined 2\n${workspace}\n${seat}\n${own?.sign ?? ''}\n${own?.agree ?? ''}`);

/** What the key of the seat signs that a browser makes at joining: for which invitation and which device it was made. */
export const ownProofOf = (workspace: string, seat: string, own: Seat, device: string) =>
  utf8(`diapason own seat 1\n${workspace}\n${seat}\n${own.agree}\n${device}`);
