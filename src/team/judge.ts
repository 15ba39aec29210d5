import * as v from 'valibot';
import type { Clock } from '../contract/clock.ts';
import { AnyVersionSchema, type Version } from '../contract/document.ts';
import type { Event } from '../contract/event.ts';
import type { Problem } from '../contract/problem.ts';
import { EnvelopeSchema, readEvent } from '../contract/read-event.ts';
import { Refusal } from '../contract/refusal.ts';
import { ActSchema } from '../contract/team.ts';
import type { View } from '../contract/team-view.ts';
import { isShallow } from '../guide/depth.ts';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import { mayHaveWritten } from '../log/authority.ts';
import { clockMs, FUTURE } from '../log/clock.ts';
import { contentId } from '../log/versions.ts';
import { sha256, toHex } from './bytes.ts';
import type { SignedAct } from './draft.ts';
import { keyName } from './keys.ts';
import { alikeIn } from './member-names.ts';
import { type Segment, segmentOf } from './ranges.ts';
import type { Ring } from './ring.ts';
import { grantFor, namesIn, type Roster } from './roster.ts';
import { segmentParts } from './segment-body.ts';
import { bodyOf, isSignedBy, jsonOf, type Signed, unpacked } from './signed.ts';

/** What a client makes of one item: what it takes, and why it puts the rest aside. */
export interface Verdict {
  readonly events: readonly Event[];
  readonly versions: readonly Version[];
  readonly problem?: Problem;
  /** What the device that signed a segment says it had read. */
  readonly view?: View;
}

/** What a segment tells beside its events: of which device, the time of the last event in ms, and the id of the key it is sealed with. */
export interface SegmentView {
  readonly device: string;
  readonly to: number;
  readonly at: number;
  readonly key: string;
  readonly view?: View;
}

const nothing = (code: Problem['code'], more: Omit<Problem, 'code'>): Verdict => ({ events: [], versions: [], problem: { code, ...more } });

const firstIssue = (issues: readonly v.BaseIssue<unknown>[]) => {
  const [issue] = issues;
  return issue === undefined ? '' : `${placeOf(issue)}: ${plainReason(issue)}`.replace(/^: /, '');
};

async function author(signed: Signed, roster: Roster): Promise<{ member: string; name: string } | Verdict> {
  const where = roster.members.get(roster.devices.get(signed.signer)?.member ?? '')?.name ?? signed.signer;
  const device = roster.devices.get(signed.signer);
  if (device === undefined) return nothing('unknown-author', { where });
  if (!(await isSignedBy(signed, device.sign))) return nothing('forged', { where });
  return { member: device.member, name: where };
}

function earlyOf(at: Clock, where: string, now: number): Problem | undefined {
  const ms = clockMs(at);
  return ms > now + FUTURE ? { code: 'from-the-future', where, detail: new Date(ms).toISOString().slice(0, 16) } : undefined;
}

function faultOf(event: Event, by: { member: string; name: string }, roster: Roster, now: number): Problem | undefined {
  const { role = null, department } = grantFor(roster, by.member, event) ?? {};
  const memberOf = (device: string) => roster.devices.get(device)?.member;
  if (!mayHaveWritten(event, { member: by.member, role, department, memberOf }))
    return { code: 'forbidden', where: by.name, detail: event.what.type };
  return earlyOf(event.at, by.name, now);
}

function isNumbered({ id, device, seq, member }: Omit<Event, 'what'>, segment: Segment, at: number, by: string): boolean {
  return device === segment.device && seq === segment.from + at && id === `${device}-${seq}` && member.id === by;
}

/**
 * Judges a segment. Every event is judged by itself: an end of a grant cuts where it stands, and one that cannot be read
 * keeps no other from counting.
 */
export async function judgeSegment(signed: Signed, roster: Roster, now: number): Promise<Verdict> {
  const where = `log ${signed.name}`;
  const by = await author(signed, roster);
  if ('events' in by) return by;
  const segment = segmentOf(signed);
  if (segment?.device !== signed.signer) return nothing('forged', { where: by.name });
  const parts = segmentParts(await bodyOf(signed));
  if (parts === undefined) return nothing('not-understood', { where, detail: 'not a list of events' });
  const { events: bodies, view } = parts;
  // The envelope says whose an event is and which, whatever it holds: a newer Diapason writes kinds that this one does not know.
  const envelopes = bodies.map((body) => v.safeParse(EnvelopeSchema, body));
  const whole = bodies.length === segment.to - segment.from + 1;
  const own = envelopes.every(({ success, output }, at) => !success || isNumbered(output, segment, at, by.member));
  if (!whole || !own) return nothing('forged', { where: by.name });
  const events = bodies.flatMap((body) => {
    const read = readEvent(body);
    return read.kind === 'known' ? [read.event] : [];
  });
  const faults = events.map((event) => faultOf(event, by, roster, now));
  const unknown: Problem | undefined = events.length < bodies.length ? { code: 'unknown-event', where: by.name } : undefined;
  const problem = faults.find((fault) => fault !== undefined) ?? unknown;
  return {
    events: events.filter((_, at) => faults[at] === undefined),
    versions: [],
    ...(problem ? { problem } : {}),
    ...(view ? { view } : {}),
  };
}

/** A name of one's own may have changed, or be that of a guide from elsewhere; a colleague's, or one that reads like it, is no lead's to use. */
function namesAnother(author: string, by: { member: string }, roster: Roster): boolean {
  if (author === by.member) return false;
  return roster.members.has(author) || alikeIn(namesIn(roster), author, by.member) !== undefined;
}

/** Judges a version of a document: published by a lead, and named by its content. */
export async function judgeVersion(signed: Signed, roster: Roster, ring: Ring, now: number): Promise<Verdict> {
  const where = `documents ${signed.name}`;
  const by = await author(signed, roster);
  if ('events' in by) return by;
  if (grantFor(roster, by.member, { name: signed.name })?.role !== 'lead')
    return nothing('forbidden', { where: by.name, detail: 'publish' });
  const body = await bodyOf(signed);
  const parsed = v.safeParse(AnyVersionSchema, body);
  if (!parsed.success || !isShallow(body)) return nothing('not-understood', { where, detail: firstIssue(parsed.issues ?? []) });
  // As it came: with what only a newer Diapason knows of it.
  const version = body as Version;
  const named = (await contentId(version)) === version.id && (await ring.nameFor(roster.workspace, version.id)) === signed.name;
  if (!named || namesAnother(version.author, by, roster)) return nothing('forged', { where: by.name });
  const early = earlyOf(version.at, by.name, now);
  if (early !== undefined) return { events: [], versions: [], problem: early };
  return { events: [], versions: [version] };
}

/**
 * Reads an act; whether it counts is the roster's to say. Throws a Refusal `not-understood`, `damaged`, or `forged` when
 * its content is not what its name says, or who signed it is not whom its content names: whoever has the team's key could
 * otherwise put another act, a founding one even, or the same signed anew, in the place of one that is known.
 */
export async function readAct(signed: Signed): Promise<SignedAct> {
  const bytes = await unpacked(signed);
  if (toHex(await sha256(bytes)) !== signed.name) throw new Refusal('forged', { where: signed.signer });
  const parsed = v.safeParse(ActSchema, jsonOf(signed, bytes));
  if (!parsed.success) throw new Refusal('not-understood', { where: `team ${signed.name}`, detail: firstIssue(parsed.issues) });
  const { by } = parsed.output;
  if ((await keyName(by)) !== signed.signer || !(await isSignedBy(signed, by))) throw new Refusal('forged', { where: signed.signer });
  return { signed, act: parsed.output };
}
