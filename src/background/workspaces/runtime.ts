import { permitted } from '../../browser/permissions.ts';
import { openTab } from '../../browser/tabs.ts';
import { tidyImport } from '../../store/archive/journal.ts';
import { clearExports } from '../../store/archive/own-exports.ts';
import { openStore, type Store } from '../../store/database.ts';
import { checkDaily, repair } from '../../store/repair.ts';
import { onBroken } from '../../store/whole.ts';
import { lookAtGuide } from '../documents/follow-guide.ts';
import type { spellers } from '../documents/spelling.ts';
import type { Doors } from '../escalations/deliver.ts';
import { wakeUp } from '../escalations/delivery-schedule.ts';
import { prepare } from '../prepare-store.ts';
import { teamRunner } from '../team/runner.ts';
import type { Desk } from '../workspace-context.ts';
import { heraldOf } from './announcer.ts';
import type { Tally } from './badge.ts';
import { after, allCalls, type OfficeHandlers } from './handlers.ts';

/** Everything the background does for one workspace. */
export interface Office {
  readonly store: Store;
  readonly handlers: OfficeHandlers;
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

/** What an office asks of the rest of the background. */
export interface Surroundings {
  readonly tally: Tally;
  readonly choose: Desk['choose'];
  readonly teams: Desk['teams'];
  readonly spellerOf: ReturnType<typeof spellers>;
}

const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

/** Opens the office of a store. */
export function openOffice(name: string, { tally, choose, teams, spellerOf }: Surroundings): Office {
  const store = openStore(name);
  const now = () => Date.now();
  const herald = heraldOf(store, tally, now);
  const show = (postIds: readonly string[]) => quietly(herald.changed(postIds));
  const showAll = () => quietly(herald.changedAll());
  const team = teamRunner(store, { now, permitted, changed: show, changedAll: showAll });
  const changed = (postIds: readonly string[]) => {
    show(postIds);
    team.soon();
  };
  const doors: Doors = {
    ...{ now, random: Math.random, timeout: 20_000, permitted, open: openTab, changed, online: () => navigator.onLine },
    fetch: (input, init) => fetch(input, init),
  };
  const outbox = wakeUp(store, doors);
  const desk: Desk = {
    ...{ store, now, changed, choose, teams, announce: herald.tell },
    changedAll: () => {
      showAll();
      team.soon();
    },
    wake: () => quietly(outbox.soon()),
    hurry: () => quietly(outbox.back()),
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
    handlers: after(ready, allCalls(desk, doors, spellerOf)),
    start: () => soon(() => Promise.all([outbox.run(), herald.count(), team.run(), tidied(), clearExports()])),
    back: () => soon(() => Promise.all([outbox.back(), team.run()])),
    look: () => soon(() => Promise.all([lookAtGuide(desk), tidied().then(checked)])),
    async close() {
      await team.stop();
      store.close();
    },
  };
}
