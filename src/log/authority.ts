import type { Event } from '../contract/event.ts';
import type { Role } from '../contract/team.ts';
import { mayWrite } from '../domain/rights.ts';
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

/**
 * Whether an event may come from who wrote it, from all that the event itself says: the role allows its kind, a
 * department speaks in its own name, nobody takes back what a colleague did but a lead, and nobody escalates under an id
 * that a colleague's device made. What depends on the other events (whose an escalation is at that time, which device
 * sends it) is the fold's to say.
 */
export function mayHaveWritten({ what, device }: Pick<Event, 'what' | 'device'>, writer: Writer): boolean {
  if (writer.role === null || !mayWrite[writer.role].includes(what.type)) return false;
  const isOwn = (other: string) => other === device || writer.memberOf(other) === writer.member;
  switch (what.type) {
    case 'undone':
      return writer.role === 'lead' || isOwn(deviceOf(what.target));
    case 'escalated':
      return isOwn(makerOf(what.escalationId) ?? device);
    case 'acknowledged':
    case 'answered':
    case 'passed':
    case 'settled':
      return writer.role !== 'department' || what.as === writer.department;
    default:
      return true;
  }
}
