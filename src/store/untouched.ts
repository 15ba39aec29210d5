import { SHIPPED } from '../log/versions.ts';
import type { Store } from './database.ts';
import { isInTeam } from './membership.ts';

/** Whether nothing was ever done here: no event, no team, no document but what ships. */
export async function untouched(store: Store): Promise<boolean> {
  if ((await isInTeam(store)) || (await store.events.count()) > 0) return false;
  return (await store.documents.toArray()).every(({ author }) => author === SHIPPED);
}
