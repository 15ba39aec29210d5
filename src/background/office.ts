import { chooseStore, HOME, keptStores } from '../browser/active-store.ts';
import { permitted } from '../browser/permissions.ts';
import type { Handlers } from '../browser/serve.ts';
import { openTab } from '../browser/tabs.ts';
import { openStore, type Store } from '../store/database.ts';
import { membership } from '../store/membership.ts';
import { after, allCalls } from './calls.ts';
import type { Doors } from './deliver.ts';
import type { Desk } from './desk.ts';
import { prepare } from './first-run.ts';
import { refreshBadge, tell, tellChanged, tellChangedAll } from './news.ts';
import { lookAtGuide } from './team/follow.ts';
import { teamRunner } from './team/runner.ts';
import { wakeUp } from './wake.ts';

/** Everything the background does for one workspace. */
export interface Office {
  readonly store: Store;
  readonly handlers: Handlers;
  /** Does what is due: deliveries, the badge, the team. */
  start(): void;
  /** The network or a permission is back. */
  back(): void;
  /** Looks at what has no other alarm: a followed guide. */
  look(): void;
  close(): Promise<void>;
}

const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

/** Opens the office of a store. `move`: closes this one and opens another. */
export function openOffice(name: string, move: (store: string) => Promise<void>): Office {
  const store = openStore(name);
  const now = () => Date.now();
  const show = (postIds: readonly string[]) => quietly(tellChanged(store, postIds, now()));
  const showAll = () => quietly(tellChangedAll(store, now()));
  const team = teamRunner(store, { now, permitted, changed: show, changedAll: showAll });
  const changed = (postIds: readonly string[]) => {
    show(postIds);
    team.soon();
  };
  const doors: Doors = {
    ...{ now, random: Math.random, timeout: 20_000, permitted, open: openTab, changed },
    fetch: (input, init) => fetch(input, init),
  };
  const outbox = wakeUp(store, doors);
  const desk: Desk = {
    ...{ store, now, changed, announce: tell },
    changedAll: () => {
      showAll();
      team.soon();
    },
    wake: () => quietly(outbox.soon()),
    hurry: () => quietly(outbox.back()),
    sync: ({ adopt = false, afresh = false }) => (afresh ? team.afresh() : team.run(adopt)),
    async choose(chosen, called) {
      await chooseStore(chosen, called);
      await move(chosen);
    },
    async workspaces() {
      const home = await membership(store);
      const all = [{ store: HOME, name: name === HOME ? (home?.name ?? '') : '' }, ...(await keptStores())];
      return { active: name, all: [...all] };
    },
  };
  const ready = prepare(store);
  const soon = (work: () => Promise<unknown>) => quietly(ready.then(work));
  return {
    store,
    handlers: after(ready, allCalls(desk, doors)),
    start: () => soon(() => Promise.all([outbox.run(), refreshBadge(store, now()), team.run()])),
    back: () => soon(() => Promise.all([outbox.back(), team.run()])),
    look: () => soon(() => lookAtGuide(desk)),
    async close() {
      await team.stop();
      store.close();
    },
  };
}
