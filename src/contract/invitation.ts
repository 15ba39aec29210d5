import * as v from 'valibot';
import { EngineConfigSchema } from './engine.ts';
import { MemberSchema } from './event.ts';
import { storedRecord } from './stored.ts';
import { RoleSchema, SeatSchema, WorkspaceIdSchema } from './team.ts';

const secret = v.pipe(v.string(), v.regex(/^[\w-]{100,400}$/, 'not a key'));

/**
 * What lets one person into a team, once: address, member and the team's keys. It travels as text that a short code
 * opens (`team/invitation.ts`), and the code by another way.
 */
const InvitationSchema = v.object({
  workspace: WorkspaceIdSchema,
  /** The workspace's name, as the CM reads it before accepting. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  member: MemberSchema,
  role: RoleSchema,
  department: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** Who invites, by name. */
  by: v.pipe(v.string(), v.maxLength(100)),
  /** Until when it can be used, ms since 1970; the team's act says the same. */
  expires: v.pipe(v.number(), v.integer(), v.minValue(0)),
  engine: EngineConfigSchema,
  seat: SeatSchema,
  secret: v.object({ sign: secret, agree: secret }),
  /** The team's keys, oldest first. */
  keys: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'not a team key'))), v.minLength(1), v.maxLength(5_000)),
});
export type Invitation = v.InferOutput<typeof InvitationSchema>;

/** An invitation as it travels. */
export const invitationRecord = storedRecord<Invitation>(InvitationSchema);
