import type { PostState, QueuePlace } from '../../src/contract/state.ts';
import type { Store } from '../../src/store/database.ts';
import { findPosts } from '../../src/store/queue/find.ts';

/** Which posts to list; without `place` those of all tabs, one tab after the other. */
interface Wanted {
  readonly me: string;
  readonly now: number;
  readonly place?: QueuePlace;
  readonly search?: string;
  readonly limit?: number;
}

/** The posts that a member finds, once each, in the order of the queue. */
export async function queue(store: Store, { place, search = '', limit = 200, ...who }: Wanted): Promise<PostState[]> {
  const places: readonly QueuePlace[] = place === undefined ? ['mine', 'open', 'escalated', 'answered', 'done'] : [place];
  const found = await findPosts(store, { ...who, limit, places }, { text: search }, async (states) => states);
  return [...new Map(found.flatMap((tab) => tab.found).map((state) => [state.id, state])).values()];
}
