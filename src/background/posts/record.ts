import type { Event, Happening } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import { allows, type OwnRole } from '../../domain/rights.ts';
import { type AppendOptions, append } from '../../store/append.ts';
import type { Store } from '../../store/database.ts';
import { membership, teamStatus } from '../../store/membership.ts';

/** The role of this browser's member as the last round knew it; `undefined` for a CM alone. */
export async function ownRoleOf(store: Store): Promise<OwnRole> {
  if ((await membership(store)) === undefined) return undefined;
  const status = await teamStatus(store);
  return status?.left ? 'left' : status?.role;
}

/**
 * Adds what this browser's member did. Rejects with `not-your-role` where the role does not allow it, and with
 * `left-team` for who was let go: every colleague's client would put it aside, so nobody is to believe that it was saved.
 */
export async function record(store: Store, happenings: readonly Happening[], along: AppendOptions): Promise<Event[]> {
  const role = await ownRoleOf(store);
  const type = happenings.map((one) => one.type).find((one) => !allows(role, one));
  if (role === 'left') throw new Refusal('left-team');
  if (type !== undefined) throw new Refusal('not-your-role', { where: role ?? '', detail: type });
  return append(store, happenings, along);
}
