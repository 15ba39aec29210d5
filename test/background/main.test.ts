import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeOverTabs } from '../../src/background/workspaces/open-tabs.ts';
import { openStore } from '../../src/store/database.ts';
import { keepSettings, settingsOf } from '../../src/store/meta.ts';
import { somePost } from '../../tools/histories.ts';
import { fakeSites } from '../browser/fake-sites.ts';
import { fakeBrowser, fakeEvent } from '../fake-browser.ts';

/** A tab of X that is open, and allowed, from the start. */
const sites = fakeSites([{ id: 5, url: 'https://x.com/home' }]);
sites.allowed.add('https://x.com/*');

const api = {
  onMessage: fakeEvent<[unknown, { id: string; url: string; tab?: { id: number } }]>(),
  onInstalled: fakeEvent<[{ reason: string }]>(),
  onStartup: fakeEvent(),
  onAlarm: fakeEvent<[{ name: string }]>(),
  onAdded: sites.onAdded,
  onRemoved: sites.onRemoved,
  onClicked: fakeEvent(),
};
const heard: string[] = [];
const session = {};
const opened: string[] = [];
const sent: unknown[] = [];
const badges: string[] = [];
const toggled: string[] = [];

const manifest = { version: '0.1.0' };
const getURL = (file: string) => `moz-extension://own/${file}`;

beforeAll(async () => {
  // A worker is an event target; Node's global is not.
  Object.assign(globalThis, { addEventListener: (name: string) => void heard.push(name) });
  const put = (list: string[]) => async (given: { text?: string; url?: string }) => void list.push(given.text ?? given.url ?? '');
  fakeBrowser({
    runtime: { getManifest: () => manifest, getURL, onMessage: api.onMessage, onInstalled: api.onInstalled, onStartup: api.onStartup },
    alarms: { onAlarm: api.onAlarm, get: async () => undefined, create: async () => undefined },
    permissions: sites.permissions,
    storage: {
      session: { get: async () => session, set: async (more: object) => void Object.assign(session, more) },
      local: { get: async () => ({}), clear: async () => undefined },
    },
    action: {
      onClicked: api.onClicked,
      setBadgeText: put(badges),
      setTitle: async () => {},
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
    sidebarAction: { toggle: async () => void toggled.push('sidebar') },
    tabs: {
      create: put(opened),
      query: sites.queryTabs,
      sendMessage: async (_: number, message: unknown) => void sent.push(message),
    },
    scripting: sites.scripting,
    i18n: { getUILanguage: () => 'en' },
  });
  await import('../../src/background/main.ts');
});
afterAll(() => openStore().delete());

const tab = { id: 'diapason-test', url: 'https://x.com/home', tab: { id: 5 } };
const ask = (call: string, input: unknown, sender = tab) => api.onMessage.fire({ diapason: 1, call, input }, sender)[0] as Promise<unknown>;

it('listens to everything that may wake it, from the first turn', () => {
  const counts = Object.entries(api).map(([name, event]) => [name, event.count()]);
  expect(Object.fromEntries(counts)).toEqual({
    onMessage: 2,
    onInstalled: 1,
    onStartup: 1,
    onAlarm: 1,
    onAdded: 1,
    onRemoved: 1,
    onClicked: 1,
  });
  expect(heard).toEqual(['online']);
});

it('answers a native promise, for browsers drop any other', async () => {
  const answered = ask('hello', {});
  expect(Object.getPrototypeOf(answered)).toBe(Promise.prototype);
  expect(await answered).toMatchObject({ ok: true, value: { on: true, language: 'en' } });
});

it('passes over messages that are not ours', () => {
  expect(api.onMessage.fire({ diapason: 1, call: 'hello', input: {} }, { ...tab, id: 'somebody' })).toEqual([undefined, undefined]);
  expect(api.onMessage.fire('noise', tab)).toEqual([undefined, undefined]);
});

it('tells tabs and the icon of what a CM did', async () => {
  await ask('claim', { post: somePost('x:1') });
  await expect
    .poll(() => sent)
    .toMatchObject([{ 'diapason-announcement': { type: 'views', workspace: 'diapason', views: [{ id: 'x:1', claim: { mine: true } }] } }]);
  await expect.poll(() => badges.at(-1)).toBe('1');
});

it('starts in the tabs that were open before it, and not again when its worker starts again', async () => {
  await expect.poll(() => sites.ran).toEqual(['5 site-x.js,annotate.js']);
  await takeOverTabs();
  expect(sites.ran).toHaveLength(1);
});

it('leaves a site that is taken back: tabs are told, hello says so, and nothing starts there', async () => {
  expect(await ask('hello', {})).toMatchObject({ value: { on: true } });
  sites.allowed.clear();
  sent.length = 0;
  api.onRemoved.fire();
  await expect.poll(() => sent).toContainEqual({ 'diapason-announcement': { type: 'changed' } });
  expect(sites.running()).toEqual({});
  expect(await ask('hello', {})).toMatchObject({ value: { on: false } });
});

it('starts on a site at once when it is allowed, in the tabs that are open there', async () => {
  sites.ran.length = 0;
  sites.allowed.add('https://x.com/*');
  api.onAdded.fire();
  await expect.poll(() => sites.ran).toEqual(['5 site-x.js,annotate.js']);
  expect(sites.running()).toEqual({ x: ['https://x.com/*'] });
  expect(await ask('hello', {})).toMatchObject({ value: { on: true } });
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
