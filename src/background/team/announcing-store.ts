import type { SyncStore } from '../../contract/sync-store.ts';
import { subjectsOf } from '../../log/subjects.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** Posts told one by one; where more changed at once, whoever shows posts is told to look again. */
const FEW = 50;
/** Between two such tellings, ms: a long catching-up saves many times a second. */
const REST = 1_000;

/** The store as a round writes it, saying which posts changed and whether a document did; `flush` says what is still unsaid. */
export function announcingStore(
  store: SyncStore,
  { changed, changedAll }: Pick<WorkspaceContext, 'changed' | 'changedAll'>,
): { readonly store: SyncStore; flush(): void } {
  let unsaid = false;
  let last = Number.NEGATIVE_INFINITY;
  const flush = () => {
    if (!unsaid) return;
    unsaid = false;
    last = performance.now();
    changedAll();
  };
  return {
    flush,
    store: {
      ...store,
      async save(saving) {
        const fresh = await store.save(saving);
        const subjects = fresh.events.flatMap(subjectsOf).filter((subject) => subject.startsWith('post:'));
        const posts = new Set(subjects.map((subject) => subject.slice('post:'.length)));
        unsaid ||= posts.size > FEW || fresh.versions.length > 0 || saving.withdrawn !== undefined || saving.people !== undefined;
        if (posts.size > 0 && posts.size <= FEW) changed([...posts]);
        if (performance.now() - last > REST) flush();
        return fresh;
      },
    },
  };
}
