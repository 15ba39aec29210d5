import type { Handlers } from '../../browser/serve.ts';
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
