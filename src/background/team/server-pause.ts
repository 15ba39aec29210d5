import type { Problem } from '../../contract/problem.ts';
import { doubledWait } from '../../domain/doubled-wait.ts';
import type { Store } from '../../store/database.ts';
import { metaKeys } from '../../store/meta-keys.ts';
import { dropMeta, keepMeta, readMeta } from '../../store/meta-rows.ts';
import type { Quiet } from '../../store/records/sync.ts';

/*
 * How long a server is left alone, whatever the CM does and however often the background is started: as long as it
 * asked for, or longer each time where it refuses without saying how long.
 */

/** Without a time of the server's own: the first rest, doubled each time, and the longest. ms. */
const FIRST = 30_000;
const LONGEST = 10 * 60_000;
/** A login that worked so recently, ms, is believed when it is refused: servers refuse good ones while they are upset. */
const WORKED = 10 * 60_000;

const tooMany = ({ detail = '' }: Problem) => detail.startsWith('429');

/** Whether a login was refused, for all or for writing, as servers do which cannot ask whoever knows the passwords. */
export const isRefused = ({ code, detail = '' }: Problem) =>
  code === 'login-refused' || (code === 'engine-denied' && detail.startsWith('401'));

/** Whether a login that is refused worked a moment ago. `since`: when this device was last in step. */
export const isBriefRefusal = (problem: Problem, since: number | undefined, now: number) =>
  isRefused(problem) && since !== undefined && Math.abs(now - since) < WORKED;

/** The rest that is still to be kept; none where the clock says that it was begun later than now. */
export async function pauseOf(store: Store, engine: string, now: number): Promise<Quiet | undefined> {
  const quiet = await readMeta(store, metaKeys.quiet);
  return quiet !== undefined && quiet.engine === engine && quiet.from <= now && now < quiet.until ? quiet : undefined;
}

/** Begins a rest where the server asked for one, or refuses what it should not be asked again at once. */
export async function keepPause(store: Store, engine: string, problem: Problem, now: number): Promise<Quiet | undefined> {
  const before = await readMeta(store, metaKeys.quiet);
  const tries = before?.engine === engine ? before.tries + 1 : 1;
  const own = tooMany(problem) || isRefused(problem) ? now + doubledWait(tries, FIRST, LONGEST) : undefined;
  const until = problem.until ?? own;
  if (until === undefined) return undefined;
  const quiet: Quiet = { engine, from: now, until, tries, problem: { ...problem, until } };
  await keepMeta(store, metaKeys.quiet, quiet);
  return quiet;
}

/** The server answered as it should. */
export async function endPause(store: Store): Promise<void> {
  await dropMeta(store, metaKeys.quiet);
}
