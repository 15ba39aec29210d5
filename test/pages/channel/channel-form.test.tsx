// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { ChannelForm } from '../../../src/pages/channel/ChannelForm.tsx';
import { find, show } from '../show.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => void vi.useRealTimers());

it('takes no key and no press in any of its fields and buttons before the person has come to it', async () => {
  const [department] = defaultWorkspace.departments;
  if (department === undefined) throw new Error('no department ships');
  const question = { department, begins: 'chat', isServed: false, isNamed: false, workspace: defaultWorkspace, version: undefined };
  await show(<ChannelForm {...(question as never as Parameters<typeof ChannelForm>[0])} />);
  expect(find<HTMLFormElement>('form').inert).toBe(true);
  await act(() => void vi.advanceTimersByTime(500));
  expect(find<HTMLFormElement>('form').inert).toBe(false);
  await act(() => void window.dispatchEvent(new Event('blur')));
  expect(find<HTMLFormElement>('form').inert).toBe(true);
});
