import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { channelFault } from '../../../src/channels/usable.ts';
import { ChannelConfigSchema, type Workspace, WorkspaceSchema } from '../../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { departmentsWithoutChannel } from '../../../src/domain/departments.ts';
import { readChannel, serving, type TypedChannel } from '../../../src/pages/channel/first-channel.ts';

const secret = 'sixteen letters or more';
const typed = (way: TypedChannel['way'], address: string): TypedChannel => ({ way, address, secret });
const fault = (way: TypedChannel['way'], address: string, language: 'en' | 'fr' = 'en') => {
  const read = readChannel(typed(way, address), language);
  return read.ok ? undefined : read.fault;
};
const mail = { kind: 'mailto', name: 'support@example.com', settings: { to: 'support@example.com' } };

describe('what is typed', () => {
  it('becomes a channel of the kind that it is for, with a name that tells it from others', () => {
    expect(readChannel(typed('mail', ' support@example.com '), 'en')).toEqual({ ok: true, config: mail, origins: [] });
    expect(readChannel(typed('chat', 'https://hooks.slack.com/services/T/B/x'), 'en')).toMatchObject({
      config: { kind: 'slack', name: 'Slack', settings: { url: 'https://hooks.slack.com/services/T/B/x' } },
      origins: ['https://hooks.slack.com/*'],
    });
    expect(readChannel(typed('program', 'https://desk.example.com/in'), 'en')).toMatchObject({
      config: { kind: 'webhook', name: 'desk.example.com', settings: { url: 'https://desk.example.com/in', secret } },
    });
  });

  it.each([
    ['mail', '', 'Write the e-mail address'],
    ['mail', 'support at example', 'not an e-mail address'],
    ['mail', 'a@b.example, c@d.example', 'One address only'],
    ['mail', 'https://hooks.slack.com/services/T/B/x', 'This is a web address'],
    ['chat', '', 'Paste the address'],
    ['chat', 'nonsense', 'not a web address'],
    ['chat', 'http://example.com/hook', 'must begin with https://'],
    ['chat', 'https://me:pw@example.com/hook', 'before the @'],
    ['chat', 'https://192.168.1.4/hook', 'private network'],
    ['chat', 'support@example.com', 'This is an e-mail address'],
    ['chat', 'https://discord.com/api/webhooks/1/abc', 'an address of Discord'],
    ['program', 'ftp://example.com', 'not a web address'],
  ] as const)('by %s as “%s” is refused with what is wrong', (way, address, sentence) => {
    expect(fault(way, address)).toContain(sentence);
    expect(fault(way, address, 'fr')).not.toBe(fault(way, address));
  });

  it('is never kept where the settings would call it unusable', () => {
    const ways = fc.constantFrom('mail', 'chat', 'program' as const);
    const address = fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress(), fc.string({ minLength: 400 }));
    fc.assert(
      fc.property(ways, address, (way, text) => {
        const read = readChannel(typed(way as TypedChannel['way'], text), 'en');
        if (!read.ok) return read.fault !== '';
        return v.is(ChannelConfigSchema, { id: 'one', ...read.config }) && channelFault(read.config, 'en') === undefined;
      }),
    );
  });
});

describe('the workspace', () => {
  const keys = defaultWorkspace.departments.map(({ key }) => key);
  const channelsOf = ({ departments }: Workspace) => departments.map(({ channel }) => channel);

  it('serves the departments that were meant, and no other', () => {
    const served = serving(defaultWorkspace, mail, [keys[0] ?? '']);
    expect(v.is(WorkspaceSchema, served)).toBe(true);
    expect(served.channels).toEqual([{ id: 'mailto', ...mail }]);
    expect(departmentsWithoutChannel(served).map(({ key }) => key)).toEqual(keys.slice(1));
  });

  it('serves all that had none by one channel', () => {
    expect(new Set(channelsOf(serving(defaultWorkspace, mail, keys)))).toEqual(new Set(['mailto']));
  });

  it('leaves a department with a channel as it is, whoever is named', () => {
    const first = serving(defaultWorkspace, mail, [keys[0] ?? '']);
    const chat = { kind: 'slack', name: 'Slack', settings: { url: 'https://hooks.slack.com/services/T/B/x' } };
    const both = serving(first, chat, keys);
    expect(channelsOf(both)[0]).toBe('mailto');
    expect(new Set(channelsOf(both).slice(1))).toEqual(new Set(['slack']));
  });

  it('takes the channel that leads there already, and a fresh id for another', () => {
    const first = serving(defaultWorkspace, mail, [keys[0] ?? '']);
    expect(serving(first, mail, [keys[1] ?? '']).channels).toHaveLength(1);
    const other = { ...mail, settings: { to: 'press@example.com' } };
    expect(serving(first, other, [keys[1] ?? '']).channels.map(({ id }) => id)).toEqual(['mailto', 'mailto-2']);
  });

  it('names a removed channel no more', () => {
    const lost = { ...defaultWorkspace, departments: defaultWorkspace.departments.map((one) => ({ ...one, channel: 'gone' })) };
    expect(departmentsWithoutChannel(lost)).toHaveLength(keys.length);
  });
});
