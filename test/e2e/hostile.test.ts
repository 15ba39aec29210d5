import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, barIds, overlay } from '../../tools/browser/reach.ts';
import { wordsOn } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf } from '../../tools/browser/workspace.ts';
import { practiceFeed } from '../../tools/practice/posts.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.open('https://x.com/home?lang=en&hostile=1');
  await until('the first bars', async () => (await barIds(page)).length > 2);
});
afterAll(() => browser?.close());
it('keeps hostile text as text on the bar, in the panel and in the log', async () => {
  const panel = await browser.openPage('panel');
  await page.bringToFront();
  const worst = practiceFeed('x', 0, true);
  for (const [n, { id }] of worst.entries()) {
    await page.evaluate((to) => window.practice.feed.scrollTo(to), n);
    await bar(page, `x:${id}`).click(/^Label$/);
    await overlay(page).click(/^Question\b/);
    await bar(page, `x:${id}`).waitText('Question');
    await page.keyboard.press('Escape');
  }
  await until('all in the panel', async () => (await wordsOn(panel)).split('Question').length > worst.length);
  for (const one of [page, panel]) expect(await one.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
  expect(await wordsOn(panel)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  await panel.close();
});

it('ignores clicks and keys that no person made', async () => {
  const before = (await rowsOf<Event>(browser, 'events')).length;
  await page.bringToFront();
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[data-diapason]')) {
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      for (const key of ['l', 't', 'e', 'Enter']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
  });
  expect(await overlay(page).text()).not.toContain('Complaint');
  expect((await rowsOf<Event>(browser, 'events')).length).toBe(before);
});

it('leaves nothing in the page’s tree but the attribute with the post id', async () => {
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('[data-diapason]')].map((host) => [host.shadowRoot, host.childNodes.length, host.textContent]),
  );
  for (const one of seen) expect(one).toEqual([null, 0, '']);
});

/** Evaluates in the content scripts' world, as whoever has taken over the page's process can. */
async function inOwnWorld(tab: Page): Promise<(expression: string) => Promise<unknown>> {
  const cdp = await tab.context().newCDPSession(tab);
  const contexts: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await cdp.send('Runtime.enable');
  const own = await until('the content script’s world', () => contexts.find(({ origin }) => origin.startsWith('chrome-extension://')));
  return async (expression) => {
    const { result } = await cdp.send('Runtime.evaluate', { contextId: own.id, expression, awaitPromise: true, returnByValue: true });
    return result.value;
  };
}

it('answers malformed messages of a tab with a problem, and refuses it what only pages may ask', async () => {
  const evaluate = await inOwnWorld(page);
  const send = (message: unknown) => evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  const refused = (code: string) => ({ ok: false, problem: { code } });
  expect(await send({ diapason: 1, call: 'label', input: { post: 7 } })).toMatchObject(refused('not-understood'));
  expect(await send({ diapason: 1, call: '__proto__', input: {} })).toMatchObject(refused('not-understood'));
  expect(await send({ diapason: 1, call: 'label' })).toMatchObject(refused('not-understood'));
  expect(await send({ diapason: 1, call: 'sealItems', input: {} })).toMatchObject(refused('not-allowed'));
  expect(await send({ diapason: 1, call: 'settings', input: {} })).toMatchObject(refused('not-allowed'));
});

it('lets no tab and no frame set a channel, a name or anything that all share', async () => {
  const evaluate = await inOwnWorld(page);
  const before = await rowsOf<{ id: string }>(browser, 'documents');
  const given = {
    settings: {},
    kind: 'slack',
    body: {},
    parents: [],
    note: '',
    department: 'support',
    way: 'mail',
    address: 'a@b.example',
  };
  const refused = { ok: false, problem: { code: 'not-allowed' } };
  for (const call of ['publish', 'saveSettings', 'testChannel', 'imported'])
    expect(await evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ diapason: 1, call, input: given })})`)).toMatchObject(refused);
  // What a tab adds to the question is passed over: the window begins with nothing of it.
  const opening = browser.context.waitForEvent('page');
  await evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ diapason: 1, call: 'askChannel', input: given })})`);
  const asked = await opening;
  await asked.getByRole('heading', { level: 1 }).waitFor();
  expect(await asked.getByLabel('E-mail address', { exact: true }).inputValue()).toBe('');
  expect(asked.url()).not.toContain('b.example');
  await asked.close();
  expect(await rowsOf<{ id: string }>(browser, 'documents')).toEqual(before);
});

it('loses nothing to whoever writes into the extension’s storage from a tab, also after the worker died', async () => {
  const before = (await rowsOf<Event>(browser, 'events')).length;
  expect(before).toBeGreaterThan(0);
  const evaluate = await inOwnWorld(page);
  const list = { kept: [{ store: 'other', name: '' }], first: 'other', accounts: {}, last: {}, doomed: ['diapason'] };
  const write = `chrome.storage.local.set({ 'workspaces:list': ${JSON.stringify(list)} }).then(() => 'written', String)`;
  expect(await evaluate(write)).toMatch(/not allowed/i);
  expect(await evaluate(`chrome.storage.local.get(null).then((all) => 'read', String)`)).toMatch(/not allowed/i);
  await browser.killWorker();
  expect((await rowsOf<Event>(browser, 'events')).length).toBe(before);
});

it('tells what cannot travel in a message by a sentence', async () => {
  const panel = await browser.openPage('panel');
  const answer = await panel.evaluate(() =>
    chrome.runtime.sendMessage({ diapason: 1, call: 'readInvitation', input: { text: 'x'.repeat(1_000_000) } }),
  );
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-understood', where: 'readInvitation text' } });
  await panel.close();
});
