// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { Guide } from '../../../src/guide/guide.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { makeVersion } from '../../../src/log/versions.ts';
import { MergeApp } from '../../../src/pages/merge/MergeApp.tsx';
import { inOne } from '../../../src/store/database.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { addVersions, install, publish } from '../../../src/store/documents.ts';
import { NOON } from '../../../tools/histories.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { emptyStore } from '../../store/open.ts';
import { find, show } from '../show.tsx';

/** A guide of one rule, which says this. */
const guide = (message: string): Guide => {
  const rule = { id: 'plain', kind: 'existence', level: 'hint' as const, message, spec: { tokens: ['synergy'] } };
  return { schema: 1, name: 'House', vocabulary: { accept: [], reject: [] }, rules: [rule] };
};

/** A guide that two published at once, each with other words. */
async function forked() {
  const store = emptyStore();
  await install(store, 'guide', guide('shipped'), 1);
  const parents = [(await documentHead(store, 'guide'))?.version.id ?? ''];
  await publish(store, { kind: 'guide', parents, note: '', body: guide('ours') }, NOON);
  const theirs = await makeVersion({ kind: 'guide', parents, author: 'Emma', at: clockAt(NOON), note: '', body: guide('theirs') });
  await inOne(store, () => addVersions(store, [theirs], NOON));
  return store;
}

/** Answers calls as the background does, with one workspace; gives what was asked of it beside that. */
function background() {
  const asked: unknown[] = [];
  const sendMessage = async ({ call, input }: { call: string; input: unknown }) => {
    if (call !== 'mergeFork') return { ok: true, value: { all: [] } };
    asked.push(input);
    return { ok: true, value: {} };
  };
  fakeBrowser({ runtime: { sendMessage } });
  return asked;
}

const me = { id: 'me', name: 'Léa' };

it('says that there is nothing to merge, and where to go', async () => {
  background();
  await show(<MergeApp me={me} />);
  await vi.waitFor(() => expect(find('.merge main').textContent).not.toBe(''));
  expect([...document.querySelectorAll('.merge main a')].map((a) => a.getAttribute('href'))).toEqual(['guide.html', 'settings.html']);
});

it('nothing is published before each difference was decided, and then what was chosen is', async () => {
  const asked = background();
  await show(<MergeApp me={me} />, { store: await forked() });
  const button = await vi.waitFor(() => find<HTMLButtonElement>('[type=submit]'));
  expect(button.disabled).toBe(true);
  await act(() => find('fieldset input[type=radio]').click());
  expect(button.disabled).toBe(false);
  await act(() => void find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({ kind: 'guide', ours: [expect.any(String)], theirs: [], publish: true });
});
