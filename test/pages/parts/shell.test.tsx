// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../../src/browser/call.ts';
import { useStore } from '../../../src/pages/parts/data/store.ts';
import { Shell, useShown } from '../../../src/pages/parts/frame/shell.tsx';
import { alone, keepWorkspaces } from '../../../src/store/workspace-list.ts';
import { fakeBrowser, fakeEvent } from '../../fake-browser.ts';

const onActivated = fakeEvent();
const onChanged = fakeEvent<[Record<string, unknown>, string]>();
let front = 1;
const sent: unknown[] = [];
const told: Record<string, string> = { 'tab:1': 'lune', 'tab:2': 'nord' };

const listed = (...names: string[]) =>
  keepWorkspaces({ ...alone, kept: names.map((name) => ({ store: name, name })), first: names[0] ?? '' });

beforeEach(async () => {
  front = 1;
  await listed('lune', 'nord');
  sent.length = 0;
  fakeBrowser({
    runtime: { sendMessage: async (envelope: { behalf?: unknown }) => ({ ok: true, value: sent.push(envelope.behalf) }) },
    tabs: { onActivated, query: async () => [{ id: front }] },
    storage: {
      onChanged,
      session: { get: async (key: string) => ({ [key]: told[key] }) },
    },
  });
});
afterEach(() => render(null, document.body));

function Part({ name }: { readonly name: string }) {
  const { offered, show } = useShown();
  const store = useStore();
  return (
    <>
      <p>{`${name} reads ${store.name}${offered === undefined ? '' : `, ${offered} is offered`}`}</p>
      <textarea />
      <button type="button" onClick={() => show('nord')}>
        nord
      </button>
    </>
  );
}
const says = () => document.querySelector('p')?.textContent;
const open = async () => {
  render(
    <Shell first="lune" follows>
      {(name) => <Part key={name} name={name} />}
    </Shell>,
    document.body,
  );
  await vi.waitFor(() => expect(onActivated.count()).toBe(1));
};
const bring = (tab: number) => {
  front = tab;
  onActivated.fire();
};

it('shows the workspace of the tab in front, and reads no other store while it does', async () => {
  await open();
  expect(says()).toBe('lune reads lune');
  bring(2);
  await vi.waitFor(() => expect(says()).toBe('nord reads nord'));
  bring(1);
  await vi.waitFor(() => expect(says()).toBe('lune reads lune'));
});

it('stays while a tab without a workspace is in front', async () => {
  await open();
  bring(7);
  bring(1);
  await vi.waitFor(() => expect(says()).toBe('lune reads lune'));
});

it('takes nothing from under the hands of somebody who writes: it offers the other workspace', async () => {
  await open();
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'half a note';
  bring(2);
  await vi.waitFor(() => expect(says()).toBe('lune reads lune, nord is offered'));
  expect(field.isConnected && field.value).toBe('half a note');
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(says()).toBe('nord reads nord'));
});

it('keeps what was chosen here until another tab comes to the front', async () => {
  await open();
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(says()).toBe('nord reads nord'));
  onChanged.fire({ 'tab:1': {} }, 'session');
  await new Promise((done) => setTimeout(done));
  expect(says()).toBe('nord reads nord');
  bring(2);
  bring(1);
  await vi.waitFor(() => expect(says()).toBe('lune reads lune'));
});

it('goes to one that is left when its own was removed', async () => {
  await open();
  front = 7;
  await listed('nord');
  await vi.waitFor(() => expect(says()).toBe('nord reads nord'));
});

/** A part that calls the background as soon as it is there. */
function Caller() {
  useEffect(() => void call('settings', {}), []);
  return null;
}

it('calls for the workspace that it shows from the first effect of its parts on', async () => {
  render(
    <Shell first="lune" follows>
      {(name) => <Caller key={name} />}
    </Shell>,
    document.body,
  );
  await vi.waitFor(() => expect(sent).toEqual([{ workspace: 'lune' }]));
  bring(2);
  await vi.waitFor(() => expect(sent).toEqual([{ workspace: 'lune' }, { workspace: 'nord' }]));
});
