import type { Problem } from '../contract/problem.ts';
import type { Store } from './database.ts';
import { metaFamilies } from './meta-keys.ts';
import { dropMeta, keepMeta, readFamily } from './meta-rows.ts';

/** Keeps why an escalation was not delivered, or forgets it; inside a writing transaction. */
export async function keepLocalProblem(store: Store, escalationId: string, problem: Problem | undefined): Promise<void> {
  const key = metaFamilies.problem.of(escalationId);
  await (problem === undefined ? dropMeta(store, key) : keepMeta(store, key, problem));
}

/** Why escalations were not delivered, as far as this device knows more than the log, by escalation id. */
export function localProblems(store: Store, escalationIds: readonly string[]): Promise<Map<string, Problem>> {
  return readFamily(store, metaFamilies.problem, escalationIds);
}
