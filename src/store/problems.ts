import type { Problem } from '../contract/problem.ts';
import { countAside } from './aside.ts';
import type { Store } from './database.ts';
import { settingsProblem } from './meta.ts';
import { metaProblems } from './meta-rows.ts';
import { outboxProblems } from './outbox.ts';

/**
 * What of this store cannot be read, or not before an update, for a person to see; the rest of it goes on working. Documents are
 * asked for by themselves (`documentProblems`): they are read whole, and this changes with each event.
 */
export async function storedProblems(store: Store): Promise<Problem[]> {
  const settings = await settingsProblem(store);
  const aside: Problem[] = (await countAside(store)) > 0 ? [{ code: 'unknown-event' }] : [];
  return [...(settings === undefined ? [] : [settings]), ...(await metaProblems(store)), ...(await outboxProblems(store)), ...aside];
}
