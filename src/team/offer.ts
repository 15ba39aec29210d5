import type { Engine } from '../contract/engine.ts';
import type { Invitation } from '../contract/invitation.ts';
import { Refusal } from '../contract/refusal.ts';
import type { KeyPairs } from '../contract/team.ts';
import { makeRing } from './ring.ts';
import type { Roster, RosterSeat } from './roster.ts';
import { type Knowledge, learn } from './sync/knowledge.ts';

/** Why an invitation can no longer be used; `undefined` while it can. `where` is whose it is. */
export function shutOffer({ offer, member }: RosterSeat, roster: Roster, now: number): Refusal | undefined {
  const where = roster.members.get(member)?.name ?? '';
  if (offer?.taken !== undefined) return new Refusal('invitation-used', { where });
  if (offer?.closed) return new Refusal('invitation-withdrawn', { where });
  return offer !== undefined && now > offer.expires ? new Refusal('invitation-ended', { where }) : undefined;
}

/** What an invitation says otherwise than the team's act does; whoever had its code could have changed it. */
function difference(said: Invitation, { offer, member, agree }: RosterSeat, roster: Roster): string | undefined {
  if (said.seat.agree !== agree) return 'seat';
  if (said.member.id !== member) return 'member';
  if (said.role !== offer?.role || said.department !== offer.department) return 'role';
  if (said.name !== roster.name) return 'team';
  return said.expires === offer.expires ? undefined : 'end';
}

/**
 * Reads on the engine who is in the team, and whether the invitation holds there, before anything is kept. Throws a
 * Refusal that says why not. `now` in ms.
 */
export async function checkOffer(engine: Engine, said: Invitation, seat: KeyPairs, now: number, signal: AbortSignal): Promise<Roster> {
  let known: Knowledge = { ring: await makeRing(said.keys), keys: said.keys, roster: undefined, acts: [] };
  const acts = [];
  for await (const { items } of engine.pull(undefined, async (names) => names.filter(({ shelf }) => shelf === 'team'), signal))
    acts.push(...items);
  known = await learn(known, said.workspace, seat, acts);
  const { roster } = known;
  const offered = roster?.seats.get(seat.id);
  if (roster === undefined || offered?.offer === undefined) throw new Refusal('invitation-unknown', { where: said.by });
  const shut = shutOffer(offered, roster, now);
  if (shut !== undefined) throw shut;
  const differs = difference(said, offered, roster);
  if (differs !== undefined) throw new Refusal('invitation-differs', { where: said.by, detail: differs });
  return roster;
}
