import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { hasFocus } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.open('https://x.com/home?lang=en');
});
afterEach(() => page.close());

const idOf = (n: number) => `x:${practicePost('x', n).id}`;
const focusOn = (n: number) => until('the focus on the bar', () => hasFocus(page, idOf(n)));

/** Puts the focus on the bar of a post, and counts the keys from there. */
async function from(n: number) {
  const { id } = practicePost('x', n);
  await page.locator(`[data-diapason="${idOf(n)}"]`).waitFor({ state: 'attached' });
  await page.focus(`article a[href$="/status/${id}"]`);
  await page.keyboard.press('Alt+KeyL');
  await focusOn(n);
  // A post must have stood for half a second before a press acts on it.
  await page.waitForFunction((since) => performance.now() - since > 600, await page.evaluate(() => performance.now()));
  let count = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key);
      count += keys.length;
    },
    keys: () => count,
  };
}

const waitControl = (n: number, name: RegExp) =>
  until(`the bar to say ${name}`, async () => {
    const controls = await bar(page, idOf(n)).controls();
    if (controls.some((control) => name.test(control))) return true;
    throw new Error(controls.join(' | '));
  });

it('takes the suggestion and goes on in 2 keys', async () => {
  await bar(page, idOf(0)).waitText(/Complaint\?/);
  const hand = await from(0);
  await hand.press('Enter');
  await bar(page, idOf(0)).waitText(/Complaint(?!\?)/);
  await hand.press('ArrowDown');
  await focusOn(1);
  expect(hand.keys()).toBe(2);
});

it('sets kind, mood and a part of a topic in 7 keys, from the bar', async () => {
  const hand = await from(3);
  await hand.press('l');
  await overlay(page).waitText('Complaint');
  await hand.press('c', '5', 'd', 'e', 'l', 'Enter');
  await waitControl(3, /Complaint$/);
  await waitControl(3, /Delivery \/ Delay/);
  await until('the mood to be set', () => overlay(page).pressed(/^Angry/));
  expect(hand.keys()).toBeLessThanOrEqual(8);
  await hand.press('Enter');
  await focusOn(3);
});

it('is done and on the next post in 1 key, and takes that back in 2', async () => {
  const hand = await from(4);
  await hand.press('d');
  await focusOn(5);
  await bar(page, idOf(4)).waitText('Done');
  expect(hand.keys()).toBe(1);
  await hand.press('ArrowUp', 'd');
  await bar(page, idOf(4)).waitText('I take it');
});

it('sets a topic with parts at one click, and a part at the next', async () => {
  await from(5);
  await bar(page, idOf(5)).click(/^Label$/);
  await overlay(page).click(/^Legal/);
  await waitControl(5, /^Sensitive topic: Legal$/);
  await overlay(page).click(/^Threat of suit/);
  await waitControl(5, /^Sensitive topic: Legal \/ Threat of suit$/);
});

it('counts a burst at once after loading for the bars and the popover it was meant for', async () => {
  const hand = await from(0);
  await hand.press('ArrowDown', 'ArrowDown', 'l', 'q', 'Enter');
  await waitControl(2, /^Kind: Question$/);
  await focusOn(2);
});

it('says why a post is as urgent as it is at one key', async () => {
  const hand = await from(0);
  await hand.press('l');
  await overlay(page).waitText('Complaint');
  await hand.press('c', 'Enter');
  await waitControl(0, /Complaint$/);
  await focusOn(0);
  await hand.press('w');
  await overlay(page).waitText(/Why this priority[\s\S]*25/);
});

it('offers nothing on what the brand wrote', async () => {
  const { id, author } = practicePost('x', 0);
  await page.goto(`https://x.com/${author.handle}/status/${id}?lang=en&answered=1`);
  const own = bar(page, `x:18700000${id.slice(-11)}`);
  await own.waitText('Our reply');
  expect(await own.controls()).toEqual([expect.stringContaining('Maison Lune'), 'More actions', 'Our reply']);
});
