import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Workspace } from '../../../src/contract/workspace.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { addressOf, destinationOf, moveOf } from '../../../src/pages/settings/data/destination.ts';
import { acceptedBody, faultOf, keyOf, proposalOf, routesOf } from '../../../src/pages/settings/data/proposal.ts';

const hook = (id: string, url: string) => ({ id, kind: 'slack', name: id, settings: { url } });
const [support, ...rest] = defaultWorkspace.departments;
if (support === undefined) throw new Error('no department ships');

const here: Workspace = {
  ...defaultWorkspace,
  channels: [hook('chat', 'https://hooks.slack.com/services/OURS')],
  departments: [{ ...support, channel: 'chat' }, ...rest],
};
const there: Workspace = {
  ...here,
  name: 'Evil',
  channels: [hook('chat', 'https://hooks.slack.com/services/EVIL'), hook('other', 'https://collect.example/x')],
  departments: [{ ...support, channel: 'other', answer: 5 }, ...rest],
  labels: { ...here.labels, kind: here.labels.kind.slice(1) },
};
const version = (body: unknown) => ({ body });

it('shows what a file would change item by item, where things go first', () => {
  const items = proposalOf('workspace', here, version(there));
  expect(items.map(({ path }) => path)).toEqual([
    'channels/chat',
    'channels/other',
    `departments/${support.key}`,
    `labels/kind/${here.labels.kind[0]?.key}`,
    'name',
  ]);
  expect(items.at(3)).toMatchObject({ group: 'labels', before: here.labels.kind[0], after: undefined });
});

it('changes nothing that was not accepted, and all that was', () => {
  const items = proposalOf('workspace', here, version(there));
  fc.assert(
    fc.property(fc.subarray(items), (chosen) => {
      const body = acceptedBody('workspace', here, version(there), new Set(chosen.map(keyOf)));
      const left = proposalOf('workspace', body, version(there)).map(({ path }) => path);
      expect(left.sort()).toEqual(
        items
          .filter((item) => !chosen.includes(item))
          .map(({ path }) => path)
          .sort(),
      );
      if (chosen.length === 0) expect(body).toEqual(here);
    }),
  );
});

it('leaves what changed here since the items were shown, though nobody could untick it', () => {
  const [, more] = proposalOf('workspace', here, version(there));
  const since = { ...here, channels: [...here.channels, hook('other', 'https://hooks.slack.com/services/NEWER')] };
  expect(acceptedBody('workspace', since, version(there), new Set())).toEqual(since);
  // The file and the head agreed on the channel when it was shown; then a newer address was published.
  const agreed = { ...there, channels: [...here.channels, ...there.channels.slice(1)] };
  const moved = { ...here, channels: [hook('chat', 'https://hooks.slack.com/services/NEWER')] };
  const accepted = new Set(more === undefined ? [] : [keyOf(more)]);
  expect(acceptedBody('workspace', moved, version(agreed), accepted)).toMatchObject({
    channels: [...moved.channels, ...there.channels.slice(1)],
  });
});

it('shows the rules of a guide one by one', () => {
  const [first, second] = defaultGuide.rules;
  const other = { ...defaultGuide, rules: [{ ...first, level: 'must' }, ...defaultGuide.rules.slice(2)] };
  const items = proposalOf('guide', defaultGuide, version(other));
  expect(items.map(({ path, group, after }) => [path, group, after === undefined])).toEqual(
    expect.arrayContaining([[`rules/${second?.id}`, 'rules', true]]),
  );
});

it('says where escalations would go, and warns of another host and of another address at the same one', () => {
  const [route, ...others] = routesOf(here, there, 'en');
  expect(route).toEqual({
    department: support.name.en,
    before: 'hooks.slack.com',
    after: 'collect.example',
    changed: true,
    move: 'host',
    fault: undefined,
  });
  expect(others.every(({ changed }) => !changed)).toBe(true);
  const moved = { ...here, channels: [hook('chat', 'https://hooks.slack.com/services/EVIL')] };
  expect(routesOf(here, moved, 'fr')[0]).toMatchObject({ after: 'hooks.slack.com', changed: true, move: 'address' });
  expect(JSON.stringify(routesOf(here, there, 'en'))).not.toContain('services');
});

it.each([
  ['slack', { url: 'https://hooks.slаck.com/services/T02ABCDEF/B03/secret' }, 'hooks.xn--slck-63d.com/services/T02ABCDEF/B03/sec…'],
  ['slack', { url: 'https://hooks.slack.com.evil.example:8443/x?key=secret' }, 'hooks.slack.com.evil.example:8443/x?…'],
  ['mailto', { to: 'support@lunе.example', cc: 'evil@x.example' }, 'support@xn--lun-tdd.example + evil@x.example'],
  ['slack', { url: 'javascript:alert(1)' }, 'javascript:a…'],
] as const)('says where a channel of kind %s leads, with too little of its path to use it', (kind, settings, shown) => {
  expect(destinationOf({ settings })).toBe(shown);
  expect(addressOf({ settings }).length).toBeGreaterThan(0);
  expect(kind).toBeTruthy();
});

it('tells another host from another address there, a new copy by mail, and another secret, before anything is ticked', () => {
  const [chat] = here.channels;
  if (chat === undefined) throw new Error('no channel');
  const mail = (settings: Record<string, string>) => ({ id: 'mail', kind: 'mailto', name: 'mail', settings });
  expect(moveOf(chat, hook('chat', 'https://hooks.slack.com.evil.example/services/OURS'), here)).toBe('host');
  expect(moveOf(chat, hook('chat', 'https://hooks.slack.com/services/EVIL'), here)).toBe('address');
  expect(moveOf(chat, { ...chat, kind: 'webhook' }, here)).toBe('secret');
  expect(moveOf(chat, { ...chat, name: 'Renamed' }, here)).toBeUndefined();
  expect(moveOf(undefined, hook('new', 'https://collect.example/x'), here)).toBe('host');
  expect(moveOf(undefined, hook('new', 'https://hooks.slack.com/services/OTHER'), here)).toBe('address');
  expect(moveOf(mail({ to: 'a@b.example' }), mail({ to: 'a@b.example', cc: 'evil@x.example' }), here)).toBe('host');
});

it('cannot take over a channel that the settings would refuse, and says why; its removal can', () => {
  const bad = { id: 'chat', kind: 'slack', name: 'chat', settings: { url: 'http://evil.example/' } };
  expect(faultOf({ group: 'channels', after: bad }, 'en')).toContain('https://');
  expect(faultOf({ group: 'channels', after: undefined }, 'en')).toBeUndefined();
  const [route] = routesOf(here, { ...here, channels: [bad] }, 'en');
  expect(route).toMatchObject({ after: 'evil.example', fault: expect.stringContaining('https://') });
});
