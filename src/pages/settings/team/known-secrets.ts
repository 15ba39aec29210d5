import { channelFor } from '../../../channels/index.ts';
import type { ChannelField } from '../../../contract/channel.ts';
import type { Version } from '../../../contract/document.ts';
import type { ChannelConfig, Workspace } from '../../../contract/workspace.ts';
import { clockMs } from '../../../log/clock.ts';

/** A secret of a channel that somebody had who left the team. */
export interface KnownSecret {
  readonly channel: string;
  /** The channel's name, as it is called now or was last. */
  readonly name: string;
  /** The keys of the departments it delivers to now. */
  readonly departments: readonly string[];
  /** What it is: a webhook's address, or the secret that signs. */
  readonly field: ChannelField;
  /** Whether what they had is in no channel any more. */
  readonly changed: boolean;
}

/** What lets others write through a channel: the secret that signs, else the address itself. Mail has neither. */
function guardOf({ kind }: ChannelConfig): ChannelField | undefined {
  const fields = channelFor(kind)?.fields ?? [];
  return fields.find((field) => field.kind === 'secret') ?? fields.find((field) => field.kind === 'url');
}

const secretIn = (config: ChannelConfig): string => String(config.settings[guardOf(config)?.key ?? ''] ?? '');

/** The channels of a version of the workspace, whatever its shape was then. */
const channelsIn = ({ body }: Version): readonly ChannelConfig[] => (body as Partial<Workspace>).channels ?? [];

/**
 * The channels' secrets that stood in a version of the workspace which somebody could read: all that were published until
 * they left, `left` in ms, those of before they joined too.
 */
export function knownSecrets(versions: readonly Version[], head: Workspace, left: number): KnownSecret[] {
  const now = new Set(head.channels.map(secretIn));
  const readable = versions.filter(({ at }) => clockMs(at) <= left);
  const known = new Map<string, { config: ChannelConfig; values: Set<string> }>();
  for (const config of readable.flatMap(channelsIn)) {
    const value = secretIn(config);
    const entry = known.get(config.id) ?? { config, values: new Set<string>() };
    if (value !== '') known.set(config.id, { ...entry, values: entry.values.add(value) });
  }
  return [...known].flatMap(([id, { config, values }]) => {
    const present = head.channels.find((channel) => channel.id === id) ?? config;
    const field = guardOf(config);
    const departments = head.departments.filter(({ channel }) => channel === id).map(({ key }) => key);
    const changed = ![...values].some((value) => now.has(value));
    return field === undefined ? [] : [{ channel: id, name: present.name, departments, field, changed }];
  });
}
