import type { Store } from '../database.ts';
import { headId, workspaceToRepair } from '../document-heads.ts';
import type { Rules } from './row.ts';

/** The rules that were read last: a version is named by its content, so it never changes. */
const known = new WeakMap<Store, Rules & { readonly head: string }>();

/** Digits of a version's id that make its number: as many as a number holds exactly. */
const DIGITS = 12;

/** The number of the workspace in force; 0 before there is one. */
function numberOf(head: string | undefined): number {
  const number = head === undefined ? 0 : Number.parseInt(head.slice(0, DIGITS), 16);
  return Number.isFinite(number) ? number : 0;
}

/** The number of the rules in force, without reading them. */
export async function rulesNumber(store: Store): Promise<number> {
  return numberOf(await headId(store, 'workspace'));
}

/** By what the points of posts are counted now. */
export async function rulesOf(store: Store): Promise<Rules> {
  const head = await headId(store, 'workspace');
  const kept = known.get(store);
  if (head === undefined) return { number: 0, workspace: undefined };
  if (kept?.head === head) return kept;
  const rules = { head, number: numberOf(head), workspace: await workspaceToRepair(store) };
  known.set(store, rules);
  return rules;
}
