import type { Happening } from '../contract/event.ts';
import type { Problem } from '../contract/problem.ts';
import type { OutboxRow } from '../contract/state.ts';
import { append } from './append.ts';
import { inOne, type Store } from './database.ts';

/** The outbox rows of escalations, by escalation id. */
export async function outboxOf(store: Store, escalationIds: readonly string[]): Promise<Map<string, OutboxRow>> {
  const rows = await store.outbox.bulkGet([...escalationIds]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.escalationId, row] as const])));
}

/** When the next row is due (ms), a leased one at the end of its lease; `undefined` when nothing waits. */
export async function nextDue(store: Store): Promise<number | undefined> {
  return (await store.outbox.orderBy('dueAt').first())?.dueAt;
}

/**
 * Takes up to `most` due rows for sending until `now + lease` ms: no other worker takes them before, and every worker
 * may after. The attempt is counted here, so that one that dies counts too.
 */
export function leaseDue(store: Store, now: number, lease: number, most: number): Promise<OutboxRow[]> {
  return inOne(store, async () => {
    const due = await store.outbox.where('dueAt').belowOrEqual(now).limit(most).toArray();
    const leaseUntil = now + lease;
    // `dueAt` follows the lease, so that one index finds both what waits and what a dead worker left.
    const leased = due.map((row): OutboxRow => ({ ...row, status: 'leased', attempts: row.attempts + 1, dueAt: leaseUntil, leaseUntil }));
    await store.outbox.bulkPut(leased);
    return leased;
  });
}

/** Puts a leased row back for later; nothing when another worker has taken or ended it meanwhile. */
export function postpone(store: Store, leased: OutboxRow, dueAt: number, problem: Problem): Promise<boolean> {
  return inOne(store, async () => {
    const row = await store.outbox.get(leased.escalationId);
    if (row?.status !== 'leased' || row.attempts !== leased.attempts) return false;
    const { leaseUntil: _, ...rest } = row;
    await store.outbox.put({ ...rest, status: 'waiting', dueAt, problem });
    return true;
  });
}

/**
 * Ends a row with what became of it, event and removal in one transaction. A confirmation counts from whichever
 * worker it comes, a refusal only from the latest. Resolves `false` when it had ended before.
 */
export function conclude(store: Store, leased: OutboxRow, what: Happening, now: number): Promise<boolean> {
  return inOne(store, async () => {
    const row = await store.outbox.get(leased.escalationId);
    if (row === undefined || (what.type === 'refused' && row.attempts !== leased.attempts)) return false;
    await append(store, [what], { now, remove: [leased.escalationId] });
    return true;
  });
}

/** Makes every waiting row due at `now`, for when the network or a permission has come back. */
export function hasten(store: Store, now: number): Promise<void> {
  return inOne(store, async () => {
    const late = await store.outbox.where('dueAt').above(now).toArray();
    const tried = late.filter(({ status, attempts }) => status === 'waiting' && attempts > 0);
    await store.outbox.bulkPut(tried.map((row) => ({ ...row, dueAt: now })));
  });
}
