import type { HappeningType } from '../contract/event.ts';
import type { Role } from '../contract/team.ts';
import { eventTypes, isHappeningType } from './event-types.ts';

const writersOf = (type: HappeningType): readonly Role[] => (isHappeningType(type) ? eventTypes[type].writers : []);

/**
 * Whether only a lead may write this type, as what is decided for everybody. It is taken back by nothing: its author may be no
 * lead any more, so it is decided anew.
 */
export function isForLeads(type: HappeningType): boolean {
  const writers = writersOf(type);
  return writers.includes('lead') && !writers.includes('member');
}

/** Whether a role may write this type into the log. Every client judges by it, and nobody is offered more. */
export const mayWrite = (role: Role, type: HappeningType): boolean => writersOf(type).includes(role);

/** What this browser's member is: a role, no longer in the team, `null` before the team said it, `undefined` for a CM alone. */
export type OwnRole = Role | 'left' | null | undefined;

/** Whether a role may write this. Alone, or before a team said who one is, everything is allowed: others judge. */
export function allows(role: OwnRole, type: HappeningType): boolean {
  if (role === 'left') return false;
  return role === undefined || role === null || mayWrite(role, type);
}

/** Whether a role publishes the documents that all share. Before a team said who one is, nothing is offered that it may refuse. */
export const publishes = (role: OwnRole): boolean => role === undefined || role === 'lead';
