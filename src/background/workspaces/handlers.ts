import type { Handlers } from '../../browser/serve.ts';
import type { CallName } from '../../contract/calls.ts';
import type { WorkspaceCallResults } from '../../contract/workspace-calls.ts';
import { documentCalls } from '../documents/document-calls.ts';
import { guideCalls } from '../documents/guide-calls.ts';
import { createSpellers, spellingCalls } from '../documents/spelling.ts';
import { channelCalls } from '../escalations/channel-calls.ts';
import type { DeliveryPorts } from '../escalations/deliver.ts';
import { escalationCalls } from '../escalations/escalation-calls.ts';
import { panelCalls } from '../posts/panel-calls.ts';
import { postCalls } from '../posts/post-calls.ts';
import { settingsCalls } from '../settings/settings-calls.ts';
import { teamCalls } from '../team/team-calls.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** The calls that are about one workspace, whichever that is. */
export type WorkspaceHandlers = Omit<Handlers, keyof WorkspaceCallResults>;

/** Every call about one workspace, by topic. One that is missing does not compile. Dictionaries are the same for all workspaces. */
export function workspaceHandlers(context: WorkspaceContext, ports: DeliveryPorts, spellerOf = createSpellers()): WorkspaceHandlers {
  return {
    ...postCalls(context),
    ...escalationCalls(context),
    ...settingsCalls(context),
    ...documentCalls(context, spellerOf),
    ...guideCalls(context),
    ...panelCalls(context),
    ...channelCalls(context, ports),
    ...spellingCalls(spellerOf),
    ...teamCalls(context),
  };
}

/**
 * Lets calls wait until `ready`, for a worker is asked before it has looked at its store. `openPanel` goes at once:
 * the click that allows it does not wait.
 */
export function after(ready: Promise<void>, handlers: WorkspaceHandlers): WorkspaceHandlers {
  const names = (Object.keys(handlers) as (CallName & keyof WorkspaceHandlers)[]).filter((name) => name !== 'openPanel');
  const gated = names.map((name) => {
    const handler = handlers[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return [name, async (...given: readonly unknown[]) => ready.then(() => handler(...given))];
  });
  return { ...handlers, ...(Object.fromEntries(gated) as Partial<WorkspaceHandlers>) };
}
