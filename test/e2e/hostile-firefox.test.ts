import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Firefox, focusBar, launchFirefox, popoverFrame, popoverWords } from '../../tools/browser/firefox.ts';
import { probe, spy } from '../../tools/browser/spy.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let firefox: Firefox;
let page: Page;
const { id, text } = practicePost('x', 0);
beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.open('about:blank');
  // tsx names functions through a global of its own that pages do not have.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(spy);
});
afterAll(() => firefox?.close());

const typed = () => popoverFrame(page).then((frame) => frame?.evaluate(() => document.querySelector('textarea')?.value));

/** Keys go to the bar once the popover has given the focus back. */
const backOnBar = () =>
  until('the bar to have the focus again', () =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('data-diapason') === `x:${wanted}`, id),
  );

it('gives a page that spied from the start no word of a note, nor of what is typed', async () => {
  const asked = ['Note for the team', 'I take it', 'Escalate', 'Zephyr', 'Quagga'];
  // Here and not before all: another try of this journey begins on a page of its own.
  await page.goto('https://x.com/home?lang=en');
  await focusBar(page, id);
  await page.keyboard.press('n');
  expect(await popoverWords(page)).toContain('Note for the team');
  await page.keyboard.type('Zephyr rings at seven');
  await until('the note in the field', async () => (await typed()) === 'Zephyr rings at seven');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await backOnBar();
  await until('the saved note', async () => {
    await page.keyboard.press('n');
    await popoverWords(page);
    if ((await typed()) === 'Zephyr rings at seven') return true;
    await page.keyboard.press('Escape');
    await backOnBar();
    return false;
  });
  await page.keyboard.type('. Quagga too');
  await until('more in the field', async () => (await typed())?.includes('Quagga too'));
  const { found, frames, inside, words } = await page.evaluate(probe, { asked, points: [] });
  expect([found, frames, inside]).toEqual([[], 0, []]);
  expect(words).not.toMatch(/Zephyr|Quagga/);
  expect(words).not.toMatch(/^[ZQ]$|moz-extension/m);
  // The spy does hear: the page's own text is selected.
  expect(words).toContain(text.slice(0, 20));
});

it('shows nothing to a page that opens the frame’s page itself', async () => {
  const address = await popoverFrame(page).then((frame) => frame?.evaluate(() => location.href));
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src: src ?? '' });
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow?.postMessage(crypto.randomUUID(), '*', [port2]);
      port1.postMessage(JSON.stringify({ type: 'show', turn: 1, part: 'note', label: '', theme: 'light', data: {}, calls: [] }));
      frame.dataset['loaded'] = 'yes';
    };
    document.body.append(frame);
  }, address);
  await until('the page’s own frame', () => page.evaluate(() => document.querySelector('iframe')?.dataset['loaded'] === 'yes'));
  const shown = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('.pop').length)));
  // Ours alone: it stood there before.
  expect(shown.reduce((sum, count) => sum + count)).toBe(1);
});

it('gives the frame the rights of nobody', async () => {
  const frame = await popoverFrame(page);
  for (const call of ['exportAll', 'settings', 'hello', 'views', 'load']) {
    const answer = await frame?.evaluate((name) => chrome.runtime.sendMessage({ diapason: 1, call: name, input: { ids: [] } }), call);
    expect(answer).toEqual({ ok: false, problem: { code: 'not-allowed', where: 'frame' } });
  }
});
