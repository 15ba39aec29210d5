import * as v from 'valibot';
import { isShallow } from '../guide/depth.ts';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import { type Event, EventSchema, HappeningSchema } from './event.ts';
import { ELSEWHERE } from './source.ts';

/**
 * What a foreign event turns out to be. `event` is what was given, with every field that this version does not know: events
 * are stored, compared and passed on as they came. `unknown`: a newer Diapason knows its kind; it is kept, and counts for
 * nothing before an update. `broken`: no event at all, or one of a known kind with a fault.
 */
export type ReadEvent =
  | { readonly kind: 'known' | 'unknown'; readonly event: Event }
  | { readonly kind: 'broken'; readonly reason: string };

/** What stands around each event, also of those that only a newer Diapason knows. */
export const EnvelopeSchema = v.omit(EventSchema, ['what']);

const UnknownSchema = v.object({ ...EnvelopeSchema.entries, what: v.object({ type: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,59}$/)) }) });

const types: ReadonlySet<string> = new Set(HappeningSchema.options.map(({ entries }) => entries.type.literal));

const broken = (reason: string): ReadEvent => ({ kind: 'broken', reason });

function faultIn({ id, device, seq, what }: Event): string | undefined {
  if (id !== `${device}-${seq}`) return 'id: not the device and its number';
  if (what.type !== 'captured' && what.type !== 'added') return undefined;
  if (what.post.id !== what.postId) return 'what.post.id: not the post it names';
  // What stands on no site and what a page shows never speak of one post.
  const isElsewhere = what.postId.startsWith(`${ELSEWHERE}:`);
  return isElsewhere === (what.type === 'added') ? undefined : 'what.postId: not an id of where the post is from';
}

/** Reads a foreign event. Never throws. */
export function readEvent(input: unknown): ReadEvent {
  if (!isShallow(input)) return broken('event: nested too deeply');
  const isUnknown = v.is(UnknownSchema, input) && !types.has(input.what.type);
  const parsed = v.safeParse(isUnknown ? UnknownSchema : EventSchema, input, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return broken(`${placeOf(issue) || 'event'}: ${plainReason(issue)}`);
  }
  // The store keeps what an event is about beside it under this name: it is no field of an event.
  const { subjects, ...rest } = input as Event & { readonly subjects?: unknown };
  const event: Event = subjects === undefined ? (input as Event) : rest;
  const fault = faultIn(event);
  return fault === undefined ? { kind: isUnknown ? 'unknown' : 'known', event } : broken(fault);
}

/** An event without the fields that this version does not know: what a Diapason that leaves out the rest has of it. */
export function withoutUnknown(event: Event): Event {
  const parsed = v.safeParse(EventSchema, event);
  return parsed.success ? parsed.output : event;
}

/** Whether a value of JSON is another one without some of its fields. */
export function isPart(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return Object.is(part, whole);
  if (Array.isArray(part) !== Array.isArray(whole)) return false;
  if (Array.isArray(part) && part.length !== (whole as unknown[]).length) return false;
  const other = whole as Readonly<Record<string, unknown>>;
  return Object.entries(part).every(([name, value]) => value === undefined || (Object.hasOwn(other, name) && isPart(value, other[name])));
}

/** Whether an event is what an older Diapason left of another, which kept of it only the fields that it knew. */
export const isPartOfEvent = (part: Event, whole: Event): boolean => isPart(part, whole);
