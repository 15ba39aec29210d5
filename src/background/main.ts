import { alarmEvery, onAlarm } from '../browser/alarms.ts';
import { onBrowserStart, onInstall } from '../browser/lifecycle.ts';
import { keepScripts } from '../browser/own-scripts.ts';
import { panelOnIcon } from '../browser/panel.ts';
import { onForbidden, onPermitted } from '../browser/permissions.ts';
import { serve } from '../browser/serve.ts';
import { serveFrames } from '../browser/serve-frame.ts';
import { DELIVERY_ALARM } from './escalations/delivery-schedule.ts';
import { periods } from './jobs/job.ts';
import { ownScripts } from './own-scripts.ts';
import { routeCalls } from './route-call.ts';
import { announceToSites } from './workspaces/announcer.ts';
import { createBadge } from './workspaces/badge.ts';
import { leaveTabs, takeOverTabs, welcome } from './workspaces/open-tabs.ts';
import { createRuntimes } from './workspaces/runtimes.ts';
import { createWorkspaceList } from './workspaces/workspace-list.ts';

const logErrors = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));

/** The alarm of each period of jobs. */
const alarms = periods.map((minutes) => ({ name: `jobs:${minutes}`, minutes }));

// After any change in the list, every tab must ask again which workspace it shows.
const workspaceList = createWorkspaceList(() => logErrors(announceToSites({ type: 'changed' })));
const runtimes = createRuntimes(workspaceList, createBadge());
const runJobs = (minutes: number) => logErrors(runtimes.each((runtime) => runtime.runJobs(minutes)));
const retryNow = () => logErrors(runtimes.each((runtime) => runtime.retryNow()));

keepScripts(Object.keys(ownScripts));
// The browser wakes a worker only for listeners that are added in the first turn, so all of them stand here.
serve(routeCalls(workspaceList, runtimes));
serveFrames();
panelOnIcon();
onInstall(() => logErrors(welcome()));
onBrowserStart(() => runJobs(periods[0]));
onAlarm((name) => {
  if (name.startsWith(DELIVERY_ALARM)) runJobs(periods[0]);
  for (const alarm of alarms) if (alarm.name === name) runJobs(alarm.minutes);
});
onPermitted(() => {
  retryNow();
  logErrors(takeOverTabs());
});
onForbidden(() => logErrors(leaveTabs()));
globalThis.addEventListener('online', retryNow);
for (const { name, minutes } of alarms) logErrors(alarmEvery(name, minutes));
logErrors(runtimes.sweep());
runJobs(periods[0]);
logErrors(takeOverTabs());
