import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage, rowsOf } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
const statusOf = (n: number) => {
  const { id, author } = practicePost('x', n);
  return `https://x.com/${author.handle}/status/${id}`;
};
const status = statusOf(4);
const box = (page: Page) => page.locator('[data-testid="tweetTextarea_0"]');
const send = (page: Page) => page.locator('[data-testid="tweetButtonInline"]');
const sent = (page: Page) => page.evaluate(() => window.practice.sent.map(({ text }) => text));
const draft = (page: Page) => page.evaluate(() => window.practice.editorText());

/** Types once Diapason watches the draft. */
async function write(page: Page, text: string): Promise<void> {
  await box(page).click();
  await overlay(page).waitText('tone');
  await page.keyboard.type(text);
}

it('asks on X when the page shows that the brand has answered, keeps the draft, and lets the next click send', async () => {
  const page = await browser.open(`${status}?lang=en&answered=1`);
  await write(page, 'Hi Grace, sorry for the wait.');
  await send(page).click();
  await overlay(page).waitText('Your brand has already answered this post');
  expect(await sent(page)).toEqual([]);
  expect(await draft(page)).toBe('Hi Grace, sorry for the wait.');
  await send(page).click();
  await until('the reply', async () => (await sent(page)).length === 1);
  expect(await sent(page)).toEqual(['Hi Grace, sorry for the wait.']);
  await page.close();
});

it('asks once with all reasons by keyboard too, and Escape goes back to the draft without leaving it', async () => {
  // A post that this browser has not answered: what the page shows is somebody else's answer.
  const page = await browser.open(`${statusOf(0)}?lang=en&answered=1`);
  await write(page, 'Hi {name}, sorry for the wait.');
  await page.keyboard.press('Control+Enter');
  const asked = await overlay(page).waitText('Still to fill in');
  expect(asked).toContain('{name}');
  expect(asked).toContain('Your brand has already answered');
  await page.keyboard.press('Escape');
  await until('the question to be gone', async () => !(await overlay(page).controls()).includes('Back to my draft'));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('tweetTextarea_0');
  expect(await draft(page)).toBe('Hi {name}, sorry for the wait.');
  await page.close();
});

it('does not ask where nobody has answered and the text is in tune', async () => {
  const page = await browser.open(`${status}?lang=en&answered=0`);
  await write(page, 'Hi Grace, sorry for the wait.');
  await send(page).click();
  await until('the reply', async () => (await sent(page)).length === 1);
  await page.close();
});

it('asks on Facebook before Enter sends, by the accounts that the workspace names', async () => {
  const versions = await rowsOf<{ id: string; kind: string }>(browser, 'documents');
  const parents = versions.filter(({ kind }) => kind === 'workspace').map((version) => version.id);
  const body = { ...defaultWorkspace, accounts: ['facebook:maisonlune'] };
  expect(await callAsPage(browser, 'publish', { kind: 'workspace', parents, note: '', body })).toMatchObject({ ok: true });
  const page = await browser.open('https://www.facebook.com/?lang=en&answered=1');
  await page.evaluate(() => window.practice.feed.scrollTo(4));
  await page.locator('[aria-posinset="5"] [role="button"]:has([data-ad-rendering-role="comment_button"])').click();
  await until('the editor to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
  );
  await overlay(page).waitText('tone');
  await page.keyboard.type('Hi Grace, sorry for the wait.');
  await page.keyboard.press('Enter');
  await overlay(page).waitText('Your brand has already answered this post');
  expect(await sent(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await until('the comment', async () => (await sent(page)).length === 1);
  await page.close();
});
