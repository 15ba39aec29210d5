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
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
const draft = 'Hi Grace, please be advised that you must send it back.';
const model = (page: Page) => page.evaluate(() => window.practice.editorText());
const waitModel = (page: Page, text: string) =>
  until(`the editor's own state to be “${text}”`, async () => {
    const now = await model(page);
    if (now !== text) throw new Error(`it is “${now}”`);
    return true;
  });

/** Mends the draft: one finding by keyboard, undone by the site's own undo and mended again, the other by mouse. */
async function mend(page: Page): Promise<void> {
  await page.keyboard.type(draft);
  await overlay(page).waitText('2 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).waitText('Sounds like an order');
  await page.keyboard.press('Enter');
  const first = draft.replace('please be advised that', 'just so you know,');
  await waitModel(page, first);
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Control+KeyZ');
  await waitModel(page, draft);
  await overlay(page).waitText('2 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click(/just so you know/);
  await waitModel(page, first);
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click(/please/);
  await waitModel(page, first.replace('you must', 'please'));
  await overlay(page).waitText('○ signature');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' – Lea');
}

const sentText = 'Hi Grace, just so you know, please send it back. – Lea';

async function replies(): Promise<{ postId: string; text: string }[]> {
  const events = await rowsOf<Event>(browser, 'events');
  return events.map(({ what }) => what).filter((what) => what.type === 'replied');
}

it('mends a reply in the real Draft.js editor of X and records it when it is sent', async () => {
  const { id, author } = practicePost('x', 4);
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await mend(page);
  await page.locator('[data-testid="tweetButtonInline"]').click();
  expect(await page.evaluate(() => window.practice.sent)).toEqual([{ postId: id, text: sentText }]);
  await bar(page, `x:${id}`).waitText(/You answered/);
  const panel = await browser.openPage('panel');
  await panel.getByRole('tab', { name: /Answered/ }).click();
  await waitWords(panel, author.name);
  await panel.close();
  const [replied] = await replies();
  expect(replied).toMatchObject({ postId: `x:${id}`, text: sentText });
  await page.close();
});

it('mends a comment in the real Lexical editor of Facebook and records it when Enter sends it', async () => {
  const page = await browser.open('https://www.facebook.com/?lang=en');
  await page.evaluate(() => window.practice.feed.scrollTo(4));
  await page.locator('[aria-posinset="5"] [role="button"]:has([data-ad-rendering-role="comment_button"])').click();
  await until('the editor to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
  );
  await mend(page);
  await page.keyboard.press('Enter');
  await until('the comment', () => page.evaluate(() => window.practice.sent.length === 1));
  expect(await page.evaluate(() => window.practice.sent[0]?.text)).toBe(sentText);
  await until('the event', async () => (await replies()).some(({ postId, text }) => postId.startsWith('facebook:') && text === sentText));
  await page.close();
});

it('underlines without touching the editor', async () => {
  const { id, author } = practicePost('x', 4);
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type('You must wait.');
  await until('an underline', () => page.evaluate(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0)));
  expect(await page.locator('[data-testid="tweetTextarea_0"]').innerText()).toBe('You must wait.');
  expect(await page.locator('[data-testid="tweetTextarea_0"] [style*="underline"]').count()).toBe(0);
  await page.close();
});
