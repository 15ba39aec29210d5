import { linked, linksIn, postNames } from '../log/names.ts';
import { subjectsOf, UNKNOWN } from '../log/subjects.ts';
import { type EventRow, inOne, type Store } from './database.ts';
import { rememberSubjects } from './familiar.ts';
import { metaKeys } from './meta-keys.ts';
import { dropMeta, keepMeta, readMeta } from './meta-rows.ts';
import { keepNames } from './names.ts';
import { group, keepFolded, project } from './project.ts';
import { projections, projectionsVersion } from './projections/index.ts';
import { refold } from './refold.ts';
import { clearStandingCounts } from './standing-counts.ts';

/** Up to so many events a log is folded in one piece and one transaction: that is the quickest, and holds all of it in memory. */
const SHORT = 50_000;

/** Events read at once. */
const PAGE = 2_000;

const noteShape = (store: Store) => keepMeta(store, metaKeys.projection, projectionsVersion);

async function clear(store: Store): Promise<void> {
  await Promise.all([store.names, store.queue, ...projections.map(({ table }) => store.table(table))].map((table) => table.clear()));
  await clearStandingCounts(store);
}

/** Whether a log is folded in one piece. */
export async function isShort(store: Store, most = SHORT): Promise<boolean> {
  return (await store.events.count()) <= most;
}

/** Drops the projections and folds them all anew from the log, in one transaction. The outbox is no projection. */
export function rebuildAtOnce(store: Store): Promise<void> {
  return inOne(store, async () => {
    await clear(store);
    const events = await store.events.toArray();
    const [groups, names] = [linked(linksIn(events)), postNames(events)];
    await keepNames(store, [], groups, names);
    await keepFolded(store, { bySubject: group(events), groups, names, unheard: new Set() });
    await noteShape(store);
  });
}

/** Folds the posts that are one: their names must be known before anything else is folded. */
async function foldJoined(store: Store): Promise<void> {
  for (let last = ''; ; ) {
    const rows: EventRow[] = await store.events.where('id').above(last).limit(PAGE).toArray();
    const joining = rows.filter((row) => linksIn([row]).length > 0);
    const subjects = joining.flatMap((row) => row.subjects);
    if (joining.length > 0) await inOne(store, () => project(store, subjects, { rows: joining, unheard: new Set() }));
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/**
 * The same, a few subjects in each transaction where the log has more than `most` events. Ended in the middle, it begins anew with the next
 * start, since the shape is noted last.
 */
export async function rebuild(store: Store, most = SHORT): Promise<void> {
  if (await isShort(store, most)) return rebuildAtOnce(store);
  await inOne(store, async () => {
    await clear(store);
    await dropMeta(store, metaKeys.projection);
  });
  await foldJoined(store);
  await refold(store);
  await noteShape(store);
}

/**
 * Says anew of each event what it is about, since the rule for that may have changed with the folds. What only a newer Diapason
 * knows stays as it is, and is judged by itself after an update (`aside.ts`).
 */
async function indexAnew(store: Store): Promise<void> {
  for (let last = ''; ; ) {
    const rows: EventRow[] = await store.events.where('id').above(last).limit(PAGE).toArray();
    const changed = rows.flatMap((row): EventRow[] => {
      const subjects = subjectsOf(row);
      const isLeft = [...row.subjects, ...subjects].includes(UNKNOWN) || isSame(subjects, row.subjects);
      return isLeft ? [] : [{ ...row, subjects }];
    });
    if (changed.length > 0) await inOne(store, () => store.events.bulkPut(changed));
    rememberSubjects(store, changed);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((subject, at) => subject === b[at]);

/** Rebuilds when this version of Diapason folds otherwise than the one that wrote the projections. */
export async function rebuildIfOld(store: Store): Promise<void> {
  if ((await readMeta(store, metaKeys.projection)) === projectionsVersion) return;
  await indexAnew(store);
  await rebuild(store);
}
