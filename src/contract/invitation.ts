import * as v from 'valibot';
import { EngineConfigSchema } from './engine.ts';
import { MemberSchema } from './event.ts';
import { RoleSchema, SeatSchema, WorkspaceIdSchema } from './team.ts';

const secret = v.pipe(v.string(), v.regex(/^[\w-]{100,400}$/, 'not a key'));

/**
 * What lets one person into a team: address, member and the team's keys. Whoever holds it can join, so it travels
 * as a file or a link by a way the lead trusts, and works until `expires`.
 */
export const InvitationSchema = v.object({
  diapason: v.literal('invitation-1'),
  workspace: WorkspaceIdSchema,
  /** The workspace's name, as the CM reads it before accepting. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  member: MemberSchema,
  role: RoleSchema,
  department: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** Who invites, by name. */
  by: v.pipe(v.string(), v.maxLength(100)),
  /** ISO 8601. */
  expires: v.pipe(v.string(), v.isoTimestamp()),
  engine: EngineConfigSchema,
  seat: SeatSchema,
  secret: v.object({ sign: secret, agree: secret }),
  /** The team's keys, oldest first. */
  keys: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'not a team key'))), v.minLength(1), v.maxLength(200)),
});
export type Invitation = v.InferOutput<typeof InvitationSchema>;
