import { HappeningSchema, type HappeningType } from '../contract/event.ts';
import type { Role } from '../contract/team.ts';

const all: readonly HappeningType[] = HappeningSchema.options.map(({ entries }) => entries.type.literal);

/** What is decided for everybody, as publishing is. */
const leadsOnly: readonly HappeningType[] = ['decided'];

/**
 * Whether only a lead may write this kind. It is taken back by nothing: its author may be no lead any more, so it is decided
 * anew.
 */
export const isForLeads = (type: HappeningType): boolean => leadsOnly.includes(type);

/** What each role may write into the log. Every client judges by it, and nobody is offered more. */
export const mayWrite: Readonly<Record<Role, readonly HappeningType[]>> = {
  lead: all,
  member: all.filter((type) => !leadsOnly.includes(type)),
  department: ['acknowledged', 'answered', 'settled', 'passed', 'noted'],
  reader: [],
};

/** What this browser's member is: a role, no longer in the team, `null` before the team said it, `undefined` for a CM alone. */
export type OwnRole = Role | 'left' | null | undefined;

/** Whether a role may write this. Alone, or before a team said who one is, everything is allowed: others judge. */
export function allows(role: OwnRole, type: HappeningType): boolean {
  if (role === 'left') return false;
  return role === undefined || role === null || mayWrite[role].includes(type);
}

/** Whether a role publishes the documents that all share. Before a team said who one is, nothing is offered that it may refuse. */
export const publishes = (role: OwnRole): boolean => role === undefined || role === 'lead';
