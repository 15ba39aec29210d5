import { activeStore } from '../browser/active-store.ts';
import { alarmEvery, onAlarm } from '../browser/alarms.ts';
import { onBrowserStart, onInstall } from '../browser/lifecycle.ts';
import { panelOnIcon } from '../browser/panel.ts';
import { onPermitted } from '../browser/permissions.ts';
import { serve } from '../browser/serve.ts';
import { through } from './calls.ts';
import { welcome } from './first-run.ts';
import { type Office, openOffice } from './office.ts';
import { DELIVER } from './wake.ts';

/** Looks at what time alone changes: claims that end, rows a dead worker left. */
const WATCH = 'watch';
const WATCH_MINUTES = 5;
/** Shares with the team where nothing comes by itself. */
const TEAM = 'team';
const TEAM_MINUTES = 1;

const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

async function move(store: string): Promise<void> {
  const left = await office;
  office = Promise.resolve(openOffice(store, move));
  (await office).start();
  // The call that asked for it is still answered by the one that closes.
  setTimeout(() => quietly(left.close()), 1_000);
}

let office: Promise<Office> = activeStore().then((store) => openOffice(store, move));
const inOffice = (work: (of: Office) => void) => quietly(office.then(work));
const start = () => inOffice((of) => of.start());
const back = () => inOffice((of) => of.back());

// Every listener is here, in the first turn: the browser wakes a worker only for those.
serve(through(() => office));
panelOnIcon();
onInstall(() => quietly(welcome()));
onBrowserStart(start);
onAlarm((name) => {
  if (name === DELIVER || name === WATCH || name === TEAM) start();
  if (name === WATCH) inOffice((of) => of.look());
});
onPermitted(back);
globalThis.addEventListener('online', back);
quietly(alarmEvery(WATCH, WATCH_MINUTES));
quietly(alarmEvery(TEAM, TEAM_MINUTES));
start();
