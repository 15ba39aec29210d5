import type { Place } from '../contract/engine.ts';
import type { Member } from '../contract/event.ts';
import type { LapsedClaims } from '../contract/sync-store.ts';
import type { Boundary, Role, Seat, SeatKeys } from '../contract/team.ts';
import { allows } from '../domain/rights.ts';

/** A stretch of a member's time in the team. `until` is absent for the one in force. */
export interface Grant {
  readonly role: Role | null;
  readonly department?: string;
  readonly until?: Boundary;
  /** The time of the act that gave it, where it was no invitation, ms. */
  readonly since?: number;
}

/** `name` is one that no colleague's reads like. */
export interface TeamMember extends Member {
  /** The number of the act that gave the name, where one did: the next has a higher one. */
  readonly named?: number;
  readonly grants: readonly Grant[];
}

/** What an invitation gives: a seat that one browser may take. */
export interface Offer {
  /** Who made it, the member's id. */
  readonly by: string;
  readonly role: Role;
  readonly department?: string;
  readonly expires: number;
  /** The number of the act that made it: what follows from it has a higher one. */
  readonly order: number;
  /** The name of the joining that took it. */
  readonly taken?: string;
  readonly closed?: true;
}

/** A seat; one of an invitation has its `offer`, and is no place of its own once it was taken. */
export interface RosterSeat extends Seat {
  readonly member: string;
  /** The number of the joining that made it; absent for the founder's. */
  readonly order?: number;
  readonly offer?: Offer;
}

export type RefusalReason =
  | 'forged'
  | 'forbidden'
  | 'unknown-author'
  | 'name-alike'
  | 'invitation-used'
  | 'invitation-withdrawn'
  | 'invitation-ended';

/** A device in a seat. `order`: the number of the act that brought it in; what it decides has no lower one. */
export interface RosterDevice {
  readonly member: string;
  readonly seat: string;
  readonly sign: string;
  readonly order: number;
}

/** The fold of a workspace's acts: who is in the team, and with which keys. The same on every device with the same acts. */
export interface Roster {
  readonly workspace: string;
  readonly name: string;
  readonly members: ReadonlyMap<string, TeamMember>;
  readonly seats: ReadonlyMap<string, RosterSeat>;
  readonly devices: ReadonlyMap<string, RosterDevice>;
  /** The team key in force; absent while it is the founding one. */
  readonly key?: string;
  /** Where a lead moved the team to last; absent while it stands where it was founded. */
  readonly place?: Place;
  /** Whether an invitation was closed since the key in force came: whoever has its file has that key. */
  readonly exposed: boolean;
  readonly boxes: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Names of acts that do not count, and why. */
  readonly refused: ReadonlyMap<string, RefusalReason>;
  /** The highest order among the decisions that count. */
  readonly order: number;
}

/** What a thing in the team is, for the question who may write it. */
export type Mark = { readonly device: string; readonly seq: number } | { readonly name: string };

const within = (until: Boundary | undefined, mark: Mark) =>
  until === undefined || ('name' in mark ? until.names.includes(mark.name) : mark.seq <= (until.devices[mark.device] ?? 0));

/** What a member's role was for one event, document or act. */
export function grantFor(roster: Pick<Roster, 'members'>, member: string, mark: Mark): Grant | undefined {
  return roster.members.get(member)?.grants.find(({ until }) => within(until, mark));
}

/** The role in force. */
export function roleOf(roster: Pick<Roster, 'members'>, member: string): Role | null {
  return roster.members.get(member)?.grants.at(-1)?.role ?? null;
}

/** The names of the leads, but for one member's. */
export const leadsIn = ({ members }: Pick<Roster, 'members'>, but: string): string[] =>
  [...members.values()].filter(({ id, grants }) => id !== but && grants.at(-1)?.role === 'lead').map(({ name }) => name);

/** Everybody's name by id, also of those who left: what they did stays theirs. */
export const namesIn = ({ members }: Pick<Roster, 'members'>): ReadonlyMap<string, string> =>
  new Map([...members.values()].map(({ id, name }) => [id, name]));

/**
 * The claims that ended with a role, of members who may take no posts and of those who could not for a while. Whoever left,
 * or became a reader, holds nothing any more.
 */
export function lapsedIn({ members }: Pick<Roster, 'members'>): LapsedClaims {
  const ended = [...members.values()].flatMap(({ id, grants }) => {
    const last = grants.findLast(({ role }) => role === null || !allows(role, 'claimed'));
    return last === undefined ? [] : [[id, last.until?.devices ?? ('all' as const)] as const];
  });
  return Object.fromEntries(ended);
}

/**
 * The names that nobody else may have. Whoever was invited and never came in did nothing, and leaves the name to the next
 * invitation.
 */
export function namesTaken(roster: Pick<Roster, 'members' | 'seats'>): ReadonlyMap<string, string> {
  const inside = new Set([...roster.seats.values()].flatMap(({ member, offer }) => (offer === undefined ? [member] : [])));
  return new Map([...namesIn(roster)].filter(([id]) => inside.has(id) || roleOf(roster, id) !== null));
}

/** Whether an invitation's seat can still be taken, but for its end. */
export const isOpen = ({ offer }: RosterSeat) => offer !== undefined && offer.taken === undefined && offer.closed === undefined;

/** The role in force of a member, by id; or what it would be. */
export type RoleIn = (member: string) => Role | null;

/**
 * Whether an invitation that nobody used holds: whom it is for is in the team, and so is who made it, as a lead where it is
 * for somebody else.
 */
export function isStanding({ member, offer }: RosterSeat, roleIn: RoleIn): boolean {
  if (offer === undefined || roleIn(member) === null) return false;
  return offer.by === member || roleIn(offer.by) === 'lead';
}

/** The seat a browser has: its own, or until its joining is known the invitation's. */
export function ownSeat(roster: Roster, { id, offer }: Pick<SeatKeys, 'id' | 'offer'>): RosterSeat | undefined {
  const own = roster.seats.get(id);
  const offered = roster.seats.get(offer?.id ?? '');
  return own ?? (offered !== undefined && isOpen(offered) ? offered : undefined);
}

/** The id of the member who has a seat. */
export const ownMember = (roster: Roster, seat: SeatKeys) => ownSeat(roster, seat)?.member ?? '';

/** The role in force of the member who has a seat. */
export function ownRole(roster: Roster | undefined, seat: SeatKeys): Role | null {
  return roster === undefined ? null : roleOf(roster, ownMember(roster, seat));
}

/** Whether whoever has a seat was let go: their role ended, and nothing more of theirs counts. */
export function hasLeft(roster: Roster | undefined, seat: SeatKeys): boolean {
  return roster?.members.get(ownMember(roster, seat))?.grants.at(-1)?.role === null;
}

/** The department of the member who has a seat, where the role in force is that of a department. */
export function ownDepartment(roster: Roster, seat: SeatKeys): string | undefined {
  const grant = roster.members.get(ownMember(roster, seat))?.grants.at(-1);
  return grant?.role === 'department' ? grant.department : undefined;
}
