import type { Event } from '../contract/event.ts';
import type { PostState } from '../contract/state.ts';
import { foldAuthor } from '../log/fold-author.ts';
import { foldEscalation } from '../log/fold-escalation.ts';
import { foldPost } from '../log/fold-post.ts';
import { searchWords, standOf } from '../log/queue.ts';
import { readSubject } from '../log/subjects.ts';
import { type EventRow, inOne, type PostRow, type Store } from './database.ts';
import { clearTally, count } from './tally.ts';

/** Raised whenever a fold or a row changes shape: the background then rebuilds. */
const PROJECTION = 2;

/** Subjects folded at once: bounds memory while it keeps the reads few. */
const CHUNK = 500;

function postRow(state: PostState): PostRow {
  const { standing, holder } = standOf(state);
  return {
    ...{ id: state.id, state, standing, updatedAt: state.updatedAt, words: searchWords(state) },
    ...(holder === undefined ? {} : { holder: holder.id, holderUntil: holder.until }),
    ...(state.authorId === undefined ? {} : { authorId: state.authorId }),
  };
}

/** Puts the states there are, and takes away those that no longer are. */
async function keep<Row>(
  table: { bulkPut(rows: Row[]): PromiseLike<unknown>; bulkDelete(ids: string[]): PromiseLike<unknown> },
  states: readonly (readonly [id: string, row: Row | undefined])[],
): Promise<void> {
  const gone = states.filter(([, row]) => row === undefined).map(([id]) => id);
  await table.bulkPut(states.map(([, row]) => row).filter((row) => row !== undefined));
  if (gone.length > 0) await table.bulkDelete(gone);
}

async function keepFolded(
  store: Store,
  bySubject: ReadonlyMap<string, readonly Event[]>,
  unheard: ReadonlySet<string> = new Set(),
): Promise<void> {
  const of = (kind: string) =>
    [...bySubject].flatMap(([subject, events]) => {
      const read = readSubject(subject);
      return read?.kind === kind ? [{ id: read.id, events }] : [];
    });
  const posts = of('post').map(({ id, events }) => {
    const state = foldPost(events, id);
    return [id, state && postRow(state)] as const;
  });
  if (posts.length > 0) await count(store, posts, (id) => unheard.has(`post:${id}`));
  await keep(store.posts, posts);
  await keep(
    store.escalations,
    of('escalation').map(({ id, events }) => [id, foldEscalation(events, id)]),
  );
  await keep(
    store.authors,
    of('author').map(({ id, events }) => [id, foldAuthor(events, id)]),
  );
}

function group(rows: readonly EventRow[], wanted?: ReadonlySet<string>): Map<string, Event[]> {
  const bySubject = new Map<string, Event[]>();
  for (const row of rows) {
    for (const subject of row.subjects) {
      if (wanted !== undefined && !wanted.has(subject)) continue;
      const known = bySubject.get(subject);
      if (known === undefined) bySubject.set(subject, [row]);
      else known.push(row);
    }
  }
  return bySubject;
}

/** Rows just added, and the subjects of which they are all there is: those are not asked of the index. */
interface JustAdded {
  readonly rows: readonly EventRow[];
  readonly unheard: ReadonlySet<string>;
}

/** Folds the given subjects anew from the log, inside a writing transaction. */
export async function project(
  store: Store,
  subjects: Iterable<string>,
  { rows, unheard }: JustAdded = { rows: [], unheard: new Set() },
): Promise<void> {
  const added = unheard.size === 0 ? new Map<string, Event[]>() : group(rows, unheard);
  // Rules and proposals have no projection: the guide page folds them from the log.
  const all = [...new Set(subjects)].filter((subject) => readSubject(subject) !== undefined);
  for (let start = 0; start < all.length; start += CHUNK) {
    const chunk = all.slice(start, start + CHUNK);
    const asked = chunk.filter((subject) => !unheard.has(subject));
    const found = asked.length === 0 ? [] : await store.events.where('subjects').anyOf(asked).toArray();
    const bySubject = group(found, new Set(asked));
    for (const subject of chunk) bySubject.set(subject, bySubject.get(subject) ?? added.get(subject) ?? []);
    await keepFolded(store, bySubject, unheard);
  }
}

/** Drops the projections and folds them all anew from the log, in one transaction. The outbox is no projection. */
export function rebuild(store: Store): Promise<void> {
  return inOne(store, async () => {
    await Promise.all([store.posts.clear(), store.escalations.clear(), store.authors.clear(), clearTally(store)]);
    await keepFolded(store, group(await store.events.toArray()));
    await store.meta.put({ key: 'projection', value: PROJECTION });
  });
}

/** Rebuilds when this version of Diapason folds otherwise than the one that wrote the projections. */
export async function rebuildIfOld(store: Store): Promise<void> {
  if ((await store.meta.get('projection'))?.value !== PROJECTION) await rebuild(store);
}
