// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { ChannelConfig, Workspace } from '../../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { departmentsWithoutChannel } from '../../../src/domain/departments.ts';
import { servedBy, withChannelFor } from '../../../src/pages/settings/channel-users.ts';
import { ChannelUsers } from '../../../src/pages/settings/sections/ChannelUsers.tsx';
import { show } from '../show.tsx';

const desk: ChannelConfig = { id: 'desk', kind: 'mailto', name: 'The desk', settings: { to: 'desk@example.com' } };
const press: ChannelConfig = { ...desk, id: 'press', name: 'The press office' };
const all = defaultWorkspace.departments.map(({ key }) => key);
const [first = '', second = '', third = ''] = all;
const withBoth = (): Workspace => {
  const one = { ...defaultWorkspace, ...withChannelFor(defaultWorkspace, desk, [first]) };
  return { ...one, ...withChannelFor(one, press, [second]) };
};

describe('a channel', () => {
  it('serves whom it is for, gives back whom it is no more for, and takes from another whom it is given', () => {
    const workspace = withBoth();
    const after = { ...workspace, ...withChannelFor(workspace, desk, [second, third]) };
    expect(servedBy(after, 'desk')).toEqual([second, third]);
    expect(servedBy(after, 'press')).toEqual([]);
    expect(departmentsWithoutChannel(after).map(({ key }) => key)).toEqual(all.filter((key) => key !== second && key !== third));
  });

  it('is still one channel after it was kept again', () => {
    const workspace = withBoth();
    expect(withChannelFor(workspace, { ...desk, name: 'Renamed' }, [first]).channels.map(({ name }) => name)).toEqual([
      'Renamed',
      'The press office',
    ]);
  });
});

let now: readonly string[] = [];
function Choice({ from }: { readonly from: readonly string[] }) {
  const [users, setUsers] = useState(from);
  now = users;
  return <ChannelUsers id="desk" workspace={withBoth()} users={users} onUsers={setUsers} />;
}

describe('the choice of departments', () => {
  const choose = (name: string) =>
    act(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))?.click());

  it('takes all without a channel at one click, and leaves them at the next', async () => {
    await show(<Choice from={[]} />);
    await choose('All without a channel');
    expect(new Set(now)).toEqual(new Set(all.filter((key) => key !== second)));
    await choose('All without a channel');
    expect(now).toEqual([]);
  });

  it('takes one by one, and says whose channel one would leave', async () => {
    await show(<Choice from={[first]} />);
    await choose('The press office');
    expect(now).toEqual([first, second]);
    await choose('The press office');
    expect(now).toEqual([first]);
  });
});
