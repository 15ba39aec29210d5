import '../fake-browser.ts';
import { afterEach, expect, it } from 'vitest';
import { announce } from '../../src/browser/announce.ts';
import { alive, call } from '../../src/browser/call.ts';
import { onAnnouncement } from '../../src/browser/hear.ts';
import { browserLanguage } from '../../src/browser/language.ts';
import { revision } from '../../src/browser/lifecycle.ts';
import { openPanel, panelOnIcon } from '../../src/browser/panel.ts';
import { answer, type Handlers, serve } from '../../src/browser/serve.ts';
import { serveFrames } from '../../src/browser/serve-frame.ts';
import { onKnownSite, siteAt } from '../../src/browser/tabs.ts';
import type { Announcement } from '../../src/contract/calls.ts';
import { MESSAGE_MAX } from '../../src/contract/limits.ts';
import type { Refusal } from '../../src/contract/refusal.ts';
import { CALL_ID } from '../../src/contract/repeat.ts';
import { problemSentence } from '../../src/ui/words/problems.ts';
import { fakeBrowser, fakeEvent } from '../fake-browser.ts';

const site = { version: '1.2.3' };
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
  fakeBrowser({ runtime: { id: undefined, sendMessage: async () => undefined } });
  await expect(call('views', { ids: [] })).rejects.toMatchObject({ problem: { code: 'unexpected', where: 'views' } });
  expect(alive()).toBe(false);
});

/** What browsers say where the background ended before it answered. */
const lost = [
  'Error: A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'Error: The message port closed before a response was received.',
  'Error: Promised response from onMessage listener went out of scope',
  "AbortError: Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved",
  'Error: Message manager disconnected',
  undefined,
];
/** What they say where there was nobody to hear. */
const unheard = 'Error: Could not establish connection. Receiving end does not exist.';

/** A browser that loses these answers, one after the other, and then answers `value`; what it was sent. */
function losing(...words: readonly (string | undefined)[]): { readonly id: string }[] {
  const sent: { id: string }[] = [];
  const sendMessage = async (envelope: { id: string }) => {
    const word = words[sent.push(envelope) - 1];
    if (sent.length > words.length) return { ok: true, value: [] };
    if (word !== undefined) throw new Error(word);
    return undefined;
  };
  fakeBrowser({ runtime: { sendMessage } });
  return sent;
}
const label = { postId: 'x:1', group: 'kind', value: 'praise', on: true } as const;

it.each([...lost, unheard])('asks once more under the same id after “%s”', async (word) => {
  const sent = losing(word);
  expect(await call('label', label)).toEqual([]);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.id).toMatch(CALL_ID);
  expect(sent[1]).toEqual(sent[0]);
});

it('draws another id for every call', async () => {
  const sent = losing();
  await call('label', label);
  await call('label', label);
  expect(sent[0]?.id).not.toBe(sent[1]?.id);
});

it('asks a second time what cannot be done twice only where nobody heard the first', async () => {
  const input = { name: 'Maison Lune' };
  expect(losing(unheard)).toEqual([]);
  expect(await call('addWorkspace', input)).toEqual([]);
  const sent = losing(lost[0]);
  await expect(call('addWorkspace', input)).rejects.toMatchObject({ problem: { code: 'unanswered', detail: 'maybe' } });
  expect(sent).toHaveLength(1);
});

it.each([
  ['label', [lost[0], lost[1]], 'maybe'],
  ['label', [lost[0], unheard], 'maybe'],
  ['label', [unheard, lost[0]], 'maybe'],
  ['label', [unheard, unheard], undefined],
  ['views', [lost[0], lost[0]], undefined],
] as const)('of %s after two silences says whether it may be saved', async (name, words, detail) => {
  const sent = losing(...words);
  const asked: Promise<unknown> = name === 'label' ? call(name, label) : call(name, { ids: [] });
  const refused = (await asked.catch((error: unknown) => error)) as Refusal;
  expect(refused.problem).toEqual({ code: 'unanswered', ...(detail && { detail }) });
  expect(sent).toHaveLength(2);
  const sentences = (['en', 'fr'] as const).map((language) => problemSentence(refused.problem, language));
  expect(sentences).toEqual([
    expect.stringMatching(detail === 'maybe' ? /may have been saved, or not\. Look first/ : /Nothing was changed; try again/),
    expect.stringMatching(detail === 'maybe' ? /peut-être enregistré, peut-être pas\. Regardez/ : /Rien n’a changé.; réessayez/),
  ]);
  expect(sentences.join(' ')).not.toMatch(/channel|listener|Receiving end/);
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
  expect(onKnownSite(address)).toBe(known);
});

