import type { Event } from '../contract/event.ts';
import { linked, linksIn, type PostNames, postNames } from '../log/names.ts';
import { readSubject } from '../log/subjects.ts';
import { canonicalJson } from '../log/versions.ts';
import type { EventRow, Store } from './database.ts';
import { keepNames, linkedWith, postsIn } from './names.ts';
import { projectedKinds, projections } from './projections/index.ts';
import type { Projection } from './projections/projection.ts';
import { rank } from './queue/rank.ts';
import { countRows } from './standing-counts.ts';

/** Subjects folded at once: bounds memory while it keeps the reads few. */
const CHUNK = 500;

/** Events by what they are about, and which of the posts among them are one. */
interface Folding {
  readonly bySubject: ReadonlyMap<string, readonly Event[]>;
  /** The ids that events ever joined, as one set for each; all of them are among the subjects. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: PostNames;
  /** Subjects that the log surely did not hold before. */
  readonly unheard: ReadonlySet<string>;
}

/** The row of one thing; a post that bears another id has none of its own. */
function foldedRow({ subject, fold }: Projection, id: string, events: readonly Event[], folding: Folding) {
  const { bySubject, groups, names } = folding;
  if (subject !== 'post') return fold(events, id, names);
  if (names.of(id) !== id) return undefined;
  const joined = [...(groups.get(id) ?? [])].flatMap((name) => bySubject.get(`post:${name}`) ?? []);
  return fold(joined.length === 0 ? events : joined, id, names);
}

/** Puts the rows there are, and takes away those that no longer are. */
async function keepRows(store: Store, projection: Projection, folding: Folding): Promise<void> {
  const rows = [...folding.bySubject].flatMap(([subject, events]) => {
    const read = readSubject(subject);
    return read?.kind === projection.subject ? [[read.id, foldedRow(projection, read.id, events, folding)] as const] : [];
  });
  if (rows.length === 0) return;
  const isNew = (id: string) => folding.unheard.has(`${projection.subject}:${id}`);
  await countRows(store, projection, rows, isNew);
  const table = store.table<{ readonly id: string }, string>(projection.table);
  await table.bulkPut(rows.map(([, row]) => row).filter((row) => row !== undefined));
  const gone = rows.filter(([, row]) => row === undefined).map(([id]) => id);
  if (gone.length > 0) await table.bulkDelete(gone);
}

/** The ids of one kind among what is folded. */
const idsIn = ({ bySubject }: Folding, kind: string) =>
  [...bySubject.keys()].flatMap((subject) => {
    const read = readSubject(subject);
    return read?.kind === kind ? [read.id] : [];
  });

/** The marks that people have before events about them are folded, by the people's ids. */
async function marksBefore(store: Store, folding: Folding): Promise<Map<string, string>> {
  const ids = idsIn(folding, 'author').filter((id) => !folding.unheard.has(`author:${id}`));
  const rows = ids.length === 0 ? [] : await store.authors.bulkGet(ids);
  return new Map(ids.map((id, at) => [id, canonicalJson(rows[at]?.marks ?? [])]));
}

/** The posts of the people whose marks are others than before. */
async function postsOfMarked(store: Store, before: ReadonlyMap<string, string>): Promise<string[]> {
  if (before.size === 0) return [];
  const ids = [...before.keys()];
  const rows = await store.authors.bulkGet(ids);
  const changed = ids.filter((id, at) => canonicalJson(rows[at]?.marks ?? []) !== before.get(id));
  return changed.length === 0 ? [] : store.posts.where('authorId').anyOf(changed).primaryKeys();
}

/** The posts of the escalations that are folded: theirs may have been folded before. */
async function postsOfEscalations(store: Store, folding: Folding): Promise<string[]> {
  const ids = idsIn(folding, 'escalation');
  const rows = ids.length === 0 ? [] : await store.escalations.bulkGet(ids);
  return rows.flatMap((row) => (row === undefined ? [] : [row.postId]));
}

/** Folds what events are about, keeps the rows of every projection, and puts the posts in their places, inside a writing transaction. */
export async function keepFolded(store: Store, folding: Folding): Promise<void> {
  const before = await marksBefore(store, folding);
  for (const projection of projections) await keepRows(store, projection, folding);
  const others = [...(await postsOfEscalations(store, folding)), ...(await postsOfMarked(store, before))];
  await rank(store, [...new Set([...idsIn(folding, 'post'), ...others])]);
}

export function group(rows: readonly EventRow[], wanted?: ReadonlySet<string>): Map<string, Event[]> {
  const bySubject = new Map<string, Event[]>();
  for (const row of rows) {
    for (const subject of row.subjects) {
      if (wanted !== undefined && !wanted.has(subject)) continue;
      const events = bySubject.get(subject);
      if (events === undefined) bySubject.set(subject, [row]);
      else events.push(row);
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
  const all = new Set([...subjects].filter((subject) => projectedKinds.has(readSubject(subject)?.kind)));
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
