import '../fake-browser.ts';
import { afterEach, expect, it } from 'vitest';
import { announce } from '../../src/browser/announce.ts';
import { alive, call } from '../../src/browser/call.ts';
import { onAnnouncement } from '../../src/browser/hear.ts';
import { browserLanguage } from '../../src/browser/language.ts';
import { revision } from '../../src/browser/lifecycle.ts';
import { openPanel, panelOnIcon } from '../../src/browser/panel.ts';
import { onKnownSite, siteAt } from '../../src/browser/tabs.ts';
import type { Announcement } from '../../src/contract/calls.ts';
import { fakeBrowser, fakeEvent } from '../fake-browser.ts';

const site = { version: '1.2.3', content_scripts: [{ matches: ['https://x.com/*', 'https://www.facebook.com/*'] }] };
const plain = (globalThis as { chrome?: object }).chrome;
afterEach(() => {
  (globalThis as { chrome?: object | undefined }).chrome = plain;
});

it('gives what the background answered, or throws its problem', async () => {
  fakeBrowser({ runtime: { sendMessage: async () => ({ ok: true, value: [] }) } });
  expect(await call('views', { ids: [] })).toEqual([]);
  fakeBrowser({ runtime: { sendMessage: async () => ({ ok: false, problem: { code: 'too-late' } }) } });
  await expect(call('views', { ids: [] })).rejects.toMatchObject({ problem: { code: 'too-late' } });
});

it('says that nobody answered when the extension is gone', async () => {
  fakeBrowser({ runtime: { sendMessage: async () => undefined } });
  await expect(call('views', { ids: [] })).rejects.toMatchObject({ problem: { code: 'unexpected', where: 'views' } });
  fakeBrowser({ runtime: { id: undefined } });
  expect(alive()).toBe(false);
});

it('reaches every tab and passes over those without us', async () => {
  const sendMessage = async (id: number) => {
    if (id === 2) throw new Error('Receiving end does not exist');
    return id === 3;
  };
  fakeBrowser({ tabs: { query: async () => [{ id: 1 }, { id: 2 }, { id: 3 }, {}], sendMessage } });
  expect(await announce({ type: 'changed' }, ['https://x.com/*'])).toEqual([3]);
});

it('hears announcements of our own extension only, until it stops', async () => {
  const onMessage = fakeEvent<[unknown, { id: string }, (answer: unknown) => void]>();
  fakeBrowser({ runtime: { onMessage } });
  const heard: Announcement[] = [];
  const stop = new AbortController();
  onAnnouncement((news) => {
    heard.push(news);
    return news.type === 'show' ? true : undefined;
  }, stop.signal);
  const news = { 'diapason-announcement': { type: 'show', postId: 'x:1' } };
  const answers: unknown[] = [];
  onMessage.fire(news, { id: 'diapason-test' }, (answer) => answers.push(answer));
  onMessage.fire(news, { id: 'somebody' }, (answer) => answers.push(answer));
  expect(answers).toEqual([true]);
  stop.abort();
  expect([heard.length, onMessage.count()]).toEqual([1, 0]);
});

it.each([
  ['https://x.com/a/status/1', true],
  ['https://m.facebook.com/groups/1', true],
  ['http://x.com/a', false],
  ['https://x.com.evil.example/', false],
  ['https://notx.com/', false],
  ['javascript:alert(1)', false],
  ['', false],
])('knows whether %s is on a site we run on', (address, known) => {
  fakeBrowser({ runtime: { getManifest: () => site } });
  expect(onKnownSite(address)).toBe(known);
});

it('knows the site of a tab, also where another script runs there first', () => {
  const scripts = [
    { matches: ['https://x.com/*', 'https://www.facebook.com/*'], js: ['probe.js'] },
    { matches: ['https://x.com/*'], js: ['site-x.js', 'annotate.js'] },
  ];
  fakeBrowser({ runtime: { getManifest: () => ({ ...site, content_scripts: scripts }) } });
  expect([siteAt('https://x.com/home'), siteAt('https://www.facebook.com/'), siteAt('https://notx.com/')]).toEqual([
    'x',
    undefined,
    undefined,
  ]);
});

it('reads the browser’s language and our version', () => {
  fakeBrowser({ i18n: { getUILanguage: () => 'fr-BE' }, runtime: { getManifest: () => site } });
  expect([browserLanguage(), revision()]).toEqual(['fr', 1_002_003]);
  fakeBrowser({ i18n: { getUILanguage: () => 'frr' } });
  expect(browserLanguage()).toBe('en');
});

it('opens Chromium’s side panel in the window of the tab, and says when the browser refuses', async () => {
  const opened: unknown[] = [];
  const sidePanel = {
    open: async (place: unknown) => void opened.push(place),
    setPanelBehavior: async (way: unknown) => void opened.push(way),
  };
  (globalThis as { chrome?: object }).chrome = { ...plain, sidePanel };
  panelOnIcon();
  expect(await openPanel({ tabId: 1, windowId: 2 })).toBe(true);
  expect(opened).toEqual([{ openPanelOnActionClick: true }, { windowId: 2 }]);
  sidePanel.open = () => Promise.reject(new Error('may only be called in response to a user gesture'));
  expect(await openPanel({ windowId: 2 })).toBe(false);
  expect(await openPanel({})).toBe(false);
});