it('knows the site of a tab by its whole host', () => {
  const addresses = [
    'https://x.com/home',
    'https://pro.x.com/',
    'https://www.facebook.com/',
    'https://m.facebook.com/',
    'https://notx.com/',
    '',
  ];
  expect(addresses.map(siteAt)).toEqual(['x', 'x', 'facebook', undefined, undefined, undefined]);
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

/** The background with frames, and a tab whose page program made the nonce `ours`. */
function background() {
  const onMessage = fakeEvent<[unknown, object]>();
  const sendMessage = async (_tab: number, message: Record<string, unknown>, options: { frameId: number }) =>
    options.frameId === 0 && message['diapason-nonce'] === 'ours';
  fakeBrowser({ runtime: { onMessage, getURL: (file: string) => `moz-extension://us/${file}` }, tabs: { sendMessage } });
  serve({} as Parameters<typeof serve>[0]);
  serveFrames();
  return async (message: object, sender: object) => {
    const answers = onMessage.fire(message, { id: 'diapason-test', ...sender });
    return (await Promise.all(answers)).find((answer) => answer !== undefined);
  };
}
const framed = { url: 'moz-extension://us/pages/popover.html', tab: { id: 7 }, frameId: 3 };

it('tells the frame of a tab whether its page program made a nonce, and nobody else', async () => {
  const say = background();
  expect(await say({ 'diapason-nonce': 'ours' }, framed)).toBe(true);
  expect(await say({ 'diapason-nonce': 'made up' }, framed)).toBe(false);
  for (const other of [
    { url: 'https://x.com/home', tab: { id: 7 }, frameId: 3 },
    { ...framed, frameId: 0 },
    { ...framed, url: 'moz-extension://us/pages/panel.html' },
    { url: framed.url },
  ])
    expect(await say({ 'diapason-nonce': 'ours' }, other)).toBe(false);
});

it('refuses every call of a page of ours that stands in a frame, and answers the same page in a tab of its own', async () => {
  const say = background();
  for (const call of ['exportAll', 'settings', 'hello', 'load', 'openPanel', 'views'])
    expect(await say({ diapason: 1, call, input: {} }, framed)).toEqual({ ok: false, problem: { code: 'not-allowed', where: 'frame' } });
  expect(await say({ diapason: 1, call: 'no such', input: {} }, { ...framed, frameId: 0 })).toMatchObject({
    problem: { code: 'not-understood' },
  });
});

it('sends what a message carries, and says of more that it is too large before anything is sent', async () => {
  const sent: unknown[] = [];
  fakeBrowser({ runtime: { sendMessage: async (message: unknown) => sent.push(message) && { ok: true, value: {} } } });
  const rest = JSON.stringify({ diapason: 1, id: '0123456789abcdef', call: 'readInvitation', input: { text: '', code: '' } }).length;
  const ask = (text: string) => call('readInvitation', { text, code: '' }, '0123456789abcdef');
  // Two bytes each as UTF-8, and two characters each once JSON has escaped them.
  for (const letter of ['é', '"']) {
    const fits = Math.floor((MESSAGE_MAX - rest) / 2);
    expect(await ask(letter.repeat(fits))).toEqual({});
    await expect(ask(letter.repeat(fits + 1))).rejects.toMatchObject({ problem: { code: 'too-large' } });
  }
  expect(sent).toHaveLength(2);
}, 60_000);

it('says of an answer that no message carries that it is too large', async () => {
  const handlers = { workspaces: async () => ({ text: '"'.repeat(MESSAGE_MAX / 2) }) } as unknown as Partial<Handlers>;
  const answered = await answer(handlers, { call: 'workspaces', input: {} }, { page: true });
  expect(answered).toEqual({ ok: false, problem: { code: 'too-large', detail: '> 64 MB' } });
}, 60_000);
