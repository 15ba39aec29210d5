import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { focusBar, hasFocus, waitWords } from '../../tools/browser/see.ts';
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

it('labels a post by mouse; the panel shows it at once, and a reload keeps it', async () => {
  const panel = await browser.openPage('panel');
  await page.bringToFront();
  await bar(page, idOf(0)).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await bar(page, idOf(0)).waitText('Complaint');
  await waitWords(panel, 'Nadia Perrin');
  await waitWords(panel, 'Complaint');
  await panel.close();
  await page.reload();
  await bar(page, idOf(0)).waitText('Complaint');
});

it('labels, notes and takes a post by keyboard alone', async () => {
  await focusBar(page, idOf(3), `article a[href$="/status/${practicePost('x', 3).id}"]`);
  await page.keyboard.press('l');
  await overlay(page).waitText('Question');
  await page.keyboard.press('q');
  // The letter waits for a moment, in case a word follows.
  await until('the letter to count', () => overlay(page).pressed(/^Question\b/));
  await page.keyboard.press('Escape');
  await until('the bar to have the focus', () => hasFocus(page, idOf(3)));
  await page.keyboard.press('t');
  await bar(page, idOf(3)).waitText('Mine');
  await page.keyboard.press('n');
  await overlay(page).waitText(/note/i);
  await page.keyboard.type('Asked the shop');
  await page.keyboard.press('Control+Enter');
  const panel = await browser.openPage('panel');
  await panel.getByRole('tab', { name: /Mine/ }).click();
  await panel.getByText('Inès Carpentier').first().click();
  await waitWords(panel, 'Asked the shop');
  await panel.close();
});

it('confirms with Enter what a letter has set, and takes nothing off', async () => {
  await focusBar(page, idOf(3), `article a[href$="/status/${practicePost('x', 3).id}"]`);
  await page.keyboard.press('l');
  await overlay(page).waitText('Complaint');
  await page.keyboard.press('c');
  await bar(page, idOf(3)).waitText('Complaint');
  await page.keyboard.press('Enter');
  await until('the bar to have the focus', () => hasFocus(page, idOf(3)));
  expect(await bar(page, idOf(3)).text()).toContain('Complaint');
  expect(await overlay(page).text()).not.toContain('Sentiment');
});

it('shows what one tab did in the other, live', async () => {
  const other = await browser.open(`https://x.com/x/status/${practicePost('x', 4).id}?lang=en`);
  await page.bringToFront();
  await bar(page, idOf(4)).click('I take it');
  await other.bringToFront();
  await bar(other, idOf(4)).waitText('Mine');
  await other.close();
});

it('labels a Facebook post and a comment in it', async () => {
  const facebook = await browser.open('https://www.facebook.com/?lang=en');
  await facebook.evaluate(() => window.practice.feed.scrollTo(3));
  const ids = await until('bars on the post and its comments', async () => {
    const found = await facebook.evaluate(() =>
      [...document.querySelectorAll('[aria-posinset="4"] [data-diapason]')].map((host) => host.getAttribute('data-diapason') ?? ''),
    );
    return found.length > 1 && found;
  });
  for (const id of [ids[0] ?? '', ids[1] ?? '']) {
    await bar(facebook, id).click(/^Label$/);
    await overlay(facebook).click(/^Question\b/);
    await bar(facebook, id).waitText('Question');
    await facebook.keyboard.press('Escape');
  }
  await facebook.close();
});
