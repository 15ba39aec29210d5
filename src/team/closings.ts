import type { Item } from '../contract/engine.ts';
import type { Boundary, Role } from '../contract/team.ts';
import { present } from '../domain/present.ts';
import { type Decider, decide } from './acts.ts';
import type { TeamKey } from './ring.ts';
import { isOpen, isStanding, type RoleIn, roleOf } from './roster.ts';
import { rekey } from './team-key.ts';

/** After its end an invitation is left open for so long, ms: one that was used in time may still be on its way. */
const GRACE = 86_400_000;

/** An invitation to be closed, and the joining that is to count for ever; `null`: none. */
type Due = readonly [seat: string, by: string | null];

const close = (by: Decider, due: readonly Due[], step: number): Promise<Item[]> =>
  Promise.all(due.map(([seat, name], at) => decide(by, { type: 'closed', seat, by: name }, step + at)));

/** The invitations that are not closed yet and no longer hold by these roles. Of a used one the joining goes on counting. */
function fallingBy({ roster }: Decider, roleIn: RoleIn): Due[] {
  const falling = [...roster.seats].filter(([, seat]) => seat.offer !== undefined && !seat.offer.closed && !isStanding(seat, roleIn));
  return falling.map(([id, { offer }]) => [id, offer?.taken ?? null]);
}

/**
 * Closes the invitations that were used, so that no other joining ever counts, those whose end has passed, and those of
 * leads who are none any more: for whichever lead sees it first. `ended`: the time, ms, before which an end has passed.
 */
export function closeUsed(by: Decider, ended: number): Promise<Item[]> {
  const { roster } = by;
  const due = new Map(fallingBy(by, (member) => roleOf(roster, member)));
  for (const [seat, { offer }] of roster.seats) {
    if (offer === undefined || offer.closed) continue;
    if (offer.taken !== undefined) due.set(seat, offer.taken);
    else if (ended > offer.expires + GRACE) due.set(seat, null);
  }
  return close(by, [...due], 1);
}

/** Closes the invitations of a member that nobody used yet, and changes the key that stands in them. */
export async function withdraw(by: Decider, member: string): Promise<Item[]> {
  const open = [...by.roster.seats].filter(([, seat]) => seat.member === member && isOpen(seat)).map(([id]) => id);
  if (open.length === 0) return [];
  const due = open.map((seat): Due => [seat, null]);
  return [...(await close(by, due, 1)), (await rekey(by, { closed: open }, open.length + 1)).item];
}

/** What becomes of a member's role. `until`: where this device's knowledge of what they did ends. */
export interface Change {
  readonly member: string;
  readonly role: Role | null;
  readonly department?: string | undefined;
  readonly until: Boundary;
}

/** `ended`: the members whose invitation nobody used and nobody can use any more. */
export interface Changed {
  readonly items: Item[];
  readonly ended: readonly string[];
}

/** The roles as they are once a member has this one. */
const rolesWith =
  ({ roster }: Decider, member: string, role: Role | null): RoleIn =>
  (id) =>
    id === member ? role : roleOf(roster, id);

/**
 * Ends a grant, begins the next, and closes the invitations that end with it: who made one may have its text and its code. Of
 * a lead who becomes none the invitations for others end.
 */
export async function changeRole(by: Decider, { member, role, department, until }: Change): Promise<Changed> {
  const what = { type: 'granted' as const, member, role, until, ...present({ department }) };
  const due = fallingBy(by, rolesWith(by, member, role));
  const unused = due.filter(([, joining]) => joining === null).map(([seat]) => by.roster.seats.get(seat)?.member ?? '');
  const items = [await decide(by, what), ...(await close(by, due, 2))];
  return { items, ended: [...new Set(unused)].filter((id) => id !== member) };
}

/** Lets a member go: ends the grant where this device's knowledge ends, closes their invitations, then changes the key. */
export async function removeMember(by: Decider, member: string, until: Boundary): Promise<Changed & { readonly key: TeamKey }> {
  const { items, ended } = await changeRole(by, { member, role: null, until });
  const { key, item } = await rekey(by, { roleIn: rolesWith(by, member, null) }, items.length + 1);
  return { key, items: [...items, item], ended };
}
