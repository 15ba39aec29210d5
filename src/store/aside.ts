import { readEvent } from '../contract/read-event.ts';
import { subjectsOf, UNKNOWN } from '../log/subjects.ts';
import { type EventRow, inOne, type Store } from './database.ts';
import { rememberSubjects } from './familiar.ts';
import { eventOf } from './merge.ts';
import { project } from './project.ts';

/*
 * Events of kinds that only a newer Diapason knows stand in the log as they came: they are exported and passed on like all
 * others, and no fold sees them.
 */

/** Events looked at in one transaction. */
const SLICE = 500;

/** A row as this version understands it; `undefined` where it understands no more than the one before. */
function understood(row: EventRow): EventRow | undefined {
  const read = readEvent(eventOf(row));
  if (read.kind !== 'known') return undefined;
  const subjects = subjectsOf(read.event);
  return subjects.includes(UNKNOWN) ? undefined : { ...read.event, subjects };
}

/** Judges again what was put aside, after an update, and folds what is understood now. Resolves with how many events that were. */
export async function judgeAside(store: Store): Promise<number> {
  const ids = await store.events.where('subjects').equals(UNKNOWN).primaryKeys();
  let count = 0;
  for (let at = 0; at < ids.length; at += SLICE) {
    await inOne(store, async () => {
      const rows = (await store.events.bulkGet(ids.slice(at, at + SLICE))).filter((row) => row !== undefined);
      const known = rows.map(understood).filter((row) => row !== undefined);
      await store.events.bulkPut(known);
      rememberSubjects(store, known);
      const subjects = known.flatMap((row) => row.subjects);
      await project(store, subjects, { rows: known, unheard: new Set() });
      count += known.length;
    });
  }
  return count;
}

/** How many events of the log only a newer Diapason knows. */
export function countAside(store: Store): Promise<number> {
  return store.events.where('subjects').equals(UNKNOWN).count();
}
