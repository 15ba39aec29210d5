import * as v from 'valibot';
import type { Clock } from '../../contract/clock.ts';
import type { Version } from '../../contract/document.ts';
import { ItemNameSchema, ShelfSchema } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import { readEvent } from '../../contract/read-event.ts';
import { type Settings, settingsRecord } from '../../contract/settings.ts';
import { type StoredRecord, storedRecord } from '../../contract/stored.ts';
import { clockMs, FUTURE } from '../../log/clock.ts';
import type { Line } from '../../log/file/lines.ts';
import { readVersion } from '../documents.ts';

/** The format written today; the first one had neither items nor an end. */
export const FORMAT = 2;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const HeadSchema = v.object({
  diapason: v.picklist([1, FORMAT]),
  exportedAt: v.optional(v.string()),
  /** How many events there were when the export began. */
  events: v.optional(count),
  /** The team whose items the file carries. */
  team: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
export type ArchiveHead = v.InferOutput<typeof HeadSchema>;

const UnsentSchema = v.object({ escalationId: v.pipe(v.string(), v.maxLength(120)), channel: v.pipe(v.string(), v.maxLength(60)) });
const unsentRecord = storedRecord(UnsentSchema);
/** An escalation that the exporting browser had still to send. */
export type Unsent = v.InferOutput<typeof UnsentSchema>;

const ItemSchema = v.object({ shelf: ShelfSchema, name: ItemNameSchema, bytes: v.string() });
const itemRecord = storedRecord(ItemSchema);
const EndSchema = v.object({ lines: count, sha256: v.string() });
const endRecord = storedRecord(EndSchema);

/** What stands in the lines of an export beside events and versions. */
export const archiveRecords = {
  head: storedRecord(HeadSchema),
  settings: settingsRecord,
  unsent: unsentRecord,
  item: itemRecord,
  end: endRecord,
};

/** What a line holds. */
export type Entry =
  | { readonly type: 'event'; readonly event: Event }
  /** `history`: it did not count where it was exported. */
  | { readonly type: 'version'; readonly version: Version; readonly history: boolean }
  | { readonly type: 'unsent'; readonly unsent: Unsent }
  | { readonly type: 'settings'; readonly settings: Settings }
  /** A sealed item of a team, which only that team reads. */
  | { readonly type: 'item' }
  | { readonly type: 'end'; readonly end: v.InferOutput<typeof EndSchema> };

/**
 * Why a line is not taken. `torn`: it is no whole line of JSON; `unknown`: of no kind that an export holds; `broken`: of a
 * known kind, with a fault in `detail`; `early`: its clock is so far ahead that nobody would believe it; `twin`: another event
 * has this id here.
 */
export interface Fault {
  readonly line: number;
  readonly code: 'torn' | 'too-long' | 'unknown' | 'broken' | 'early' | 'twin';
  readonly detail?: string;
}

type Read = Entry | Fault;
export const isFault = (read: Read): read is Fault => 'line' in read;

function parsed(line: Line): Record<string, unknown> | Fault {
  if (line.tooLong) return { line: line.number, code: 'too-long' };
  try {
    const value = JSON.parse(line.text) as unknown;
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with the line.
  }
  return { line: line.number, code: 'torn' };
}

const broken = ({ number }: Line, detail: string): Fault => ({ line: number, code: 'broken', detail: detail.slice(0, 500) });

function check<S, T>(line: Line, record: StoredRecord<S>, value: unknown, made: (value: S) => T): T | Fault {
  const read = record.read(value);
  return read.kind === 'read' ? made(read.value) : broken(line, `${read.where}: ${read.detail}`);
}

/** The head of an export; `undefined` where the line is none, with the number of a format that is not known here. */
export function readHead(line: Line | undefined): ArchiveHead | { readonly unknown: string | undefined } {
  const value = line === undefined ? {} : parsed(line);
  const read = v.safeParse(HeadSchema, value);
  if (read.success) return read.output;
  const { diapason } = value as { diapason?: unknown };
  return { unknown: diapason === undefined ? undefined : String(diapason).slice(0, 20) };
}

const isEarly = (at: Clock, now: number) => clockMs(at) > now + FUTURE;

/** What a line holds, or why it is not taken. `now` in ms. */
export async function readLine(line: Line, now: number): Promise<Read> {
  const value = parsed(line);
  if ('code' in value && 'line' in value) return value as unknown as Fault;
  if ('event' in value) {
    const read = readEvent(value.event);
    if (read.kind === 'broken') return broken(line, read.reason);
    return isEarly(read.event.at, now) ? { line: line.number, code: 'early' } : { type: 'event', event: read.event };
  }
  if ('version' in value) {
    const read = await readVersion(value.version);
    if ('reason' in read) return broken(line, read.reason);
    if (isEarly(read.version.at, now)) return { line: line.number, code: 'early' };
    return { type: 'version', version: read.version, history: value.history === true };
  }
  if ('unsent' in value) return check(line, unsentRecord, value.unsent, (unsent) => ({ type: 'unsent', unsent }));
  if ('settings' in value) return check(line, settingsRecord, value.settings, (settings) => ({ type: 'settings', settings }));
  if ('item' in value) return check(line, itemRecord, value.item, () => ({ type: 'item' }));
  if ('end' in value) return check(line, endRecord, value.end, (end) => ({ type: 'end', end }));
  return { line: line.number, code: 'unknown' };
}
