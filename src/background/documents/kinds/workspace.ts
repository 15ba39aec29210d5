import { browserLanguage } from '../../../browser/language.ts';
import { channelFault } from '../../../channels/usable.ts';
import { Refusal } from '../../../contract/refusal.ts';
import { type ChannelConfig, type Workspace, workspaceRecord } from '../../../contract/workspace.ts';
import { defaultWorkspace } from '../../../defaults/workspace.ts';
import { canonicalJson } from '../../../log/versions.ts';
import type { PublishedKind } from './published-kind.ts';

const way = ({ kind, settings }: ChannelConfig) => canonicalJson([kind, settings]);

/**
 * Refuses a workspace with a channel that the settings form would refuse, whoever publishes it. One that is in force already
 * (`head`) keeps nobody from changing the rest. A body that is no workspace passes: the store says what is wrong with it.
 */
export function refuseUnusableChannels(body: unknown, head: Workspace | undefined): void {
  const reading = workspaceRecord.read(body);
  if (reading.kind === 'damaged') return;
  const inForce = new Set(head?.channels.map(way));
  for (const channel of reading.value.channels.filter((config) => !inForce.has(way(config)))) {
    const detail = channelFault(channel, reading.value.language);
    if (detail !== undefined) throw new Refusal('unknown-channel', { where: channel.name, detail });
  }
}

export const workspace: PublishedKind<Workspace> = {
  // Departments are written to in the language that the browser had at the first run, until a person says otherwise.
  first: async (head) => ({ ...defaultWorkspace, language: head?.language ?? browserLanguage() }),
  refuseUnfit: (body, { head }) => refuseUnusableChannels(body, head),
};
