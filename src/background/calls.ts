import type { Handlers } from '../browser/serve.ts';
import { type CallName, calls } from '../contract/calls.ts';
import type { Store } from '../store/database.ts';
import { channelCalls } from './channels-calls.ts';
import type { Doors } from './deliver.ts';
import type { Desk } from './desk.ts';
import { documentCalls } from './documents-calls.ts';
import { escalationCalls } from './escalations-calls.ts';
import { guideCalls } from './guide-calls.ts';
import { openPanelCall, panelCalls } from './panel-calls.ts';
import { postCalls } from './posts-calls.ts';
import { settingsCalls } from './settings-calls.ts';
import { spellers, spellingCalls } from './spelling.ts';
import { teamCalls } from './team-calls.ts';

/** Every call, by topic. One that is missing does not compile. */
export function allCalls(desk: Desk, doors: Doors): Handlers {
  const spellerOf = spellers();
  return {
    ...postCalls(desk),
    ...escalationCalls(desk),
    ...settingsCalls(desk),
    ...documentCalls(desk, spellerOf),
    ...guideCalls(desk),
    ...panelCalls(desk),
    ...channelCalls(desk, doors),
    ...spellingCalls(spellerOf),
    ...teamCalls(desk),
  };
}

/**
 * Lets calls wait until `ready`, for a worker is asked before it has looked at its store. `openPanel` goes at once:
 * the click that allows it does not wait.
 */
export function after(ready: Promise<void>, handlers: Handlers): Handlers {
  const names = (Object.keys(handlers) as CallName[]).filter((name) => name !== 'openPanel');
  const gated = names.map((name) => {
    const handler = handlers[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return [name, async (...given: readonly unknown[]) => ready.then(() => handler(...given))];
  });
  return { ...handlers, ...(Object.fromEntries(gated) as Partial<Handlers>) };
}

/**
 * The calls of whichever office is open: a worker hears them before it knows its workspace. `openPanel` goes at once
 * here too.
 */
export function through(office: () => Promise<{ readonly store: Store; readonly handlers: Handlers }>): Handlers {
  const names = Object.keys(calls) as CallName[];
  const passed = names.map((name) => {
    const pass = async (...given: readonly unknown[]) => {
      const handler = (await office()).handlers[name] as (...given: readonly unknown[]) => Promise<unknown>;
      return handler(...given);
    };
    return [name, pass];
  });
  return { ...(Object.fromEntries(passed) as Handlers), openPanel: openPanelCall(async () => (await office()).store) };
}
