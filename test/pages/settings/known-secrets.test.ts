import { describe, expect, it } from 'vitest';
import { slack } from '../../../src/channels/slack.ts';
import { webhook } from '../../../src/channels/webhook.ts';
import type { Version } from '../../../src/contract/document.ts';
import type { ChannelConfig, Workspace } from '../../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { renewedOf } from '../../../src/pages/settings/channel-form.ts';
import { knownSecrets } from '../../../src/pages/settings/team/known-secrets.ts';

const LEFT = Date.UTC(2026, 10, 22, 12);
const chat = (path: string): ChannelConfig => ({
  id: 'slack',
  kind: 'slack',
  name: 'Support chat',
  settings: { url: `https://hooks.slack.com/services/${path}` },
});
const hook = (secret: string): ChannelConfig => ({
  id: 'hook',
  kind: 'webhook',
  name: 'Tickets',
  settings: { url: 'https://tickets.example/in', secret },
});
const mail: ChannelConfig = { id: 'mail', kind: 'mailto', name: 'Press', settings: { to: 'press@example.com' } };

const workspace = (...channels: ChannelConfig[]): Workspace => ({
  ...defaultWorkspace,
  channels,
  departments: defaultWorkspace.departments.map((one, at) => (at === 0 ? { ...one, channel: 'slack' } : one)),
});
const published = (at: number, body: Workspace): Version =>
  ({ id: String(at), kind: 'workspace', parents: [], author: 'm-lea', at: clockAt(at), note: '', body }) as Version;

const shortly = (versions: Version[], head: Workspace) =>
  knownSecrets(versions, head, LEFT).map(({ channel, field, changed }) => [channel, field.key, changed]);

describe('what somebody who left knows', () => {
  it('is the signing secret of a webhook and the address of a chat, with the departments they deliver to; of mail nothing', () => {
    const head = workspace(chat('A'), hook('s'.repeat(16)), mail);
    expect(shortly([published(LEFT - 1, head)], head)).toEqual([
      ['slack', 'url', false],
      ['hook', 'secret', false],
    ]);
    expect(knownSecrets([published(LEFT - 1, head)], head, LEFT)[0]?.departments).toEqual([head.departments[0]?.key]);
  });

  it('is marked as changed once no channel has it any more, and only then', () => {
    const [before, after] = [workspace(chat('A'), hook('s'.repeat(16))), workspace(chat('B'), hook('s'.repeat(16)))];
    const versions = [published(LEFT - 1, before), published(LEFT + 1, after)];
    expect(shortly(versions, after)).toEqual([
      ['slack', 'url', true],
      ['hook', 'secret', false],
    ]);
    const elsewhere = workspace({ ...chat('A'), id: 'again' }, hook('t'.repeat(16)));
    expect(shortly([...versions, published(LEFT + 2, elsewhere)], elsewhere)).toEqual([
      ['slack', 'url', false],
      ['hook', 'secret', true],
    ]);
  });

  it('holds what stood in older versions and came back, and nothing that was published after they left', () => {
    const [old, between, back] = [workspace(chat('A')), workspace(chat('B')), workspace(chat('A'))];
    const versions = [published(LEFT - 9, old), published(LEFT - 5, between), published(LEFT + 5, back)];
    expect(shortly(versions, back)).toEqual([['slack', 'url', false]]);
    const fresh = workspace(chat('C'));
    expect(shortly([published(LEFT + 5, fresh)], fresh)).toEqual([]);
  });

  it('lists a channel that was removed as changed, under its last name', () => {
    expect(knownSecrets([published(LEFT - 1, workspace(chat('A')))], workspace(), LEFT)).toMatchObject([
      { name: 'Support chat', changed: true },
    ]);
  });
});

describe('“make a new one”', () => {
  it('draws a fresh signing secret and keeps the address of a webhook', () => {
    const typed = renewedOf(webhook, hook('s'.repeat(16)));
    expect(typed.url).toBe('https://tickets.example/in');
    expect(typed.secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leaves the field empty where the address itself is the secret', () => {
    expect(renewedOf(slack, chat('A'))).toEqual({ url: '' });
  });
});
