import { alarmEvery, onAlarm } from '../browser/alarms.ts';
import { onBrowserStart, onInstall } from '../browser/lifecycle.ts';
import { keepScripts } from '../browser/own-scripts.ts';
import { panelOnIcon } from '../browser/panel.ts';
import { onForbidden, onPermitted } from '../browser/permissions.ts';
import { serve } from '../browser/serve.ts';
import { serveFrames } from '../browser/serve-frame.ts';
import { DELIVERY_ALARM } from './escalations/delivery-schedule.ts';
import { ownScripts } from './own-scripts.ts';
import { routeCalls } from './route-call.ts';
import { announceToSites } from './workspaces/announcer.ts';
import { createBadge } from './workspaces/badge.ts';
import { leaveTabs, takeOverTabs, welcome } from './workspaces/open-tabs.ts';
import type { WorkspaceRuntime } from './workspaces/runtime.ts';
import { createRuntimes } from './workspaces/runtimes.ts';
import { createWorkspaceList } from './workspaces/workspace-list.ts';

/** Looks at what time alone changes: claims that end, rows a dead worker left. */
const WATCH = 'watch';
const WATCH_MINUTES = 5;
/** Shares with the team where nothing comes by itself. */
const TEAM = 'team';
const TEAM_MINUTES = 1;

const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

// Which workspace a tab is told may be another one now, whichever it was told.
const workspaceList = createWorkspaceList(() => quietly(announceToSites({ type: 'changed' })));
const runtimes = createRuntimes(workspaceList, createBadge());
const each = (work: (of: WorkspaceRuntime) => void) => quietly(runtimes.each(work));
const start = () => each((of) => of.start());
const back = () => each((of) => of.back());

keepScripts(Object.keys(ownScripts));
// Every listener is here, in the first turn: the browser wakes a worker only for those.
serve(routeCalls(workspaceList, runtimes));
serveFrames();
panelOnIcon();
onInstall(() => quietly(welcome()));
onBrowserStart(start);
onAlarm((name) => {
  if (name.startsWith(DELIVERY_ALARM) || name === WATCH || name === TEAM) start();
  if (name === WATCH) each((of) => of.look());
});
onPermitted(() => {
  back();
  quietly(takeOverTabs());
});
onForbidden(() => quietly(leaveTabs()));
globalThis.addEventListener('online', back);
quietly(alarmEvery(WATCH, WATCH_MINUTES));
quietly(alarmEvery(TEAM, TEAM_MINUTES));
quietly(runtimes.sweep());
start();
quietly(takeOverTabs());
