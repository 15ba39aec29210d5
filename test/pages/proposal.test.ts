import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Workspace } from '../../src/contract/workspace.ts';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { acceptedBody, keyOf, proposalOf, routesOf } from '../../src/pages/settings/data/proposal.ts';

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
    otherHost: true,
  });
  expect(others.every(({ changed }) => !changed)).toBe(true);
  const moved = { ...here, channels: [hook('chat', 'https://hooks.slack.com/services/EVIL')] };
  expect(routesOf(here, moved, 'fr')[0]).toMatchObject({ after: 'hooks.slack.com', changed: true, otherHost: false });
  expect(JSON.stringify(routesOf(here, there, 'en'))).not.toContain('services');
});
