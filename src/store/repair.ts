import { clockAt, clockMs } from '../log/clock.ts';
import { type Standing, standings } from '../log/queue.ts';
import { readSubject } from '../log/subjects.ts';
import { canonicalJson } from '../log/versions.ts';
import { inOne, type Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';
import { project } from './project.ts';
import { projectedKinds, projections } from './projections/index.ts';
import { rebuild } from './rebuild.ts';
import type { RepairNote } from './records/own.ts';
import { standingCounts } from './standing-counts.ts';

/** How much was mended; `undefined` while nothing had to be. */
export function repairNote(store: Store): Promise<RepairNote | undefined> {
  return readMeta(store, metaKeys.mended);
}

async function note(store: Store, rows: number, now: number): Promise<void> {
  const before = (await repairNote(store))?.rows ?? 0;
  if (rows > 0) await keepMeta(store, metaKeys.mended, { rows: before + rows, at: now });
}

/** Folds these subjects anew from the log and saves them, in one transaction. */
export function repair(store: Store, subjects: readonly string[], now: number): Promise<void> {
  return inOne(store, async () => {
    await project(store, subjects, { rows: [], unheard: new Set() });
    await note(store, subjects.length, now);
  });
}

/** The subjects of all rows that do not hold what their readers rely on. */
async function brokenSubjects(store: Store): Promise<string[]> {
  const found: string[] = [];
  for (const { subject, table, isWhole } of projections) {
    await store.table<{ readonly id: string }>(table).each((row) => {
      const { id } = row;
      if (!isWhole(row)) found.push(`${subject}:${id}`);
    });
  }
  return found;
}

/** The subjects of some events, drawn by chance over the whole time of the log. */
async function sample(store: Store, count: number, random: () => number): Promise<string[]> {
  const [first, last] = await Promise.all([store.events.orderBy('at').first(), store.events.orderBy('at').last()]);
  if (first === undefined || last === undefined) return [];
  const [from, to] = [clockMs(first.at), clockMs(last.at)];
  const drawn = Array.from({ length: count }, () => clockAt(Math.floor(from + random() * (to - from))));
  const events = await Promise.all(drawn.map((at) => store.events.where('at').aboveOrEqual(at).first()));
  return [...new Set(events.flatMap((event) => event?.subjects ?? []))].filter((subject) => projectedKinds.has(readSubject(subject)?.kind));
}

async function rowsOf(store: Store, subjects: readonly string[]): Promise<string> {
  const read = subjects.map(readSubject).filter((subject) => subject !== undefined);
  const idsOf = (wanted: string) => read.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const rows = await Promise.all(projections.map(({ subject, table }) => store.table(table).bulkGet(idsOf(subject))));
  return canonicalJson(rows.flat().map((row) => row ?? null));
}

async function counted(store: Store): Promise<Record<Standing, number>> {
  const of = (standing: Standing) => store.posts.where('[standing+updatedAt]').between([standing, 0], [standing, Number.MAX_VALUE]).count();
  const all = await Promise.all(standings.map(async (standing) => [standing, await of(standing)] as const));
  return Object.fromEntries(all) as Record<Standing, number>;
}

/** Whether some of the rows are not what the log folds to; they are folded anew either way, in the caller's transaction. */
async function differs(store: Store, subjects: readonly string[]): Promise<boolean> {
  const before = await rowsOf(store, subjects);
  await project(store, subjects, { rows: [], unheard: new Set() });
  return before !== (await rowsOf(store, subjects));
}

/** How many events a check draws. */
const SAMPLE = 100;

/**
 * Checks the projections against the log: the shape of every row, a hundred events drawn by chance, the counts of the
 * queue, and that each post has a place in it. A broken row is folded anew; where a drawn one is wrong, all are, since others may be. Resolves with whether
 * anything had to be mended. To be run now and then by the background.
 */
export async function check(store: Store, now: number, random: () => number = Math.random): Promise<boolean> {
  const broken = await brokenSubjects(store);
  if (broken.length > 0) await repair(store, broken, now);
  const drawn = await sample(store, SAMPLE, random);
  const wrong = await inOne(store, () => differs(store, drawn));
  const miscounted = canonicalJson(await counted(store)) !== canonicalJson(await standingCounts(store));
  const unplaced = (await store.queue.count()) !== (await store.posts.count());
  if (wrong || miscounted || unplaced) {
    await rebuild(store);
    await inOne(store, () => note(store, 1, now));
  }
  return broken.length > 0 || wrong || miscounted || unplaced;
}
