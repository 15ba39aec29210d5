import type { ChannelConfig, Department, Workspace } from '../../contract/workspace.ts';
import { withItem } from '../parts/data/keys.ts';

/** The departments that a channel serves, by key. */
export function servedBy({ departments }: Workspace, id: string): string[] {
  return departments.filter(({ channel }) => channel === id).map(({ key }) => key);
}

/** The workspace with a channel in it, which serves these departments and no others. */
export function withChannelFor(
  workspace: Workspace,
  config: ChannelConfig,
  users: readonly string[],
): Pick<Workspace, 'channels' | 'departments'> {
  const served = ({ channel, ...rest }: Department): Department => {
    if (users.includes(rest.key)) return { ...rest, channel: config.id };
    return channel === undefined || channel === config.id ? rest : { ...rest, channel };
  };
  return { channels: withItem(workspace.channels, config, ({ id }) => id), departments: workspace.departments.map(served) };
}
