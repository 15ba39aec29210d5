import { inOne, type Store } from './database.ts';
import { project } from './project.ts';
import { projections } from './projections/index.ts';

/** Subjects folded in one transaction: others wait no longer than that. */
export const CHUNK = 500;

/** How many entries of the index were folded, and how many there are. */
export interface Folded {
  readonly done: number;
  readonly of: number;
}

/** Folds some subjects anew, in one transaction. */
export async function fold(store: Store, subjects: readonly string[]): Promise<void> {
  await inOne(store, () => project(store, subjects, { rows: [], unheard: new Set() }));
}

/** Folds some subjects anew, a few in each transaction. Rejects with the signal's reason between two. */
export async function refoldSome(store: Store, subjects: readonly string[], signal?: AbortSignal): Promise<void> {
  for (let at = 0; at < subjects.length; at += CHUNK) {
    signal?.throwIfAborted();
    await fold(store, subjects.slice(at, at + CHUNK));
  }
}

/** Rows of which the log may no longer tell anything. */
async function refoldRows(store: Store, signal?: AbortSignal): Promise<void> {
  for (const { subject: kind, table } of projections) {
    for (let last = ''; ; ) {
      signal?.throwIfAborted();
      const ids = await store.table<unknown, string>(table).where('id').above(last).limit(CHUNK).primaryKeys();
      if (ids.length === 0) break;
      last = ids.at(-1) ?? last;
      await fold(
        store,
        ids.map((id) => `${kind}:${id}`),
      );
    }
  }
}

/**
 * Folds everything anew, a few subjects in each transaction, so that a log of any length needs no more memory than a short
 * one and nobody waits for the whole. Rows that the log says nothing of go. Which posts are one is known from the names that
 * are kept (`store/names.ts`).
 */
export async function refold(store: Store, signal?: AbortSignal, tell: (folded: Folded) => void = () => {}): Promise<void> {
  await refoldRows(store, signal);
  const of = await store.events.orderBy('subjects').count();
  let done = 0;
  for (let last = ''; ; ) {
    signal?.throwIfAborted();
    const subjects = (await store.events.where('subjects').above(last).limit(CHUNK).uniqueKeys()) as string[];
    const [first, end] = [subjects[0], subjects.at(-1)];
    if (first === undefined || end === undefined) return;
    await fold(store, subjects);
    done += await store.events.where('subjects').between(first, end, true, true).count();
    last = end;
    tell({ done, of });
  }
}
