// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { MemberView } from '../../../src/contract/team-status.ts';
import { MembersCard } from '../../../src/pages/settings/team/Members.tsx';
import { fakeBrowser } from '../../fake-browser.ts';
import { enter, find, named, press, show } from '../show.tsx';

const emma: MemberView = { id: 'emma', name: 'Emma', role: 'member', devices: 1, me: false };
const lea: MemberView = { id: 'lea', name: 'Léa', role: 'lead', devices: 1, me: true };

/** Shows the members of a team to a lead; gives what the background was asked. */
async function shown(members: readonly MemberView[], { lead = true, engine = 'webdav' as const, answer = {} as unknown } = {}) {
  const asked: unknown[] = [];
  const sendMessage = async ({ call, input }: { call: string; input: unknown }) => {
    if (call === 'settings') return { ok: true, value: {} };
    asked.push([call, input]);
    return answer;
  };
  fakeBrowser({ runtime: { sendMessage } });
  const onChanged = vi.fn();
  await show(<MembersCard view={{ members } as never} lead={lead} engine={engine} onChanged={onChanged} />);
  return { asked, onChanged };
}
const granted = { ok: true, value: { again: [] } };

it('passing over the list of roles gives nobody a role; the button beside it does', async () => {
  const { asked } = await shown([lea, emma], { answer: granted });
  await enter(named<HTMLSelectElement>('Role, Emma'), 'lead');
  expect(asked).toEqual([]);
  await act(() => find('.chosen-role button').click());
  await vi.waitFor(() => expect(asked).toEqual([['grant', { member: 'emma', role: 'lead' }]]));
});

it('a member of a department waits for the department to be chosen', async () => {
  await shown([lea, emma], { answer: granted });
  await enter(named<HTMLSelectElement>('Role, Emma'), 'department');
  expect((find('.chosen-role button') as HTMLButtonElement).disabled).toBe(true);
});

it('a lead changes nothing of their own, and a member nothing at all', async () => {
  await shown([lea, emma], { lead: false });
  expect(document.querySelectorAll('select, .controls button')).toHaveLength(0);
  await shown([lea]);
  expect(document.querySelectorAll('select, .controls button')).toHaveLength(0);
});

it('somebody goes only after the question was answered with yes', async () => {
  const { asked } = await shown([lea, emma], { answer: granted });
  await press('Let go, Emma');
  await press('Cancel');
  expect(asked).toEqual([]);
  await press('Let go, Emma');
  await press('Let go');
  expect(asked).toEqual([['grant', { member: 'emma', role: null }]]);
});

it('says who must be invited again, by their names', async () => {
  await shown([lea, emma], { answer: { ok: true, value: { again: ['Tom', 'Inès'] } } });
  await enter(named<HTMLSelectElement>('Role, Emma'), 'lead');
  await act(() => find('.chosen-role button').click());
  await vi.waitFor(() => expect(find('.note.amber').textContent).toContain('Tom and Inès'));
});

it('a refusal is said beside the members, and nothing is said to be decided', async () => {
  const { onChanged } = await shown([lea, emma], { answer: { ok: false, problem: { code: 'not-your-role' } } });
  await enter(named<HTMLSelectElement>('Role, Emma'), 'lead');
  await act(() => find('.chosen-role button').click());
  await vi.waitFor(() => expect(document.body.textContent).toContain('role in this team does not allow'));
  expect(onChanged).toHaveBeenCalled();
});

it('whoever never came in is not said to have left', async () => {
  await shown([lea, { ...emma, role: null, devices: 0 }]);
  expect(find('.members').textContent).toContain('invitation withdrawn or ended before it was used');
  expect(find('.members').textContent).not.toMatch(/\bleft\b/i);
});
