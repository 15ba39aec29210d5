import '../fake-browser.ts';
import { expect, it } from 'vitest';
import { refuseUnusableChannels } from '../../src/background/documents/kinds/workspace.ts';
import { channels } from '../../src/channels/index.ts';
import { channelFault, checkChannel } from '../../src/channels/usable.ts';
import type { ChannelConfig } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { check } from '../../src/pages/settings/channel-form.ts';

const config = (kind: string, settings: ChannelConfig['settings']): ChannelConfig => ({ id: 'c', kind, name: 'Chat', settings });

const unusable: readonly (readonly [string, ChannelConfig['settings']])[] = [
  ['slack', { url: 'javascript:alert(1)' }],
  ['slack', { url: 'http://evil.example/' }],
  ['slack', { url: 'https://10.0.0.1/chat' }],
  ['slack', { url: 7 }],
  ['slack', {}],
  ['webhook', { url: 'https://hooks.example.com/a', secret: 'short' }],
  ['mailto', { to: 'a@b.example?bcc=evil@x.example,c@d.example' }],
  ['mailto', { to: 'a@b.example', cc: 'none' }],
  ['exec', { url: 'https://hooks.example.com/a' }],
  ['constructor', {}],
];

it.each(unusable)(
  'a channel of kind %s with %j is refused in both languages, when published too, and harms nothing else once in force',
  (kind, settings) => {
    const bad = config(kind, settings);
    const [en, fr] = [channelFault(bad, 'en'), channelFault(bad, 'fr')];
    expect(en).toMatch(/\.$/);
    expect(fr).toMatch(/\.$/);
    expect(en).not.toBe(fr);
    const body = { ...defaultWorkspace, channels: [bad] };
    expect(() => refuseUnusableChannels(body, defaultWorkspace)).toThrow('unknown-channel');
    expect(() => refuseUnusableChannels({ ...body, name: 'Renamed' }, body)).not.toThrow();
  },
);

it('says in the form, of every kind, what is said when it is published', () => {
  for (const channel of channels)
    expect(check(channel, {}, 'en')).toEqual(checkChannel({ kind: channel.id, settings: settingsOf(channel) }, 'en'));
});

const settingsOf = (channel: (typeof channels)[number]) =>
  Object.fromEntries(channel.fields.filter(({ optional }) => optional !== true).map(({ key }) => [key, '']));

it('lets a channel through that can be used', () => {
  const good = config('slack', { url: 'https://hooks.slack.com/services/T/B/x' });
  expect(channelFault(good, 'en')).toBeUndefined();
  expect(() => refuseUnusableChannels({ ...defaultWorkspace, channels: [good] }, undefined)).not.toThrow();
});
