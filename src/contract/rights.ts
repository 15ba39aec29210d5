import type { HappeningType } from './event.ts';
import type { Role } from './team.ts';

/** What each role may write into the log; `undefined` is all. Every client judges by it, and nobody is offered more. */
export const mayWrite: Readonly<Record<Role, readonly HappeningType[] | undefined>> = {
  lead: undefined,
  member: undefined,
  department: ['acknowledged', 'answered', 'settled', 'passed', 'noted'],
  reader: [],
};

/** Whether a role may write this. Alone, or before a team said who one is, everything is allowed: others judge. */
export function allows(role: Role | null | undefined, type: HappeningType): boolean {
  const types = role === undefined || role === null ? undefined : mayWrite[role];
  return types === undefined || types.includes(type);
}
