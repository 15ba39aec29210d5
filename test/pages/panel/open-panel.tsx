import { render } from 'preact';
import { vi } from 'vitest';
import { workspaceHandlers } from '../../../src/background/workspaces/handlers.ts';
import { answer } from '../../../src/browser/serve.ts';
import type { CallInput, CallName, CallResults } from '../../../src/contract/calls.ts';
import type { Post } from '../../../src/contract/post.ts';
import { PanelApp } from '../../../src/pages/panel/PanelApp.tsx';
import { PageFrame } from '../../../src/pages/parts/frame/frame.tsx';
import { Shell } from '../../../src/pages/parts/frame/shell.tsx';
import { workspaceOf } from '../../../src/store/document-heads.ts';
import { settingsOf } from '../../../src/store/meta.ts';
import { alone, keepWorkspaces } from '../../../src/store/workspace-list.ts';
import { type Bench, bench, portsOf } from '../../background/bench.ts';
import { fakeBrowser, fakeEvent } from '../../fake-browser.ts';

/** A post of X, told apart by its number. */
export function postOf(number: number, more: Partial<Post> = {}): Post {
  const handle = `client_${number}`;
  return {
    ...{ id: `x:${number}`, site: 'x', kind: 'post', text: `Où est ma commande ${number} ?`, textState: 'complete', missing: [] },
    ...{ author: { name: `Client ${number}`, handle }, url: `https://x.com/${handle}/status/${number}`, ...more },
  };
}

/** The panel on a store of its own, with the real background behind it. */
export interface OpenPanel {
  readonly at: Bench;
  /** Makes a call as the panel does. */
  readonly ask: <N extends CallName>(call: N, input: CallInput<N>) => Promise<CallResults[N]>;
  /** Presses keys where the focus is; whether the page took the last of them. */
  readonly press: (...keys: string[]) => boolean;
  /** The name on the row that has the focus, or the heading of the post. */
  readonly focused: () => string | undefined;
  readonly says: (text: string) => Promise<void>;
}

const focused = () => {
  const { activeElement } = document;
  if (activeElement === document.body) return undefined;
  return (activeElement?.querySelector('b') ?? activeElement)?.textContent ?? undefined;
};

function press(...keys: string[]): boolean {
  const events = keys.map((key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  for (const event of events) (document.activeElement ?? document.body).dispatchEvent(event);
  return events.at(-1)?.defaultPrevented === true;
}

/** Waits for what is expected, for as long as a busy machine may take. */
export function until(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 15_000, interval: 10 });
}

async function says(text: string): Promise<void> {
  await until(() => {
    if (!document.body.textContent?.includes(text)) throw new Error(`“${text}” is not said in: ${document.body.textContent}`);
  });
}

export async function openPanel(...posts: Post[]): Promise<OpenPanel> {
  const at = await bench();
  at.time = Date.now();
  const handlers = workspaceHandlers(at, portsOf(at));
  const reply = (call: unknown, input: unknown) => answer(handlers, { call, input } as never, { page: true });
  fakeBrowser({
    i18n: { getUILanguage: () => 'en' },
    runtime: {
      getManifest: () => ({}),
      getURL: (path: string) => `https://diapason.test/${path}`,
      sendMessage: (envelope: { call: string; input: unknown }) => reply(envelope.call, envelope.input),
    },
    permissions: { contains: async () => true, getAll: async () => ({}), onAdded: fakeEvent(), onRemoved: fakeEvent() },
    tabs: { onActivated: fakeEvent(), query: async () => [] },
    storage: { onChanged: fakeEvent(), session: { get: async () => ({}) }, local: { get: async () => ({}) } },
  });
  const ask = async <N extends CallName>(call: N, input: CallInput<N>) => {
    const answered = (await reply(call, input)) as { ok: boolean; value: CallResults[N]; problem?: unknown };
    if (!answered.ok) throw new Error(`${call}: ${JSON.stringify(answered.problem)}`);
    return answered.value;
  };
  // Where nothing tells two posts apart, the one that waits longest comes first.
  for (const post of posts) await ask('note', { post, text: 'see' });
  location.hash = '';
  await keepWorkspaces({ ...alone, kept: [{ store: at.store.name, name: 'Maison Lune' }], first: at.store.name });
  const { member } = await settingsOf(at.store);
  const workspace = await workspaceOf(at.store);
  render(
    <Shell first={at.store.name} follows={false}>
      {() => (
        <PageFrame language="en">
          <PanelApp workspace={workspace} me={member.id} name={member.name} />
        </PageFrame>
      )}
    </Shell>,
    document.body,
  );
  for (const post of posts) await says(post.author?.name ?? post.text);
  return { at, ask, press, focused, says };
}
