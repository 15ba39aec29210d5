import type { AsideView } from '../../contract/team-status.ts';
import type { Store } from '../../store/database.ts';
import { syncStore } from '../../store/team.ts';
import { lacksKey } from '../../team/ring.ts';

/**
 * What was put aside, with why. What only waits for a key is no damage, and to who left it is rightly closed: it is no item
 * of theirs.
 */
export async function itemsAside(store: Store, left: boolean): Promise<AsideView[]> {
  const refs = await syncStore(store, () => 0).refs('aside');
  return refs.flatMap(({ shelf, name, problem }) => {
    if (problem === undefined) return [];
    if (!lacksKey(problem)) return [{ shelf, name, problem }];
    return left ? [] : [{ shelf, name, problem: { code: 'no-key', where: `${shelf} ${name}` } as const }];
  });
}
