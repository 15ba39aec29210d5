import { afterEach } from 'vitest';
import { openStore, type Store } from '../../src/store/database.ts';
import { standingCounts } from '../../src/store/standing-counts.ts';

let count = 0;
const opened: Store[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

/** An empty store of its own for a test, whose first import is `fake-indexeddb/auto`. With a name, a second connection to that one. */
export function emptyStore(name?: string): Store {
  count += 1;
  const store = openStore(name ?? `diapason-${count}`);
  opened.push(store);
  return store;
}

/** Everything in the projections, the counts of the queue among it. */
export async function projections(store: Store): Promise<unknown> {
  return {
    posts: await store.posts.toArray(),
    authors: await store.authors.toArray(),
    escalations: await store.escalations.toArray(),
    names: await store.names.toArray(),
    queue: (await store.queue.toArray()).map(({ from: _, until: __, ...row }) => row),
    tally: await standingCounts(store),
  };
}
