import { alarmEvery, onAlarm } from '../browser/alarms.ts';
import { onBrowserStart, onInstall } from '../browser/lifecycle.ts';
import { panelOnIcon } from '../browser/panel.ts';
import { onPermitted, permitted } from '../browser/permissions.ts';
import { serve } from '../browser/serve.ts';
import { openTab } from '../browser/tabs.ts';
import { openStore } from '../store/database.ts';
import { after, allCalls } from './calls.ts';
import type { Doors } from './deliver.ts';
import type { Desk } from './desk.ts';
import { prepare, welcome } from './first-run.ts';
import { refreshBadge, tell, tellChanged, tellChangedAll } from './news.ts';
import { DELIVER, wakeUp } from './wake.ts';

/** Looks at what time alone changes: claims that end, rows a dead worker left. */
const WATCH = 'watch';
const WATCH_MINUTES = 5;

const store = openStore();
const now = () => Date.now();
const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

const changed = (postIds: readonly string[]) => quietly(tellChanged(store, postIds, now()));
const doors: Doors = {
  ...{ now, random: Math.random, timeout: 20_000, permitted, open: openTab, changed },
  fetch: (input, init) => fetch(input, init),
};
const outbox = wakeUp(store, doors);
const desk: Desk = {
  ...{ store, now, changed, announce: tell },
  changedAll: () => quietly(tellChangedAll(store, now())),
  wake: () => quietly(outbox.soon()),
  hurry: () => quietly(outbox.back()),
};

const ready = prepare(store);
const start = () => quietly(ready.then(() => Promise.all([outbox.run(), refreshBadge(store, now())])));

// Every listener is here, in the first turn: the browser wakes a worker only for those.
serve(after(ready, allCalls(desk, doors)));
panelOnIcon();
onInstall(() => quietly(welcome()));
onBrowserStart(start);
onAlarm((name) => {
  if (name === DELIVER || name === WATCH) start();
});
onPermitted(() => quietly(ready.then(outbox.back)));
globalThis.addEventListener('online', () => quietly(ready.then(outbox.back)));
quietly(alarmEvery(WATCH, WATCH_MINUTES));
start();
