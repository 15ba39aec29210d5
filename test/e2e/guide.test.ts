import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { practicePost } from '../../scripts/practice/posts.ts';
import type { Version } from '../../src/contract/document.ts';
import type { Event } from '../../src/contract/event.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { overlay } from './harness/reach.ts';
import { waitWords } from './harness/see.ts';
import { until } from './harness/until.ts';
import { rowsOf } from './harness/workspace.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
const published = async () =>
  (await rowsOf<Version>(browser, 'documents')).filter(({ kind, author }) => kind === 'guide' && author !== 'diapason');
const ignored = async () => (await rowsOf<Event>(browser, 'events')).map(({ what }) => what).filter((what) => what.type === 'ignored');
const publish = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true }).click();

/** A post of X with its reply box, and some words typed in it. */
async function replyWith(n: number, text: string): Promise<Page> {
  const { id, author } = practicePost('x', n);
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type(text);
  return page;
}

it('writes a rule, sees it at work, is told which example fails, mends and publishes it; the reply box uses it', async () => {
  const guide = await browser.openPage('guide');
  await guide.getByRole('link', { name: /Add a rule/ }).click();
  await guide.getByRole('button', { name: /^Words to avoid/ }).click();
  await guide.getByLabel('In one sentence').fill('We say “order”, not “dossier”.');
  await guide.getByLabel('Words or phrases').fill('dossier');
  await guide.getByLabel('Write a reply').fill('Your dossier is open.');
  await until('the preview to mark the word', () => guide.locator('.tried mark', { hasText: 'dossier' }).isVisible());

  await guide.getByRole('button', { name: 'Add a bad example' }).click();
  await guide.getByLabel('Must be found 1').fill('Your file is open.');
  await publish(guide);
  await waitWords(guide, 'says nothing of its bad example: “Your file is open.”');
  expect(await published()).toEqual([]);

  await guide.getByLabel('Must be found 1').fill('Your dossier is open.');
  await guide.getByLabel('What changes').fill('No more dossiers');
  await publish(guide);
  await waitWords(guide, 'Published');
  expect(await published()).toMatchObject([{ note: 'No more dossiers' }]);
  await guide.getByRole('link', { name: 'Versions' }).click();
  await waitWords(guide, 'No more dossiers');
  await guide.getByRole('link', { name: /Compare the version/ }).click();
  await waitWords(guide, 'We say “order”, not “dossier”.');
  await guide.close();

  const page = await replyWith(4, 'Hi Grace, your dossier is open. – Lea');
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).waitText('We say “order”, not “dossier”.');
  await page.close();
});

it('tells the guide’s owner of a wrong rule, ignores a finding for its post, and counts both beside the rule', async () => {
  const draft = 'Hi Grace, please be advised that it left. – Lea';
  const page = await replyWith(4, draft);
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click('For this post');
  await until('the finding to be kept with the post', async () => (await ignored()).length === 1);
  await page.close();
  const again = await replyWith(4, draft);
  await overlay(again).waitText('in tune');
  await again.close();

  const other = await replyWith(0, draft);
  await overlay(other).waitText('1 advised');
  await other.keyboard.press('Alt+KeyJ');
  await overlay(other).click('Wrong rule');
  await overlay(other).waitText('noted beside the rule');
  await other.close();

  expect(await ignored()).toMatchObject([{ scope: 'post' }, { scope: 'owner', excerpt: draft }]);
  const guide = await browser.openPage('guide');
  await waitWords(guide, 'ignored 2 of 2');
  await guide.getByRole('link', { name: /ignored 2 of 2/ }).click();
  await waitWords(guide, 'Ignored 2 times of 2.');
  await waitWords(guide, draft);
  await guide.close();
});

it('ignores a remark in a comment of Facebook, here and as a wrong rule, and leaves the draft as it is', async () => {
  const before = (await ignored()).length;
  const page = await browser.open('https://www.facebook.com/?lang=en');
  await page.evaluate(() => window.practice.feed.scrollTo(4));
  await page.locator('[aria-posinset="5"] [role="button"]:has([data-ad-rendering-role="comment_button"])').click();
  await until('the editor to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
  );
  const draft = 'Hi Grace, please be advised that you must send it back. – Lea';
  await page.keyboard.type(draft);
  await overlay(page).waitText('2 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click('Ignore here');
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click('Wrong rule');
  await overlay(page).waitText('in tune');
  await until('both to be kept', async () => (await ignored()).length === before + 2);
  expect((await ignored()).slice(before)).toMatchObject([{ scope: 'here' }, { scope: 'owner', excerpt: draft }]);
  expect(await page.evaluate(() => window.practice.editorText())).toBe(draft);
  await page.close();
});
