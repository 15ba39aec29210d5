import type { Event } from '../contract/event.ts';
import type { PostState } from '../contract/state.ts';
import { foldAuthor } from '../log/fold-author.ts';
import { foldEscalation } from '../log/fold-escalation.ts';
import { foldPost } from '../log/fold-post.ts';
import { linked, linksIn, type PostNames, postNames } from '../log/names.ts';
import { searchWords, standOf } from '../log/queue.ts';
import { readSubject } from '../log/subjects.ts';
import type { EventRow, PostRow, Store } from './database.ts';
import { keepNames, linkedWith, postsIn } from './names.ts';
import { count } from './tally.ts';

/** The kinds of subjects that have a projection. Rules and proposals have none: the guide page folds them from the log. */
const projected: ReadonlySet<string | undefined> = new Set(['post', 'escalation', 'author']);

/** Subjects folded at once: bounds memory while it keeps the reads few. */
const CHUNK = 500;

function postRow(state: PostState): PostRow {
  const { standing, holder } = standOf(state);
  return {
    ...{ id: state.id, state, standing, updatedAt: state.updatedAt, words: searchWords(state) },
    ...(holder === undefined ? {} : { holder: holder.id, holderUntil: holder.until }),
    ...(state.authorId === undefined ? {} : { authorId: state.authorId }),
    ...(state.post.aliases === undefined ? {} : { claims: state.post.aliases }),
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

/** Events by what they are about, and which of the posts among them are one. */
interface Folding {
  readonly bySubject: ReadonlyMap<string, readonly Event[]>;
  /** The ids that events ever joined, as one set for each; all of them are among the subjects. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: PostNames;
  /** Subjects that the log surely did not hold before. */
  readonly unheard: ReadonlySet<string>;
}

/** A post that bears another id has no row of its own. */
function foldedPost(id: string, events: readonly Event[], { bySubject, groups, names }: Folding): PostRow | undefined {
  if (names.of(id) !== id) return undefined;
  const joined = [...(groups.get(id) ?? [])].flatMap((one) => bySubject.get(`post:${one}`) ?? []);
  const state = foldPost(joined.length === 0 ? events : joined, id);
  return state && postRow(state);
}

export async function keepFolded(store: Store, folding: Folding): Promise<void> {
  const { bySubject, names, unheard } = folding;
  const of = (kind: string) =>
    [...bySubject].flatMap(([subject, events]) => {
      const read = readSubject(subject);
      return read?.kind === kind ? [{ id: read.id, events }] : [];
    });
  const posts = of('post').map(({ id, events }) => [id, foldedPost(id, events, folding)] as const);
  if (posts.length > 0) await count(store, posts, (id) => unheard.has(`post:${id}`));
  await keep(store.posts, posts);
  await keep(
    store.escalations,
    of('escalation').map(({ id, events }) => [id, foldEscalation(events, id, names)]),
  );
  await keep(
    store.authors,
    of('author').map(({ id, events }) => [id, foldAuthor(events, id)]),
  );
}

export function group(rows: readonly EventRow[], wanted?: ReadonlySet<string>): Map<string, Event[]> {
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

async function eventsOn(store: Store, subjects: readonly string[], unheard: ReadonlySet<string>, added: ReadonlyMap<string, Event[]>) {
  const asked = subjects.filter((subject) => !unheard.has(subject));
  const found = asked.length === 0 ? [] : await store.events.where('subjects').anyOf(asked).toArray();
  const bySubject = group(found, new Set(asked));
  for (const subject of subjects) bySubject.set(subject, bySubject.get(subject) ?? added.get(subject) ?? []);
  return bySubject;
}

/** Folds the given subjects anew from the log, inside a writing transaction; `rows` are those just added, if any. */
export async function project(store: Store, subjects: Iterable<string>, { rows, unheard }: JustAdded): Promise<void> {
  const added = unheard.size === 0 ? new Map<string, Event[]>() : group(rows, unheard);
  const all = new Set([...subjects].filter((subject) => projected.has(readSubject(subject)?.kind)));
  // Posts that are one are folded first, and together: what is about them needs to know which id they bear.
  const joined = [...(await linkedWith(store, postsIn(all), rows)).keys()].map((id) => `post:${id}`);
  const together = joined.length === 0 ? new Map<string, Event[]>() : await eventsOn(store, joined, unheard, added);
  const events = [...together.values()].flat();
  const [groups, names] = [linked(linksIn(events)), postNames(events)];
  if (joined.length > 0) {
    await keepNames(store, postsIn(joined), groups, names);
    await keepFolded(store, { bySubject: together, groups, names, unheard });
    for (const subject of joined) all.delete(subject);
    for (const { what } of events) if ('escalationId' in what) all.add(`escalation:${what.escalationId}`);
  }
  const rest = [...all];
  for (let start = 0; start < rest.length; start += CHUNK) {
    const bySubject = await eventsOn(store, rest.slice(start, start + CHUNK), unheard, added);
    await keepFolded(store, { bySubject, groups, names, unheard });
  }
}
