// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { Guide } from '../../../src/guide/guide.ts';
import { PublishBar } from '../../../src/pages/guide/PublishBar.tsx';
import type { DocumentDraft } from '../../../src/pages/parts/data/use-document-draft.ts';
import { enter, find, press, show } from '../show.tsx';

const base: Guide = { schema: 1, name: 'House', vocabulary: { accept: [], reject: [] }, rules: [] };
const avoids = (...tokens: string[]): Guide['rules'][number] => ({
  id: 'no-waffle',
  kind: 'existence',
  level: 'recommended',
  message: 'Say what you mean.',
  spec: { tokens },
});

const draftOf = (body: Guide, more: Partial<DocumentDraft<Guide>> = {}): DocumentDraft<Guide> => ({
  body,
  base: { body: base },
  dirty: true,
  saving: false,
  problem: undefined,
  newer: false,
  change: vi.fn(),
  restore: vi.fn(),
  save: vi.fn(),
  discard: vi.fn(),
  rebase: vi.fn(),
  ...more,
});

async function shown(draft: DocumentDraft<Guide>, { mayPublish = true, conflicts = '', done = true } = {}) {
  const onPublish = vi.fn(async () => done);
  const onMerge = vi.fn();
  const own = { draft, sources: [], mayPublish, conflicts, onMerge, onPublish };
  await show(<PublishBar {...own} />);
  return { onPublish, onMerge };
}
const submit = () => act(() => void find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

it('a guide without changes has no bar', async () => {
  await shown(draftOf(base, { dirty: false }));
  expect(document.querySelector('form')).toBeNull();
});

it('publishes with the note as it was typed, without blanks around it', async () => {
  const { onPublish } = await shown(draftOf({ ...base, rules: [avoids('synergy')] }));
  await enter(find<HTMLInputElement>('form input'), '  plain words ');
  await submit();
  expect(onPublish).toHaveBeenCalledWith('plain words');
  await vi.waitFor(() => expect(find('form input')).toHaveProperty('value', ''));
});

it('keeps the note where publishing failed, and says why', async () => {
  await shown(draftOf({ ...base, rules: [avoids('synergy')] }, { problem: { code: 'storage-full' } }), { done: false });
  await enter(find<HTMLInputElement>('form input'), 'plain words');
  await submit();
  expect(find<HTMLInputElement>('form input').value).toBe('plain words');
  expect(find('form [role=alert]').textContent).toMatch(/full|space/i);
});

it('a rule that its own examples contradict is not published, and the bar names it', async () => {
  const broken = { ...avoids('synergy'), bad: ['Nothing of the sort.'] };
  const { onPublish } = await shown(draftOf({ ...base, rules: [broken] }));
  await submit();
  await vi.waitFor(() => expect(document.body.textContent).toContain('“Say what you mean.” says nothing of its bad example'));
  expect(onPublish).not.toHaveBeenCalled();
});

it('whoever may not publish proposes', async () => {
  await shown(draftOf({ ...base, rules: [avoids('synergy')] }), { mayPublish: false });
  expect(document.querySelector('[type=submit]')?.textContent).toMatch(/propose/i);
});

it('a newer version is said, and both ways on are offered', async () => {
  const draft = draftOf({ ...base, rules: [avoids('synergy')] }, { newer: true });
  const { onMerge } = await shown(draft);
  await act(() => find('.trouble button').click());
  expect(onMerge).toHaveBeenCalled();
  await press('Take the newer version');
  expect(draft.discard).toHaveBeenCalled();
});

it('discarding asks first', async () => {
  const draft = draftOf({ ...base, rules: [avoids('synergy')] });
  await shown(draft);
  await press('Discard');
  expect(draft.discard).not.toHaveBeenCalled();
  await press('Keep editing');
  expect(draft.discard).not.toHaveBeenCalled();
  await press('Discard');
  const [, yes] = document.querySelectorAll<HTMLElement>('dialog button');
  await act(() => yes?.click());
  expect(draft.discard).toHaveBeenCalledOnce();
});

it('says what changed by itself, and asks for no more', async () => {
  const { onPublish } = await shown(draftOf({ ...base, rules: [{ ...avoids('synergy'), message: 'Not “%s”.' }] }));
  expect(find('form b').textContent).toBe('1 rule added: synergy');
  await submit();
  expect(onPublish).toHaveBeenCalledWith('');
});
