import * as v from 'valibot';
import { EngineConfigSchema } from '../../contract/engine.ts';
import { ProblemSchema } from '../../contract/problem.ts';
import { storedRecord, storedValue } from '../../contract/stored.ts';
import type { LapsedClaims } from '../../contract/sync-store.ts';
import { RoleSchema } from '../../contract/team.ts';
import type { TeamStatus } from '../../contract/team-status.ts';
import { type Claims, type Notice, ViewSchema } from '../../contract/team-view.ts';

/** What the rounds of sync leave behind. All but the following, it is found anew by a round. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.record(v.string(), v.number());

/** How far an engine was read: opaque text of its own. */
export const checkpointRecord = storedValue(v.string());

/** The last of this device's numbers that stands in a segment. */
export const sealedRecord = storedValue(count);

const ClaimSchema = v.object({ view: ViewSchema, to: v.number(), heard: v.number() });
export const claimsRecord = storedRecord<Claims>(
  v.object({
    views: v.record(v.string(), v.object({ first: ClaimSchema, last: v.exactOptional(ClaimSchema) })),
    key: v.exactOptional(v.object({ id: v.string(), since: v.number(), older: v.array(v.string()) })),
    behind: counts,
    locked: v.exactOptional(v.number()),
  }),
);

const NoticeSchema: v.GenericSchema<unknown, Notice> = v.union([
  v.object({ kind: v.literal('withheld'), by: v.string(), what: v.literal('events'), of: v.string(), count: v.number() }),
  v.object({ kind: v.literal('withheld'), by: v.string(), what: v.picklist(['acts', 'versions']), count: v.number() }),
  v.object({ kind: v.literal('old-key'), by: v.string() }),
  v.object({ kind: v.literal('no-key') }),
]);

/** The light and what stands beside it. */
export const statusRecord = storedRecord<TeamStatus>(
  v.object({
    workspace: v.string(),
    name: v.string(),
    member: v.string(),
    role: v.nullable(RoleSchema),
    left: v.exactOptional(v.literal(true)),
    department: v.exactOptional(v.string()),
    leads: v.exactOptional(v.array(v.string())),
    engine: v.picklist(EngineConfigSchema.options.map(({ entries }) => entries.kind.literal)),
    light: v.picklist(['in-step', 'to-send', 'out-of-reach', 'asks']),
    toSend: v.number(),
    since: v.exactOptional(v.number()),
    problem: v.exactOptional(ProblemSchema),
    aside: v.number(),
    live: v.boolean(),
    summary: v.exactOptional(v.object({ at: v.number(), from: v.exactOptional(v.number()), by: counts, versions: v.number() })),
    notices: v.exactOptional(v.array(NoticeSchema)),
    skew: v.exactOptional(v.number()),
    copied: v.exactOptional(v.object({ at: v.number(), moved: v.number() })),
  }),
);

/** What colleagues sent since this device was last in step, by the members' ids. */
export const arrivedRecord = storedRecord(v.object({ by: counts, versions: v.number() }));
export type Arrived = Readonly<v.InferOutput<typeof arrivedRecord.shape>>;

/** The names of a team's members by id. */
export const peopleRecord = storedValue<Readonly<Record<string, string>>>(v.record(v.string(), v.string()));

/** Which claims ended with their holder's role. */
export const lapsedRecord = storedValue<LapsedClaims>(v.record(v.string(), v.union([v.literal('all'), counts])));

/** How long the team's server is left alone. */
export const quietRecord = storedRecord(
  v.object({
    /** Whose it is: the engine as it is set up, so that another address or login is tried at once. */
    engine: v.string(),
    from: v.number(),
    until: v.number(),
    tries: v.number(),
    problem: ProblemSchema,
  }),
);
export type Quiet = Readonly<v.InferOutput<typeof quietRecord.shape>>;

/** The web address whose guide is followed, how far it was read, and what was taken last. */
export const followingRecord = storedRecord(
  v.object({
    address: v.pipe(v.string(), v.minLength(1)),
    checkpoint: v.optional(v.string()),
    taken: v.optional(v.object({ at: v.string(), key: v.exactOptional(v.string()) })),
  }),
);
