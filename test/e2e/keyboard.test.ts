import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { focusBar } from '../../tools/browser/see.ts';
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
async function toBar(n: number): Promise<void> {
  await bar(page, idOf(n)).waitText('Label');
  await focusBar(page, idOf(n), `article a[href$="/status/${practicePost('x', n).id}"]`);
}
/** The part of the post's bar that has the focus; none when the focus is elsewhere. */
const focusedPart = (n: number) => bar(page, idOf(n)).ask((root) => (root.activeElement as HTMLElement | null)?.dataset.part);
const waitPart = (n: number, part: string) =>
  until(`the focus on “${part}”`, async () => {
    const now = await focusedPart(n);
    if (now !== part) throw new Error(`it is on “${now}”`);
    return true;
  });
const waitNone = () => until('no popover', async () => !(await overlay(page).text()).includes('Complaint'));

it('walks along a bar with the arrows and stops once per bar with Tab', async () => {
  await toBar(0);
  await waitPart(0, 'suggested-kind');
  await page.keyboard.press('ArrowLeft');
  await waitPart(0, 'kind');
  await page.keyboard.press('End');
  await waitPart(0, 'escalate');
  await page.keyboard.press('Home');
  await waitPart(0, 'fork');
  await page.keyboard.press('Tab');
  expect(await focusedPart(0)).toBeUndefined();
});

it('goes from one bar to the next with the arrows, and back to the page with Escape', async () => {
  await toBar(0);
  await page.keyboard.press('ArrowDown');
  await waitPart(1, 'suggested-kind');
  await page.keyboard.press('ArrowUp');
  await waitPart(0, 'suggested-kind');
  await page.keyboard.press('Escape');
  await until('the focus off the bar', async () => (await focusedPart(0)) === undefined);
});

it('closes a popover with Escape and gives the focus back to what opened it', async () => {
  await toBar(0);
  await page.keyboard.press('ArrowLeft');
  await waitPart(0, 'kind');
  await page.keyboard.press('Enter');
  await overlay(page).waitText('Complaint');
  await page.keyboard.press('Escape');
  await waitNone();
  await waitPart(0, 'kind');
});

it('shows one popover at a time', async () => {
  await bar(page, idOf(0)).click(/^Label$/);
  await overlay(page).waitText('Complaint');
  await bar(page, idOf(1)).click('More actions');
  await overlay(page).waitText('Open the panel');
  expect(await overlay(page).text()).not.toContain('Complaint');
});

it('closes a popover when the page is pressed elsewhere', async () => {
  await bar(page, idOf(0)).click(/^Label$/);
  await overlay(page).waitText('Complaint');
  await page.mouse.click(5, 500);
  await waitNone();
});

it('keeps a popover’s letters from the site, and the site’s own from the bar', async () => {
  await page.evaluate(() => {
    document.documentElement.dataset.heard = '';
    document.addEventListener('keydown', ({ key }) => {
      document.documentElement.dataset.heard += key;
    });
  });
  await toBar(0);
  const before = await page.evaluate(() => document.documentElement.dataset.heard);
  await page.keyboard.press('n');
  await overlay(page).waitText('Note for the team');
  await page.keyboard.type('lkj');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBe(before);
});

it('opens the card of a finding by keyboard, ignores it with I, and gives the caret back', async () => {
  const { id, author } = practicePost('x', 4);
  await page.goto(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type('Hi Grace, please be advised that it comes today. – Lea');
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).waitText('Ignore here');
  await page.keyboard.press('Escape');
  await until('the card gone', async () => !(await overlay(page).text()).includes('Ignore here'));
  await page.keyboard.type('h');
  await until('the caret back in the draft', async () =>
    String(await page.evaluate(() => window.practice.editorText())).includes('– Leah'),
  );
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).waitText('Ignore here');
  await page.keyboard.press('i');
  await overlay(page).waitText('in tune');
});
