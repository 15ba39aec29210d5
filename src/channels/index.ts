import type { Channel } from '../contract/channel.ts';
import { mailto } from './mailto.ts';
import { slack } from './slack.ts';
import { webhook } from './webhook.ts';

/** Every way to deliver, in the order the settings page offers them. A channel's functions take what its `settings` parsed. */
export const channels: readonly Channel[] = [slack, webhook, mailto];

/** The channel of a kind (`ChannelConfig.kind`); none for one this version does not know. */
export function channelFor(kind: string): Channel | undefined {
  return channels.find((one) => one.id === kind);
}
