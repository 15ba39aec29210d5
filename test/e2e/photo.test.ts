import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
let page: Page;
const post = practicePost('facebook', 6);
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.open(`https://www.facebook.com/photo/?fbid=77${post.id}&set=a.5&lang=en`);
});
afterAll(() => browser?.close());

async function postId(): Promise<string> {
  return until('the bar of the post beside the photo', () =>
    page.evaluate(() => document.querySelector('[role="complementary"].beside [data-diapason]')?.getAttribute('data-diapason') ?? false),
  );
}

it('labels the post beside a photo, and the panel names its author', async () => {
  const id = await postId();
  await bar(page, id).click(/^Label$/);
  await overlay(page).click(/^Question\b/);
  await bar(page, id).waitText('Question');
  await page.keyboard.press('Escape');
  const panel = await browser.openPage('panel');
  await waitWords(panel, post.author.name);
  await panel.close();
});

it('checks a reply beside a photo and records it as the answer to that post', async () => {
  await page.bringToFront();
  await page.locator('.beside [role="textbox"]').click();
  await page.keyboard.type('You must wait.');
  await overlay(page).waitText(/advised/);
  await page.keyboard.press('Enter');
  await until('the comment', () => page.evaluate(() => window.practice.sent.length === 1));
  const id = await postId();
  const answered = async () => (await rowsOf<Event>(browser, 'events')).some(({ what }) => what.type === 'replied' && what.postId === id);
  await until('the answer to be recorded under that post', answered);
  expect(await page.evaluate(() => window.practice.sent[0]?.text)).toBe('You must wait.');
});
