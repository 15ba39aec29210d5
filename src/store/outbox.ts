import type { Happening } from '../contract/event.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import type { OutboxRow } from '../contract/state.ts';
import { present } from '../domain/present.ts';
import { append } from './append.ts';
import { inOne, type Store } from './database.ts';
import { keepLocalProblem } from './local-problem.ts';
import { putAside } from './meta-rows.ts';
import { dueOf, endRests, isResting, restsOf } from './outbox-time.ts';
import { readRow, storedRow } from './records/outbox.ts';

/** The rows that can be read. One that cannot stays as it is, holds up no other, and leaves by nobody but a person (`outboxProblems`). */
async function rowsIn(store: Store): Promise<OutboxRow[]> {
  return (await store.outbox.toArray()).flatMap(readRow);
}

/** What of the outbox cannot be read, by the escalation it is for. */
export async function outboxProblems(store: Store): Promise<Problem[]> {
  const rows = await store.outbox.toArray();
  return rows
    .filter((row) => readRow(row).length === 0)
    .map(({ escalationId }) => ({ code: 'stored-damaged', where: 'outbox', detail: escalationId }));
}

/** How many escalations wait to be sent, those that cannot be read among them. */
export function countOutbox(store: Store): Promise<number> {
  return Promise.resolve(store.outbox.count());
}

/** The row of an escalation. Rejects with `stored-damaged` where it cannot be read: whether it left is then known to nobody. */
export async function outboxRow(store: Store, escalationId: string): Promise<OutboxRow | undefined> {
  const row = await store.outbox.get(escalationId);
  if (row === undefined) return undefined;
  const [known] = readRow(row);
  if (known === undefined) throw new Refusal('stored-damaged', { where: 'outbox', detail: escalationId });
  return known;
}

/** Puts a row that cannot be read aside, since a person sends its escalation again; inside a writing transaction. */
export async function giveUpRow(store: Store, escalationId: string): Promise<void> {
  const row = await store.outbox.get(escalationId);
  if (row === undefined || readRow(row).length > 0) return;
  await putAside(store, { key: `outbox:${escalationId}` }, row);
  await store.outbox.delete(escalationId);
}

/**
 * When a row is next due (ms), a leased one at the end of its lease; `undefined` when nothing waits. A time that a jump
 * of the clock has put out of reach is `now`.
 */
export function nextDue(store: Store, now?: number): Promise<number | undefined> {
  const times = async (): Promise<number | undefined> => {
    const [rows, rests] = [await rowsIn(store), await restsOf(store)];
    const due = (row: OutboxRow) => dueOf(row, now ?? row.dueAt);
    const leases = byChannel(rows.filter(isLeased));
    const dues = rows.map((row) => {
      const busy = (leases.get(row.channel) ?? []).map(due);
      const rest = rests[row.channel];
      return Math.max(due(row), ...busy, rest === undefined ? 0 : dueOf({ dueAt: rest.until, since: rest.since }, now ?? rest.since));
    });
    return dues.length === 0 ? undefined : Math.min(...dues);
  };
  return Promise.resolve(store.transaction('r', [store.outbox, store.meta], async () => times()));
}

function byChannel(rows: readonly OutboxRow[]): Map<string, readonly OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) groups.set(row.channel, [...(groups.get(row.channel) ?? []), row]);
  return groups;
}

const isLeased = ({ status }: OutboxRow) => status === 'leased';

/** What was never tried goes before what failed, so that one receiver's trouble holds up no new parcel. */
const byLane = (a: OutboxRow, b: OutboxRow) => Math.min(a.attempts, 1) - Math.min(b.attempts, 1) || a.dueAt - b.dueAt;

/**
 * Takes up to `most` due rows for sending until `now + lease` ms, one of each channel that is not at work and does not
 * rest: no other worker takes them before, and every worker may after. The attempt is counted here, so that one that
 * dies counts too.
 */
