import * as v from 'valibot';
import { channelFor } from '../channels/index.ts';
import type { Channel } from '../contract/channel.ts';
import type { Happening } from '../contract/event.ts';
import { type Problem, Refusal } from '../contract/problem.ts';
import type { EscalationState, OutboxRow } from '../contract/state.ts';
import { inOne, type Store } from '../store/database.ts';
import { conclude, leaseDue, postpone } from '../store/outbox.ts';
import { escalation } from '../store/read.ts';
import { delayAfter, LONGEST } from './backoff.ts';
import { workspaceOf } from './desk.ts';
import { request } from './request.ts';

/** What delivery needs of the world. */
export interface Doors {
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
}

/** How long a row belongs to the worker that took it, ms: longer than any request, so that no two send at once. */
export const LEASE = 45_000;
/** Rows sent at once: one slow receiver must not hold up the others. */
const AT_ONCE = 4;

/** What an attempt came to. */
type Outcome =
  | { readonly kind: 'done'; readonly what: Happening }
  | { readonly kind: 'later'; readonly problem: Problem; readonly delay: number }
  | { readonly kind: 'gone' };

interface Route {
  readonly channel: Channel;
  readonly settings: unknown;
}

/** The channel and settings in force: what a CM has mended since counts at the next attempt. */
async function routeOf(store: Store, id: string): Promise<Route> {
  const config = (await workspaceOf(store)).channels.find((one) => one.id === id);
  const channel = config && channelFor(config.kind);
  if (channel === undefined) throw new Refusal('unknown-channel', { where: config?.name ?? id });
  const settings = v.safeParse(channel.settings, config?.settings, { abortEarly: true });
  if (settings.success) return { channel, settings: settings.output };
  throw new Refusal('unknown-channel', { where: config?.name ?? id, detail: settings.issues[0].message.slice(0, 300) });
}

function later(row: OutboxRow, doors: Doors, problem: Problem, asked?: number): Outcome {
  return { kind: 'later', problem, delay: delayAfter(row.attempts, doors.random(), asked) };
}

/** Why no answer came, in the browser's words. */
function unreachable(error: unknown, url: string): Problem {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return { code: 'out-of-reach', where: new URL(url).host, detail: `${name}: ${message}`.slice(0, 300) };
}

async function send(row: OutboxRow, state: EscalationState, { channel, settings }: Route, doors: Doors): Promise<Outcome> {
  const on = { postId: row.postId, escalationId: row.escalationId, channel: row.channel };
  const departure = await channel.depart(state.parcel, settings, row.escalationId, doors.now());
  if (departure.kind === 'link') {
    await doors.open(departure.url);
    return { kind: 'done', what: { type: 'handed', ...on } };
  }
  const answer = await request(departure, doors.fetch, doors.timeout).catch((error: unknown) => unreachable(error, departure.url));
  if ('code' in answer) return later(row, doors, answer);
  const verdict = channel.judge(answer);
  if (verdict.kind === 'retry') return later(row, doors, verdict.problem, verdict.after);
  if (verdict.kind === 'refused') return { kind: 'done', what: { type: 'refused', ...on, problem: verdict.problem } };
  return { kind: 'done', what: { type: 'delivered', ...on, attempts: row.attempts } };
}

async function attempt(store: Store, row: OutboxRow, doors: Doors): Promise<Outcome> {
  const state = await escalation(store, row.escalationId);
  if (state?.stage !== 'pending') return { kind: 'gone' };
  const route = await routeOf(store, row.channel);
  const origins = route.channel.origins(route.settings);
  if (await doors.permitted(origins)) return send(row, state, route, doors);
  return { kind: 'later', problem: { code: 'no-permission', where: origins.join(' ') }, delay: LONGEST };
}

/** A broken channel or parcel needs a person; anything else that we did not foresee is tried again, and shown. */
function failed(error: unknown, row: OutboxRow, doors: Doors): Outcome {
  const { postId, escalationId, channel } = row;
  if (error instanceof Refusal && ['unknown-channel', 'incomplete-parcel'].includes(error.problem.code))
    return { kind: 'done', what: { type: 'refused', postId, escalationId, channel, problem: error.problem } };
  const problem: Problem =
    error instanceof Refusal ? error.problem : { code: 'unexpected', where: 'delivery', detail: String(error).slice(0, 300) };
  return later(row, doors, problem);
}

async function carry(store: Store, row: OutboxRow, doors: Doors): Promise<void> {
  const outcome = await attempt(store, row, doors).catch((error: unknown) => failed(error, row, doors));
  if (outcome.kind === 'done') await conclude(store, row, outcome.what, doors.now());
  else if (outcome.kind === 'later') await postpone(store, row, doors.now() + outcome.delay, outcome.problem);
  else await inOne(store, () => store.outbox.delete(row.escalationId));
  doors.changed([row.postId]);
}

/**
 * Sends everything that is due and resolves when nothing is. May be run at any time, many times at once, and die at
 * any instant: a row belongs to one worker for the time of its lease, and the next one takes up what was left.
 */
export async function deliverDue(store: Store, doors: Doors): Promise<void> {
  for (;;) {
    const rows = await leaseDue(store, doors.now(), LEASE, AT_ONCE);
    if (rows.length === 0) return;
    await Promise.all(rows.map((row) => carry(store, row, doors)));
  }
}
