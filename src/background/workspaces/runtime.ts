import { permitted } from '../../browser/permissions.ts';
import { openTab } from '../../browser/tabs.ts';
import { tidyImport } from '../../store/archive/journal.ts';
import { clearExports } from '../../store/archive/own-exports.ts';
import { openStore, type Store } from '../../store/database.ts';
import { checkDaily, repair } from '../../store/repair.ts';
import { onBroken } from '../../store/whole.ts';
import { lookAtGuide } from '../documents/follow-guide.ts';
import type { createSpellers } from '../documents/spelling.ts';
import type { DeliveryPorts } from '../escalations/deliver.ts';
import { createDeliverySchedule } from '../escalations/delivery-schedule.ts';
import { prepare } from '../prepare-store.ts';
import { createTeamRunner } from '../team/runner.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { createAnnouncer } from './announcer.ts';
import type { Badge } from './badge.ts';
import { after, type WorkspaceHandlers, workspaceHandlers } from './handlers.ts';

/** Everything the background does for one workspace. */
export interface WorkspaceRuntime {
  readonly store: Store;
  readonly handlers: WorkspaceHandlers;
  /** Rejects when the store cannot be opened. */
  readonly ready: Promise<void>;
  /** Does what is due: deliveries, the badge, the team. */
  start(): void;
  /** The network or a permission is back. */
  back(): void;
  /** Looks at what has no other alarm: a followed guide. */
  look(): void;
  /** Says to tabs and badge that anything may have changed. */
  changedAll(): void;
  close(): Promise<void>;
}

/** What an runtime asks of the rest of the background. */
export interface SharedParts {
  readonly badge: Badge;
  readonly adoptWorkspace: WorkspaceContext['adoptWorkspace'];
  readonly teams: WorkspaceContext['teams'];
  readonly spellerOf: ReturnType<typeof createSpellers>;
}

const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

/** Opens the runtime of a store. */
export function createRuntime(name: string, { badge, adoptWorkspace, teams, spellerOf }: SharedParts): WorkspaceRuntime {
  const store = openStore(name);
  const now = () => Date.now();
  const announcer = createAnnouncer(store, badge, now);
  const show = (postIds: readonly string[]) => quietly(announcer.changed(postIds));
  const showAll = () => quietly(announcer.changedAll());
  const team = createTeamRunner(store, { now, permitted, changed: show, changedAll: showAll });
  const changed = (postIds: readonly string[]) => {
    show(postIds);
    team.soon();
  };
  const ports: DeliveryPorts = {
    ...{ now, random: Math.random, timeout: 20_000, permitted, open: openTab, changed, online: () => navigator.onLine },
    fetch: (input, init) => fetch(input, init),
  };
  const outbox = createDeliverySchedule(store, ports);
  const context: WorkspaceContext = {
    ...{ store, now, changed, adoptWorkspace, teams, announce: announcer.announce },
    changedAll: () => {
      showAll();
      team.soon();
    },
    wake: () => quietly(outbox.soon()),
    retryNow: () => quietly(outbox.back()),
    sync: ({ adopt = false, afresh = false }) => (afresh ? team.afresh() : team.run(adopt)),
  };
  const checked = async () => {
    if (await checkDaily(store, now())) showAll();
  };
  // A page that imported may have been closed in the middle.
  const tidied = async () => {
    if (await tidyImport(store)) showAll();
  };
  onBroken(store, (subjects) => quietly(repair(store, subjects, now()).then(showAll)));
  const ready = prepare(store);
  // Whoever asks hears of it; nobody may be asking yet.
  ready.catch(() => undefined);
  const soon = (work: () => Promise<unknown>) => quietly(ready.then(work));
  return {
    ...{ store, ready, changedAll: showAll },
    handlers: after(ready, workspaceHandlers(context, ports, spellerOf)),
    start: () => soon(() => Promise.all([outbox.run(), announcer.count(), team.run(), tidied(), clearExports()])),
    back: () => soon(() => Promise.all([outbox.back(), team.run()])),
    look: () => soon(() => Promise.all([lookAtGuide(context), tidied().then(checked)])),
    async close() {
      await team.stop();
      store.close();
    },
  };
}
