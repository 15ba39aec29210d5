// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Department } from '../../../src/contract/workspace.ts';
import { DepartmentEditor } from '../../../src/pages/settings/sections/DepartmentEditor.tsx';
import { Shortcuts } from '../../../src/pages/settings/sections/Shortcuts.tsx';
import { pageKeyGroups } from '../../../src/ui/post/page-keys.ts';
import { workspace } from '../../../tools/samples.ts';
import { enter, find, named, show } from '../show.tsx';

const fresh: Department = {
  ...{ key: 'department', name: { fr: '', en: '' }, takes: { kinds: [], topics: [] } },
  ...{ acknowledge: 60, answer: 240, anyHour: false, hides: [] },
};
let now: Department;
/** The departments for which a new channel was asked. */
const wanted: string[] = [];

function Editor({ from }: { readonly from: Department }) {
  const [department, setDepartment] = useState(from);
  now = department;
  return (
    <DepartmentEditor
      department={department}
      workspace={workspace}
      onChange={setDepartment}
      onDone={() => undefined}
      onNewChannel={() => void wanted.push(department.key)}
      onRemove={() => undefined}
    />
  );
}
const errors = () => [...document.querySelectorAll('.error')].map(({ textContent }) => textContent);
const leave = () => act(() => void named('Name in English').dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

describe('a new department', () => {
  it('is not scolded before anything was typed or left', async () => {
    await show(<Editor from={fresh} />);
    expect(errors()).toEqual([]);
    await leave();
    expect(errors()).toHaveLength(2);
  });

  it('has its first name in both languages until one of them is changed', async () => {
    await show(<Editor from={fresh} />);
    await enter(named<HTMLInputElement>('Name in English'), 'Shop');
    expect(now.name).toEqual({ fr: 'Shop', en: 'Shop' });
    await enter(named<HTMLInputElement>('Name in English'), 'Shops');
    expect(now.name).toEqual({ fr: 'Shops', en: 'Shops' });
  });

  it('says which name is missing once one was taken away', async () => {
    await show(<Editor from={{ ...fresh, name: { fr: 'Boutique', en: 'Shop' } }} />);
    await enter(named<HTMLInputElement>('Name in English'), '');
    expect(errors()).toEqual(['Write something here.']);
    expect(now.name).toEqual({ fr: 'Boutique', en: '' });
  });
});

it('the settings list every key of a site’s page, as the sheet there does', async () => {
  await show(<Shortcuts />);
  const text = find('.card').textContent;
  for (const { keys } of pageKeyGroups('en')) for (const { does } of keys) expect(text).toContain(does);
});

it('a department goes from its own select to where a channel for it is added, and keeps what it has meanwhile', async () => {
  await show(<Editor from={{ ...fresh, channel: 'desk' }} />);
  const select = named('Channel') as unknown as HTMLSelectElement;
  expect([...select.options].at(-1)?.text).toBe('＋ New channel…');
  await act(() => {
    select.value = '+';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect([wanted, now.channel]).toEqual([['department'], 'desk']);
});
