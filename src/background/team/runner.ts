import type { Engine } from '../../contract/engine.ts';
import type { Problem } from '../../contract/problem.ts';
import { Refusal } from '../../contract/refusal.ts';
import { doubledWait } from '../../domain/doubled-wait.ts';
import { problemOf } from '../../domain/problem-of.ts';
import type { Store } from '../../store/database.ts';
import { importsOf } from '../../store/familiar.ts';
import { exclusively } from '../../store/lock.ts';
import { deviceKey, keepStatus, membership, teamStatus } from '../../store/membership.ts';
import type { Membership } from '../../store/records/membership.ts';
import { clearArrived, roundLock, syncStore } from '../../store/team.ts';
import { engineFor } from '../../team/engines/index.ts';
import { engineOrigins } from '../../team/engines/kinds/index.ts';
import type { Knowledge } from '../../team/sync/knowledge.ts';
import { type Round, syncRound } from '../../team/sync/round.ts';
import { announcingStore } from './announcing-store.ts';
import { endPause, isBriefRefusal, isRefused, keepPause, pauseOf } from './server-pause.ts';
import { passes, statusOf } from './status.ts';

/** What the runner tells and asks of the rest. */
export interface RunnerPorts {
  readonly now: () => number;
  readonly permitted: (origins: readonly string[]) => Promise<boolean>;
  readonly changed: (postIds: readonly string[]) => void;
  readonly changedAll: () => void;
}

/** Shares this store with its team. */
export interface TeamRunner {
  /** Runs a round now, after the one under way; resolves when it ended, well or not (the status says). */
  run(adopt?: boolean): Promise<void>;
  /** Runs a round soon: several reasons in a row make one. */
  soon(): void;
  /** Runs a round that reads the team's acts anew: somebody here wrote one. */
  afresh(): Promise<void>;
  stop(): Promise<void>;
}

/** What is done in a row goes out together, ms; the first thing after a rest almost at once. */
const SOON = 200;
const AT_ONCE = 20;
/** After a failure it is tried again after this, ms, then twice as long each time, until the alarm of each minute is sooner. */
const AGAIN = 2_000;
const AGAIN_MOST = 60_000;
/** No round may outlive the worker's patience, ms; the next goes on where it stopped. */
const LONGEST = 4 * 60_000;

/** What went wrong in a round. One that took too long is not over: the next goes on where it stopped. */
function roundProblem(error: unknown): Problem {
  return (error as { name?: string } | undefined)?.name === 'TimeoutError' ? { code: 'receiver-busy' } : problemOf(error, 'team');
}

/** The runner of one store; it does nothing while the store is in no team. */
export function createTeamRunner(store: Store, ports: RunnerPorts): TeamRunner {
  const stopping = new AbortController();
  let engine: Engine | undefined;
  /** The config that `engine` was made of. */
  let made = '';
  let known: Knowledge | undefined;
  /** How often a file had been taken in when `known` was learnt. */
  let imports = 0;
  let live = false;
  let turn: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [failures, dueAt, endedAt] = [0, 0, 0];

  async function listen(on: Engine): Promise<void> {
    if (on.listen === undefined || live) return;
    const lost = () => {
      live = false;
      if (!stopping.signal.aborted) runner.soon();
    };
    await on.listen({ news: () => runner.soon(), lost }, stopping.signal);
    live = true;
  }

  /** The engine as the team's settings have it now; another one than before is connected anew. */
  async function renewEngine(member: Membership): Promise<void> {
    const config = JSON.stringify(member.engine);
    if (config === made) return;
    const before = engine;
    [engine, made, known, live] = [engineFor(member.engine, ports.now), config, undefined, false];
    await before?.close?.();
  }

  /** A page that takes a file in may be closed before it says so: then this is how it is found out. */
  async function seeImports(): Promise<void> {
    const before = imports;
    imports = await importsOf(store);
    if (imports === before || known === undefined) return;
    known = undefined;
    ports.changedAll();
  }

  async function round(member: Membership, adopt: boolean): Promise<Round> {
    const origins = engineOrigins(member.engine);
    if (!(await ports.permitted(origins))) throw new Refusal('no-permission', { where: origins.join(' ') });
    await renewEngine(member);
    await seeImports();
    const device = await deviceKey(store);
    if (engine === undefined || device === undefined) throw new Refusal('unexpected', { where: 'team' });
    // Heard before read: what comes between the two is not missed.
    await listen(engine);
    const { workspace, seat } = member;
    const told = announcingStore(syncStore(store, ports.now), ports);
    const context = { workspace, engine, seat, device, now: ports.now, store: told.store };
    try {
      const done = await syncRound(context, AbortSignal.any([stopping.signal, AbortSignal.timeout(LONGEST)]), adopt, known);
      known = done.known;
      return done;
    } finally {
      told.flush();
    }
  }

  /** Begins a rest where the problem is one; a login that is refused although it just worked counts as a server in trouble. */
  async function patient(member: Membership, problem: Problem): Promise<Problem> {
    const upset = isBriefRefusal(problem, (await teamStatus(store))?.since, ports.now());
    if (isRefused(problem) && !upset) return problem;
    const quiet = await keepPause(store, JSON.stringify(member.engine), problem, ports.now());
    const seen = quiet?.problem ?? problem;
    return upset ? { ...seen, code: 'receiver-busy' } : seen;
  }

  async function once(adopt: boolean): Promise<void> {
    const member = await membership(store);
    if (member === undefined || member.engine.kind === 'file' || stopping.signal.aborted) return;
    const config = JSON.stringify(member.engine);
    const quiet = await pauseOf(store, config, ports.now());
    if (quiet !== undefined) {
      await keepStatus(store, await statusOf(store, member, { problem: quiet.problem }, { now: ports.now(), live }));
      return later(quiet.until - ports.now());
    }
    const ended = await exclusively(roundLock(store), () => round(member, adopt)).then(
      (done) => ({ round: done, exchanged: true }),
      async (error: unknown) => ({ problem: await patient(member, roundProblem(error)) }),
    );
    if ('problem' in ended) known = undefined;
    else await endPause(store);
    const passing = 'problem' in ended ? passes(ended.problem) : ended.round.left.length > 0;
    failures = passing ? failures + 1 : 0;
    // All of a team lose their server at once, and are not to come back at once.
    if (failures > 0) later(doubledWait(failures, AGAIN, AGAIN_MOST) * (0.5 + Math.random() / 2));
    endedAt = Date.now();
    if (stopping.signal.aborted) return;
    await keepStatus(store, await statusOf(store, member, ended, { now: ports.now(), live }));
    if ('round' in ended) await clearArrived(store);
  }

  /** One timer: the sooner reason counts. */
  function later(delay: number): void {
    if (stopping.signal.aborted || (timer !== undefined && dueAt <= Date.now() + delay)) return;
    clearTimeout(timer);
    dueAt = Date.now() + delay;
    timer = setTimeout(() => {
      timer = undefined;
      void runner.run();
    }, delay);
  }

  const runner: TeamRunner = {
    run(adopt = false) {
      turn = turn.then(() => once(adopt)).catch((error: unknown) => console.error(error));
      return turn;
    },
    soon() {
      later(Date.now() - endedAt > SOON ? AT_ONCE : SOON);
    },
    afresh() {
      turn = turn.then(() => {
        known = undefined;
      });
      return runner.run();
    },
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await turn;
      await engine?.close?.();
    },
  };
  return runner;
}
