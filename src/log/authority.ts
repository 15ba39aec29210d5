import type { Event, Happening } from '../contract/event.ts';
import type { Role } from '../contract/team.ts';
import { ownershipOf } from '../domain/event-types.ts';
import { mayWrite, type OwnRole } from '../domain/rights.ts';
import { makerOf } from './escalation-id.ts';

/** Who wrote an event, as the team's acts say it of that event. */
export interface Writer {
  readonly member: string;
  /** `null` for somebody who was not in the team. */
  readonly role: Role | null;
  /** The department of a member whose role is that of a department. */
  readonly department?: string | undefined;
  /** The member a device belongs to; `undefined` for a device that the team does not know. */
  readonly memberOf: (device: string) => string | undefined;
}

/** The device that wrote an event, from the event's id. */
export function deviceOf(eventId: string): string {
  return eventId.slice(0, eventId.lastIndexOf('-'));
}

/** The department that a writer speaks for, as the event says. */
const departmentIn = (what: Happening) => ('as' in what ? what.as : undefined);

/** A department takes back what it said of an escalation, and nothing of a post or a person. */
export const mayTakeBack = (role: OwnRole, subjects: readonly string[]) =>
  role !== 'department' || subjects.some((subject) => subject.startsWith('escalation:'));

/**
 * Whether an event may come from who wrote it, from all that the event itself says: the role allows its type, a
 * department speaks in its own name, nobody takes back what a colleague did but a lead, and nobody escalates under an id
 * that a colleague's device made. What depends on the other events (whose an escalation is at that time, which device
 * sends it) is the fold's to say.
 */
export function mayHaveWritten({ what, device }: Pick<Event, 'what' | 'device'>, writer: Writer): boolean {
  const { role, department, member, memberOf } = writer;
  if (role === null || !mayWrite(role, what.type)) return false;
  const isOwn = (other: string) => other === device || memberOf(other) === member;
  switch (ownershipOf(what.type)) {
    case 'target':
      return role === 'lead' || (what.type === 'undone' && isOwn(deviceOf(what.target)) && mayTakeBack(role, what.subjects));
    case 'escalation':
      return 'escalationId' in what && isOwn(makerOf(what.escalationId) ?? device);
    case 'department':
      return role !== 'department' || departmentIn(what) === department;
    case undefined:
      return true;
  }
}