export function leaseDue(store: Store, now: number, lease: number, most: number): Promise<OutboxRow[]> {
  return inOne(store, async () => {
    const [rows, rests] = [await rowsIn(store), await restsOf(store)];
    const isDue = (row: OutboxRow) => dueOf(row, now) <= now;
    const atWork = new Set(rows.filter((row) => isLeased(row) && !isDue(row)).map(({ channel }) => channel));
    const ready = rows.filter((row) => isDue(row) && !atWork.has(row.channel) && !isResting(rests[row.channel], now));
    const first = [...byChannel(ready.sort(byLane)).values()].flatMap(([row]) => row ?? []);
    const leaseUntil = now + lease;
    // `dueAt` follows the lease: it finds both what waits and what a dead worker left.
    const leased = first
      .slice(0, most)
      .map((row): OutboxRow => ({ ...row, status: 'leased', attempts: row.attempts + 1, since: now, dueAt: leaseUntil, leaseUntil }));
    await store.outbox.bulkPut(leased.map(storedRow));
    return leased;
  });
}

/** The row as it stands, where the worker that leased it still has it. */
async function stillLeased(store: Store, leased: OutboxRow): Promise<OutboxRow | undefined> {
  const [row] = readRow(await store.outbox.get(leased.escalationId));
  return row?.status === 'leased' && row.attempts === leased.attempts ? row : undefined;
}

/**
 * Whether what a worker leased may leave: the row is still its own, and nobody has taken the escalation back, here or in
 * another browser. The row of one that was taken back ends with it.
 */
export function mayLeave(store: Store, leased: OutboxRow): Promise<boolean> {
  return inOne(store, async () => {
    if ((await stillLeased(store, leased)) === undefined) return false;
    const isUndone = (await store.escalations.get(leased.escalationId))?.stage === 'undone';
    if (isUndone) await store.outbox.delete(leased.escalationId);
    return !isUndone;
  });
}

/** As `mayLeave`, and notes that from now on nobody knows whether it arrives. */
export function markSending(store: Store, leased: OutboxRow): Promise<boolean> {
  return inOne(store, async () => {
    const [row, leaves] = [await stillLeased(store, leased), await mayLeave(store, leased)];
    if (row !== undefined && leaves) await store.outbox.put(storedRow({ ...row, sending: true }));
    return leaves;
  });
}

/** Puts a leased row back for later; nothing when another worker has taken or ended it meanwhile. `now` in ms. */
export function postpone(store: Store, leased: OutboxRow, dueAt: number, problem: Problem, now?: number): Promise<boolean> {
  return inOne(store, async () => {
    const row = await stillLeased(store, leased);
    if (row === undefined) return false;
    const { leaseUntil: _, sending: __, since: ___, ...rest } = row;
    const waiting: OutboxRow = { ...rest, status: 'waiting', dueAt, ...present({ since: now }), problem };
    await store.outbox.put(storedRow(waiting));
    return true;
  });
}

/** A worker taken for dead that brings a confirmation after all: a person need not decide any more. */
async function isLate(store: Store, { escalationId }: OutboxRow, what: Happening): Promise<boolean> {
  return what.type === 'delivered' && (await store.escalations.get(escalationId))?.stage === 'unconfirmed';
}

/**
 * Ends a row with what became of it, event and removal in one transaction. A confirmation counts from whichever worker
 * it comes, anything else only from the latest. `local` is what stays on this device of why. Resolves `false` when it
 * had ended before.
 */
export function conclude(store: Store, leased: OutboxRow, what: Happening, now: number, local?: Problem): Promise<boolean> {
  return inOne(store, async () => {
    const stored = await store.outbox.get(leased.escalationId);
    const [row] = readRow(stored);
    const counts =
      stored === undefined ? await isLate(store, leased, what) : what.type === 'delivered' || row?.attempts === leased.attempts;
    if (!counts) return false;
    await append(store, [what], { now, remove: [leased.escalationId] });
    await keepLocalProblem(store, leased.escalationId, local);
    return true;
  });
}

/** Makes every waiting row that failed due at `now`, for when the network or a permission has come back. */
export function hasten(store: Store, now: number): Promise<void> {
  return inOne(store, async () => {
    const late = (await rowsIn(store)).filter((row) => dueOf(row, now) > now);
    const tried = late.filter(({ status, attempts }) => status === 'waiting' && attempts > 0);
    await store.outbox.bulkPut(tried.map((row) => storedRow({ ...row, dueAt: now, since: now })));
    await endRests(store);
  });
}
