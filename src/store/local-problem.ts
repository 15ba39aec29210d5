import type { Problem } from '../contract/problem.ts';
import type { Store } from './database.ts';

/** Why a delivery failed, in the receiver's words: they may hold anything, so they stay on this device. */
const keyOf = (escalationId: string) => `problem:${escalationId}`;

/** Keeps why an escalation was not delivered, or forgets it; inside a writing transaction. */
export async function keepLocalProblem(store: Store, escalationId: string, problem: Problem | undefined): Promise<void> {
  if (problem === undefined) await store.meta.delete(keyOf(escalationId));
  else await store.meta.put({ key: keyOf(escalationId), value: problem });
}

/** Why escalations were not delivered, as far as this device knows more than the log, by escalation id. */
export async function localProblems(store: Store, escalationIds: readonly string[]): Promise<Map<string, Problem>> {
  const rows = await store.meta.bulkGet(escalationIds.map(keyOf));
  return new Map(rows.flatMap((row, at) => (row === undefined ? [] : [[escalationIds[at] ?? '', row.value as Problem] as const])));
}
