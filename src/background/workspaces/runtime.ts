import { permitted } from '../../browser/permissions.ts';
import { openTab } from '../../browser/tabs.ts';
import { openStore, type Store } from '../../store/database.ts';
import { repair } from '../../store/repair.ts';
import { onBroken } from '../../store/whole.ts';
import type { createSpellers } from '../documents/spelling.ts';
import type { DeliveryPorts } from '../escalations/deliver.ts';
import { createDeliverySchedule } from '../escalations/delivery-schedule.ts';
import type { JobContext } from '../jobs/job.ts';
import { runJobs } from '../jobs/run-jobs.ts';
import { prepare } from '../prepare-store.ts';
import { createTeamRunner } from '../team/runner.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { createAnnouncer } from './announcer.ts';
import type { Badge } from './badge.ts';
import { type WorkspaceHandlers, workspaceHandlers } from './handlers.ts';

/** Everything the background does for one workspace. */
export interface WorkspaceRuntime {
  readonly store: Store;
  readonly handlers: WorkspaceHandlers;
  /** Rejects when the store cannot be opened. Until it resolves, no call may reach a handler. */
  readonly ready: Promise<void>;
  /** Runs the jobs of this period, in minutes. */
  runJobs(minutes: number): void;
  /** The network or a permission is back: whatever waited for it is tried at once. */
  retryNow(): void;
  /** Says to tabs and badge that anything may have changed. */
  changedAll(): void;
  close(): Promise<void>;
}

/** What the runtimes of all workspaces share. */
export interface SharedParts {
  readonly badge: Badge;
  readonly adoptWorkspace: WorkspaceContext['adoptWorkspace'];
  readonly teams: WorkspaceContext['teams'];
  readonly spellerOf: ReturnType<typeof createSpellers>;
}

const logErrors = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

/** Opens a store and puts together everything that the background does for it. */
export function createRuntime(name: string, { badge, adoptWorkspace, teams, spellerOf }: SharedParts): WorkspaceRuntime {
  const store = openStore(name);
  const now = () => Date.now();
  const announcer = createAnnouncer(store, badge, now);
  const show = (postIds: readonly string[]) => logErrors(announcer.changed(postIds));
  const showAll = () => logErrors(announcer.changedAll());
  const team = createTeamRunner(store, { now, permitted, changed: show, changedAll: showAll });
  const changed = (postIds: readonly string[]) => {
    show(postIds);
    team.soon();
  };
  const changedAll = () => {
    showAll();
    team.soon();
  };
  const ports: DeliveryPorts = {
    now,
    random: Math.random,
    fetch: (input, init) => fetch(input, init),
    timeout: 20_000,
    permitted,
    open: openTab,
    changed,
    online: () => navigator.onLine,
  };
  const outbox = createDeliverySchedule(store, ports);
  const context: WorkspaceContext = {
    store,
    now,
    changed,
    changedAll,
    announce: announcer.announce,
    wake: () => logErrors(outbox.soon()),
    retryNow: () => logErrors(outbox.back()),
    sync: ({ adopt = false, afresh = false }) => (afresh ? team.afresh() : team.run(adopt)),
    adoptWorkspace,
    prepare,
    teams,
  };
  const jobContext: JobContext = { ...context, showAll, deliver: outbox.run, countWaiting: announcer.count };
  onBroken(store, (subjects) => logErrors(repair(store, subjects, now()).then(showAll)));
  const ready = prepare(store);
  // Callers learn of a rejection from `ready` itself, but there may be no caller yet.
  ready.catch(() => undefined);
  return {
    store,
    handlers: workspaceHandlers(context, ports, spellerOf),
    ready,
    runJobs: (minutes) => logErrors(ready.then(() => runJobs(minutes, jobContext))),
    retryNow: () => logErrors(ready.then(() => Promise.all([outbox.back(), team.run()]))),
    changedAll: showAll,
    async close() {
      await team.stop();
      store.close();
    },
  };
}
