import type { Handlers } from '../browser/serve.ts';
import type { CallName } from '../contract/calls.ts';
import { channelCalls } from './channels-calls.ts';
import type { Doors } from './deliver.ts';
import type { Desk } from './desk.ts';
import { documentCalls } from './documents-calls.ts';
import { escalationCalls } from './escalations-calls.ts';
import { panelCalls } from './panel-calls.ts';
import { postCalls } from './posts-calls.ts';
import { settingsCalls } from './settings-calls.ts';

/** Every call, by topic. One that is missing does not compile. */
export function allCalls(desk: Desk, doors: Doors): Handlers {
  return {
    ...postCalls(desk),
    ...escalationCalls(desk),
    ...settingsCalls(desk),
    ...documentCalls(desk),
    ...panelCalls(desk),
    ...channelCalls(desk, doors),
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
