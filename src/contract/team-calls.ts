import * as v from 'valibot';
import { IdSchema, KeySchema } from './call-parts.ts';
import { DocumentKindSchema, VersionIdSchema } from './document.ts';
import { EngineConfigSchema, type Place } from './engine.ts';
import type { Role } from './team.ts';
import { RoleSchema } from './team.ts';
import type { AsideView, MemberView, TeamStatus } from './team-status.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
/** An invitation as a link or a file: a few kilobytes. */
const text = v.pipe(v.string(), v.maxLength(200_000));
const code = v.pipe(v.string(), v.maxLength(60));

const paths = v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(20_000));

/** The calls about the team; all from our own pages only. */
export const teamCallSchemas = {
  /** Who is in the team, the light, and what was put aside. */
  team: { from: 'page', input: v.object({}) },
  /** Founds a team on an engine, with this browser's member as its first lead. What this device did so far is shared. */
  foundTeam: { from: 'page', input: v.object({ name, member: name, engine: EngineConfigSchema }) },
  /** What an invitation offers, before it is accepted. `text`: the file's text; `code`: what was told by another way. */
  readInvitation: { from: 'page', input: v.object({ text, code }) },
  /** Accepts an invitation: a workspace of its own in this browser, in place of the present one where nothing was done in that. */
  joinTeam: { from: 'page', input: v.object({ text, code }) },
  /** Stops sharing; what is here stays here. */
  leaveTeam: { from: 'page', input: v.object({}) },
  /** Changes how this browser reaches the team: one's own login, and as a lead the address. It is tried first. */
  changeEngine: { from: 'page', input: v.object({ engine: EngineConfigSchema }) },
  /** Shares now. `adopt`: yes, use the engine that changed. */
  syncTeam: { from: 'page', input: v.object({ adopt: v.optional(v.boolean(), false) }) },
  /**
   * As a lead: gives a seat. `engine`: with the new member's own login. `member`: a seat on another computer for somebody
   * who is in, with the name and the role they have; anybody may for themselves.
   */
  invite: {
    from: 'page',
    input: v.object({
      name,
      role: RoleSchema,
      department: v.optional(KeySchema),
      member: v.optional(IdSchema),
      engine: EngineConfigSchema,
    }),
  },
  /** Gives a member another name, oneself or as a lead anybody. Refused with `name-alike` where a colleague's reads the same. */
  rename: { from: 'page', input: v.object({ member: IdSchema, name }) },
  /**
   * As a lead: takes back the invitations of a member that nobody used, and changes the team's key. It reads first whether
   * one was used meanwhile, and is refused where the team is out of reach.
   */
  withdraw: { from: 'page', input: v.object({ member: IdSchema }) },
  /**
   * As a lead: changes a member's role; `null` lets the member go and changes the team's key. Unused invitations end with
   * the role of the lead who made them.
   */
  grant: { from: 'page', input: v.object({ member: IdSchema, role: v.nullable(RoleSchema), department: v.optional(KeySchema) }) },
  /** Seals what this device did, so that a page can write all of the team's items into a file for a colleague. */
  sealItems: { from: 'page', input: v.object({}) },
  /**
   * Merges a fork into the head by item. With `publish` the result becomes the head, with both as its parents; without,
   * it is only shown. `ours` and `theirs`: paths of
   * conflicts where the head's or the fork's item counts, also where it is that it was removed.
   */
  mergeFork: {
    from: 'page',
    input: v.object({
      kind: DocumentKindSchema,
      fork: VersionIdSchema,
      ours: v.optional(paths, []),
      theirs: paths,
      note: v.optional(v.pipe(v.string(), v.maxLength(1_000)), ''),
      publish: v.boolean(),
    }),
  },
  /** Subscribes to a guide published at a web address; an empty one ends it. */
  followGuide: { from: 'page', input: v.object({ address: v.union([v.literal(''), v.pipe(v.string(), v.url(), v.maxLength(2_000))]) }) },
  /** The guide in force as a file to put at a web address, signed by this device. */
  publishedGuide: { from: 'page', input: v.object({}) },
} as const satisfies Record<string, { from: 'page'; input: v.GenericSchema }>;

/** What each of them answers. */
export interface TeamCallResults {
  team: { status?: TeamStatus; members: MemberView[]; aside: AsideView[]; following?: string; moved?: Place };
  foundTeam: null;
  /** `engine`: its hosts, empty for files by hand; `origins`: match patterns the browser must allow. */
  readInvitation: { name: string; member: string; role: Role; by: string; engine: string; origins: string[]; expires: number };
  /** The store of the workspace that was joined. */
  joinTeam: { store: string };
  leaveTeam: null;
  changeEngine: null;
  syncTeam: { status?: TeamStatus };
  /** `code` opens the file, and stands nowhere else. `member`: whose invitation it is; `seat`: the name of its key. */
  invite: { code: string; file: { name: string; text: string }; member: string; seat: string };
  rename: null;
  withdraw: null;
  /** `again`: the names of whoever has to be invited again, since the invitation ended with the role of who made it. */
  grant: { again: string[] };
  sealItems: null;
  mergeFork: { conflicts: { path: string; ours: string; theirs: string }[] };
  followGuide: { followed: boolean };
  publishedGuide: { name: string; text: string };
}
