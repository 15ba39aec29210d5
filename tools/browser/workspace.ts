import type { CallAnswer, CallInput, CallName } from '../../src/contract/calls.ts';
import type { ChannelConfig, Workspace } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import type { Receiver } from '../receiver.ts';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** The secret that signs the journeys' webhook. */
export const secret = 'a secret of sixteen characters or more';

/** Makes a call as one of the extension's own pages does, which shows a workspace: the first where none is named. */
export async function callAsPage<N extends CallName>(
  browser: Chromium,
  name: N,
  input: CallInput<N>,
  workspace?: string,
): Promise<CallAnswer<N>> {
  const page = await browser.quietPage();
  const message = { diapason: 1, call: name, input, ...(workspace && { behalf: { workspace } }) };
  return (await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message)) as CallAnswer<N>;
}

/** Sets the language of our surfaces, which follow the browser's otherwise. */
export async function speak(browser: Chromium, language: Workspace['language']): Promise<void> {
  const answer = await callAsPage(browser, 'settings', {});
  if (!answer.ok) throw new Error(`no settings: ${JSON.stringify(answer.problem)}`);
  await callAsPage(browser, 'saveSettings', { settings: { ...answer.value.settings, language } });
}

/** Runs in a page of the extension: all rows of a table, or nothing while there is no such store yet. */
function readTable(name: string): Promise<unknown[] | undefined> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('diapason');
    // Whoever asks first must not make an empty one.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => done(undefined);
    opening.onsuccess = () => {
      const asking = opening.result.transaction(name).objectStore(name).getAll();
      asking.onerror = () => failed(asking.error);
      asking.onsuccess = () => {
        opening.result.close();
        done(asking.result);
      };
    };
  });
}

/** All rows of a table of the extension's database, read beside it. */
export async function rowsOf<T>(browser: Chromium, table: string): Promise<T[]> {
  const page = await browser.quietPage();
  return (await until('the store', () => page.evaluate(readTable, table))) as T[];
}

/** Publishes the default workspace with every department served by one channel. */
export async function serveAll(browser: Chromium, channel: ChannelConfig, language: Workspace['language'] = 'en'): Promise<Workspace> {
  // The background answers once its first run is over, and with it the first version is there.
  await callAsPage(browser, 'settings', {});
  const versions = await rowsOf<{ id: string; kind: string; parents: string[] }>(browser, 'documents');
  const own = versions.filter(({ kind }) => kind === 'workspace');
  const heads = own.filter(({ id }) => !own.some(({ parents }) => parents.includes(id))).map(({ id }) => id);
  const departments = defaultWorkspace.departments.map((department) => ({ ...department, channel: channel.id }));
  const body: Workspace = { ...defaultWorkspace, language, accounts: ['x:maisonlune'], departments, channels: [channel] };
  const answer = await callAsPage(browser, 'publish', { kind: 'workspace', parents: heads, note: 'a receiver', body });
  if (!answer.ok) throw new Error(`the workspace was refused: ${JSON.stringify(answer.problem)}`);
  return body;
}

export const signedWebhook = (receiver: Receiver): ChannelConfig => ({
  id: 'desk',
  kind: 'webhook',
  name: 'The desk',
  settings: { url: receiver.url('/webhook'), secret },
});

export const chatWebhook = (receiver: Receiver): ChannelConfig => ({
  id: 'chat',
  kind: 'slack',
  name: 'The chat',
  settings: { url: receiver.url('/slack') },
});
