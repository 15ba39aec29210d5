import { type Checked, checkChannel } from '../../channels/usable.ts';
import type { Channel } from '../../contract/channel.ts';
import type { ChannelConfig } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { drawSecret } from '../parts/channels/draw-secret.ts';

/** What was typed in a channel's fields, by key. */
export type ChannelFields = Readonly<Record<string, string>>;

/** The typed fields of a stored channel. */
export function channelFields(config: ChannelConfig): ChannelFields {
  return Object.fromEntries(Object.entries(config.settings).map(([key, value]) => [key, String(value)]));
}

/** The same with a fresh secret in place of the one there was; without the address where that is the secret. */
export function renewedOf(channel: Channel, config: ChannelConfig): ChannelFields {
  const secrets = channel.fields.filter(({ kind }) => kind === 'secret');
  const fresh =
    secrets.length > 0
      ? secrets.map(({ key }) => [key, drawSecret()])
      : channel.fields.filter(({ kind }) => kind === 'url').map(({ key }) => [key, '']);
  return { ...channelFields(config), ...Object.fromEntries(fresh) };
}

/** The settings without empty optional fields, and with those of `before` that only a newer Diapason has a field for. */
export function settingsOf(channel: Channel, typed: ChannelFields, before: ChannelConfig['settings'] = {}): ChannelConfig['settings'] {
  const fields = new Set(channel.fields.map(({ key }) => key));
  const unknown = Object.entries(before).filter(([key]) => !fields.has(key));
  const filled = channel.fields.filter(({ key, optional }) => !(optional === true && (typed[key] ?? '').trim() === ''));
  return Object.fromEntries([...unknown, ...filled.map(({ key }) => [key, typed[key] ?? ''] as const)]);
}

/** Checks the fields as they would be kept, in the person's language. */
export function check(channel: Channel, typed: ChannelFields, language: Language): Checked {
  return checkChannel({ kind: channel.id, settings: settingsOf(channel, typed) }, language);
}
