import * as v from 'valibot';
import { ProblemSchema } from '../../contract/problem.ts';
import { storedRecord, storedValue } from '../../contract/stored.ts';

/** What this browser keeps for itself beside the log. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.array(v.string());

/** The post the side panel was last asked to show, and when (ms). */
export const panelRecord = storedRecord(v.object({ postId: v.string(), at: v.number(), adds: v.optional(v.literal(true)) }));

const OutcomeSchema = v.nullable(v.union([v.string(), v.record(v.string(), v.union([v.string(), v.number()]))]));
/** What a call made that its answer is built from. */
export type Outcome = string | null | { readonly [key: string]: string | number };

/** The last calls, and what each made. */
export const callsRecord = storedValue<readonly { readonly call: string; readonly outcome: Outcome }[]>(
  v.array(v.object({ call: v.string(), outcome: OutcomeSchema })),
);

/** When the CM removed this workspace, ms. */
export const removedRecord = storedRecord(v.object({ at: v.number() }));

/** A number: a revision, the shape of the projections, a time in ms, or how often something was done. */
export const numberRecord = storedValue(v.number());

/** Something is so. */
export const flagRecord = storedValue(v.literal(true));

/** How many posts there are of each standing. */
export const standingCountsRecord = storedRecord(
  v.object({ open: count, unreached: v.exactOptional(count), escalated: count, answered: count, closed: count }),
);

/** How many rows were not what the log says since the store was made, and when the last one was mended, ms. */
export const repairNoteRecord = storedRecord(v.object({ rows: count, at: v.number() }));
export type RepairNote = Readonly<v.InferOutput<typeof repairNoteRecord.shape>>;

/** The version in force of a document and those beside it, and what people call the one in force (`versionNumbers`). */
export const headRecord = storedRecord(v.object({ head: v.exactOptional(v.string()), forks: ids, number: v.exactOptional(v.string()) }));
export type HeadRow = Readonly<v.InferOutput<typeof headRecord.shape>>;

/** The ids of versions that do not count. */
export const historyRecord = storedValue<readonly string[]>(ids);

/** What one transaction of an import added. */
export const sliceRecord = storedRecord(v.object({ events: ids, versions: ids }));
export type Slice = Readonly<v.InferOutput<typeof sliceRecord.shape>>;

/** A channel that is left in peace until a time (ms): its receiver failed so often in a row, or `asked` for it. */
const RestSchema = v.object({ since: v.number(), until: v.number(), failures: v.number(), asked: v.boolean() });
export type ChannelPause = Readonly<v.InferOutput<typeof RestSchema>>;

/** By channel id. */
export const restsRecord = storedValue<Readonly<Record<string, ChannelPause>>>(v.record(v.string(), RestSchema));

/** Why an escalation was not delivered, in the receiver's words. */
export const localProblemRecord = storedRecord(ProblemSchema);
