import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeOverTabs } from '../../src/background/first-run.ts';
import { openStore } from '../../src/store/database.ts';
import { keepSettings, settingsOf } from '../../src/store/meta.ts';
import { fakeBrowser, fakeEvent } from '../fake-browser.ts';
import { somePost } from '../log/histories.ts';

const api = {
  onMessage: fakeEvent<[unknown, { id: string; url: string; tab?: { id: number } }]>(),
  onInstalled: fakeEvent<[{ reason: string }]>(),
  onStartup: fakeEvent(),
  onAlarm: fakeEvent<[{ name: string }]>(),
  onAdded: fakeEvent(),
  onClicked: fakeEvent(),
};
const heard: string[] = [];
const session = {};
const opened: string[] = [];
const sent: unknown[] = [];
const badges: string[] = [];
const toggled: string[] = [];

const manifest = { version: '0.1.0', content_scripts: [{ matches: ['https://x.com/*'], js: ['site-x.js', 'annotate.js'] }] };
const getURL = (file: string) => `moz-extension://own/${file}`;

beforeAll(async () => {
  // A worker is an event target; Node's global is not.
  Object.assign(globalThis, { addEventListener: (name: string) => void heard.push(name) });
  const put = (list: string[]) => async (given: { text?: string; url?: string }) => void list.push(given.text ?? given.url ?? '');
  fakeBrowser({
    runtime: { getManifest: () => manifest, getURL, onMessage: api.onMessage, onInstalled: api.onInstalled, onStartup: api.onStartup },
    alarms: { onAlarm: api.onAlarm, get: async () => undefined, create: async () => undefined },
    permissions: { onAdded: api.onAdded },
    storage: {
      session: { get: async () => session, set: async (more: object) => void Object.assign(session, more) },
      local: { get: async () => ({}), clear: async () => undefined },
    },
    action: {
      onClicked: api.onClicked,
      setBadgeText: put(badges),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
    sidebarAction: { toggle: async () => void toggled.push('sidebar') },
    tabs: {
      create: put(opened),
      query: async () => [{ id: 5 }],
      sendMessage: async (_: number, message: unknown) => void sent.push(message),
    },
    scripting: { executeScript: async ({ files }: { files: string[] }) => void opened.push(`in the tab: ${files}`) },
    i18n: { getUILanguage: () => 'en' },
  });
  await import('../../src/background/main.ts');
});
afterAll(() => openStore().delete());

const tab = { id: 'diapason-test', url: 'https://x.com/home', tab: { id: 5 } };
const ask = (call: string, input: unknown, sender = tab) => api.onMessage.fire({ diapason: 1, call, input }, sender)[0] as Promise<unknown>;

it('listens to everything that may wake it, from the first turn', () => {
  const counts = Object.entries(api).map(([name, event]) => [name, event.count()]);
  expect(Object.fromEntries(counts)).toEqual({ onMessage: 1, onInstalled: 1, onStartup: 1, onAlarm: 1, onAdded: 1, onClicked: 1 });
  expect(heard).toEqual(['online']);
});

it('answers a native promise, for browsers drop any other', async () => {
  const answered = ask('hello', {});
  expect(Object.getPrototypeOf(answered)).toBe(Promise.prototype);
  expect(await answered).toMatchObject({ ok: true, value: { on: true, language: 'en' } });
});

it('passes over messages that are not ours', () => {
  expect(api.onMessage.fire({ diapason: 1, call: 'hello', input: {} }, { ...tab, id: 'somebody' })).toEqual([undefined]);
  expect(api.onMessage.fire('noise', tab)).toEqual([undefined]);
});

it('tells tabs and the icon of what a CM did', async () => {
  await ask('claim', { post: somePost('x:1') });
  await expect
    .poll(() => sent)
    .toMatchObject([{ 'diapason-announcement': { type: 'views', workspace: 'diapason', views: [{ id: 'x:1', claim: { mine: true } }] } }]);
  await expect.poll(() => badges.at(-1)).toBe('1');
});

it('starts in the tabs that were open before it, and not again when its worker starts again', async () => {
  await expect.poll(() => opened).toEqual(['in the tab: site-x.js,annotate.js']);
  await takeOverTabs();
  expect(opened).toHaveLength(1);
  opened.length = 0;
});

it('welcomes a new CM once, and nobody at an update', async () => {
  api.onInstalled.fire({ reason: 'update' });
  api.onInstalled.fire({ reason: 'install' });
  await expect.poll(() => opened).toEqual(['moz-extension://own/pages/welcome.html']);
});

it('opens the sidebar from the icon', () => {
  api.onClicked.fire();
  expect(toggled).toEqual(['sidebar']);
});

it('says hello of a site that was switched off, and runs nothing there', async () => {
  const store = openStore();
  await keepSettings(store, { ...(await settingsOf(store)), sites: { x: false, facebook: true } });
  expect(await ask('hello', {})).toMatchObject({ value: { on: false } });
  store.close();
});
