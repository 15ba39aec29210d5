import * as v from 'valibot';
import { checkChannel } from '../../channels/usable.ts';
import type { Channel, Departure } from '../../contract/channel.ts';
import type { Happening } from '../../contract/event.ts';
import { type Parcel, ParcelSchema } from '../../contract/parcel.ts';
import type { Problem } from '../../contract/problem.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { OutboxRow } from '../../contract/state.ts';
import { present } from '../../domain/present.ts';
import { problemOf } from '../../domain/problem-of.ts';
import { sharedProblem } from '../../log/shared-problem.ts';
import type { Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { readDevicePosition } from '../../store/meta.ts';
import { conclude, leaseDue, markSending, mayLeave, postpone } from '../../store/outbox.ts';
import { endRest, failuresOf, restChannel } from '../../store/outbox-time.ts';
import { eventsOf } from '../../store/read.ts';
import { delayAfter, LONGEST } from './backoff.ts';
import { request } from './request.ts';

/** What delivery needs of the world. */
export interface DeliveryPorts {
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly fetch: typeof fetch;
  /** How long a request may take, ms; well within LEASE, and within the life that browsers give an idle worker. */
  readonly timeout: number;
  /** Whether the browser lets us reach these match patterns. */
  readonly permitted: (origins: readonly string[]) => Promise<boolean>;
  /** Opens a link in the program that is meant for it. */
  readonly open: (url: string) => Promise<void>;
  readonly changed: (postIds: readonly string[]) => void;
  /** Whether there is a network at all; without one, nothing is tried. Absent means yes. */
  readonly online?: () => boolean;
}

/** How long a row belongs to the worker that took it, ms: longer than any request, so that no two send at once. */
export const LEASE = 45_000;
/** Most channels at work at once. Each sends one parcel at a time, so a slow receiver holds up nobody else's. */
const AT_ONCE = 64;

/** What an attempt came to. `local` is what stays on this device of why, `asked` the wait that the receiver wants, ms. */
type Outcome =
  | { readonly kind: 'done'; readonly what: Happening; readonly local?: Problem }
  | { readonly kind: 'later'; readonly problem: Problem; readonly delay: number; readonly asked?: number }
  | { readonly kind: 'gone' };

interface Route {
  readonly channel: Channel;
  readonly settings: unknown;
}

/** The channel and settings in force: what a CM has mended since counts at the next attempt. */
async function routeOf(store: Store, id: string): Promise<Route> {
  const { channels, language } = await workspaceOf(store);
  const config = channels.find((one) => one.id === id);
  if (config === undefined) throw new Refusal('unknown-channel', { where: id });
  const checked = checkChannel(config, language);
  if (checked.ok) return checked;
  throw new Refusal('unknown-channel', { where: config.name, detail: Object.values(checked.faults)[0] ?? '' });
}

function later(row: OutboxRow, ports: DeliveryPorts, problem: Problem, asked?: number): Outcome {
  const delay = delayAfter(row.attempts, ports.random(), asked);
  return { kind: 'later', problem, delay, ...present({ asked }) };
}

/** Why no answer came, in the browser's words. */
function unreachable(error: unknown, url: string): Problem {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return { code: 'out-of-reach', where: new URL(url).host, detail: `${name}: ${message}`.slice(0, 300) };
}

const on = ({ postId, escalationId, channel }: OutboxRow) => ({ postId, escalationId, channel });

function refuse(row: OutboxRow, problem: Problem): Outcome {
  return { kind: 'done', what: { type: 'refused', ...on(row), problem: sharedProblem(problem) }, local: problem };
}

/** It may have arrived at a receiver that would take it twice: a person decides. */
function doubt(row: OutboxRow, problem: Problem): Outcome {
  return { kind: 'done', what: { type: 'unconfirmed', ...on(row), problem: sharedProblem(problem) }, local: problem };
}

/** What was escalated here; in rows that an older Diapason wrote, as this device's own event says it. */
async function parcelOf(store: Store, { escalationId, parcel }: OutboxRow): Promise<Parcel | undefined> {
  if (parcel !== undefined) return parcel;
  const { device } = await readDevicePosition(store);
  const events = await eventsOf(store, `escalation:${escalationId}`);
  return events.flatMap(({ what, device: by }) => (what.type === 'escalated' && by === device ? [what.parcel] : []))[0];
}

type Request = Extract<Departure, { kind: 'request' }>;

async function ask(row: OutboxRow, departure: Request, channel: Channel, ports: DeliveryPorts): Promise<Outcome> {
  const answer = await request(departure, ports.fetch, ports.timeout).catch((error: unknown) => unreachable(error, departure.url));
  if ('code' in answer) return channel.honoursKeys ? later(row, ports, answer) : doubt(row, { ...answer, code: 'maybe-sent' });
  const verdict = channel.judge(answer);
  if (verdict.kind === 'retry') return later(row, ports, verdict.problem, verdict.after);
  if (verdict.kind === 'unsure') return doubt(row, { where: new URL(departure.url).host, ...verdict.problem });
  if (verdict.kind === 'refused') return refuse(row, verdict.problem);
  return { kind: 'done', what: { type: 'delivered', ...on(row), attempts: row.attempts } };
}

async function send(store: Store, row: OutboxRow, parcel: Parcel, { channel, settings }: Route, ports: DeliveryPorts): Promise<Outcome> {
  // A colleague's event may hold more than this version knows; what a receiver gets is what the documentation lists.
  const departure = await channel.depart(v.parse(ParcelSchema, parcel), settings, row.escalationId, ports.now());
  const leaves = channel.honoursKeys ? await mayLeave(store, row) : await markSending(store, row);
  if (!leaves) return { kind: 'gone' };
  if (departure.kind === 'request') return ask(row, departure, channel, ports);
  await ports.open(departure.url);
  return { kind: 'done', what: { type: 'handed', ...on(row) } };
}

async function attempt(store: Store, row: OutboxRow, ports: DeliveryPorts): Promise<Outcome> {
  if (row.sending) return doubt(row, { code: 'maybe-sent' });
  // Before anything that could put it off: a row of what was taken back would wait with nothing to send.
  if (!(await mayLeave(store, row))) return { kind: 'gone' };
  const parcel = await parcelOf(store, row);
  if (parcel === undefined) return refuse(row, { code: 'unknown-escalation' });
  const route = await routeOf(store, row.channel);
  const origins = route.channel.origins(route.settings);
  const where = origins.join(' ');
  if (!(await ports.permitted(origins))) return { kind: 'later', problem: { code: 'no-permission', where }, delay: LONGEST };
  if (origins.length > 0 && ports.online?.() === false) return later(row, ports, { code: 'out-of-reach', where });
  return send(store, row, parcel, route, ports);
}

/** A broken channel or parcel needs a person; anything else that we did not foresee is tried again, and shown. */
function failed(error: unknown, row: OutboxRow, ports: DeliveryPorts): Outcome {
  if (error instanceof Refusal && ['unknown-channel', 'incomplete-parcel'].includes(error.problem.code)) return refuse(row, error.problem);
  return later(row, ports, problemOf(error, 'delivery'));
}

/** After so many doubts in a row the wait grows no longer. */
const DOUBTS = 4;

/**
 * What a receiver asked for holds for all its parcels. After a doubt they wait too, so that a chat which hangs does not
 * leave forty questions at once; a receiver that answers ends that.
 */
async function rest(store: Store, { channel }: OutboxRow, outcome: Outcome, ports: DeliveryPorts): Promise<void> {
  const asked = outcome.kind === 'later' ? outcome.asked : undefined;
  const isDoubt = outcome.kind === 'done' && outcome.what.type === 'unconfirmed';
  if (outcome.kind === 'done' && !isDoubt) await endRest(store, channel);
  if (!isDoubt && asked === undefined) return;
  const failures = Math.min((await failuresOf(store, channel)) + 1, DOUBTS);
  await restChannel(store, channel, ports.now(), { ms: delayAfter(failures, ports.random(), asked), asked: asked !== undefined });
}

async function carry(store: Store, row: OutboxRow, ports: DeliveryPorts): Promise<void> {
  const outcome = await attempt(store, row, ports).catch((error: unknown) => failed(error, row, ports));
  const now = ports.now();
  if (outcome.kind === 'done') await conclude(store, row, outcome.what, now, outcome.local);
  else if (outcome.kind === 'later') await postpone(store, row, now + outcome.delay, outcome.problem, now);
  await rest(store, row, outcome, ports);
  ports.changed([row.postId]);
}

/** Sends what is due on one channel after the other of its parcels, until none is. */
async function empty(store: Store, ports: DeliveryPorts, rows: readonly OutboxRow[]): Promise<void> {
  await Promise.all(
    rows.map(async (row) => {
      await carry(store, row, ports);
      await empty(store, ports, await leaseDue(store, ports.now(), LEASE, AT_ONCE));
    }),
  );
}

/**
 * Sends everything that is due and resolves when nothing is. May be run at any time, many times at once, and die at
 * any instant: a row belongs to one worker for the time of its lease, and the next one takes up what was left.
 */
export async function deliverDue(store: Store, ports: DeliveryPorts): Promise<void> {
  await empty(store, ports, await leaseDue(store, ports.now(), LEASE, AT_ONCE));
}
