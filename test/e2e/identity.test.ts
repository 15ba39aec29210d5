import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { waitWords, wordsOn } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const home = 'https://www.facebook.com/?lang=en';

/** The feed at a post; `uncommented` without comments, which are all that shows a post's number there. */
async function feedAt(n: number, uncommented = false): Promise<Page> {
  const page = await browser.open(`${home}&uncommented=${uncommented ? 1 : 0}`);
  await page.evaluate((at) => window.practice.feed.scrollTo(at), n);
  return page;
}

/** The id on the bar of the n-th post, once it is as expected. */
function idAt(page: Page, n: number, expected: RegExp): Promise<string> {
  return until(`the bar of post ${n} to be ${String(expected)}`, async () => {
    const id = await page.evaluate(
      (at) => document.querySelector(`[aria-posinset="${at}"] [data-diapason]`)?.getAttribute('data-diapason'),
      n + 1,
    );
    if (id && expected.test(id)) return id;
    throw new Error(`it is ${id}`);
  });
}

/** Labels a post, and waits until the label itself stands in the bar, not only the suggestion of it. */
async function label(page: Page, id: string, name: string): Promise<void> {
  await bar(page, id).click(/^Label$/);
  await overlay(page).click(new RegExp(`^${name}\\b`));
  await bar(page, id).waitText(new RegExp(`^(?![\\s\\S]*Label)[\\s\\S]*${name}`));
  await page.keyboard.press('Escape');
}

const numberOf = (n: number) => new RegExp(`^facebook:${practicePost('facebook', n).id}$`);
const hash = /^facebook:h/;

/** How many rows of the queue name an author, in all its tabs. */
async function rowsOf(panel: Page, author: string): Promise<number> {
  await panel.getByRole('searchbox').or(panel.locator('#search')).first().fill(author);
  await waitWords(panel, author);
  return panel.locator('[data-post]').count();
}

it('keeps label, claim and answer when the first comment shows the number of a post, and shows one post everywhere', async () => {
  const { author } = practicePost('facebook', 0);
  const page = await feedAt(0);
  const before = await idAt(page, 0, hash);
  await label(page, before, 'Complaint');
  await bar(page, before).click('I take it');
  await bar(page, before).waitText('Mine');
  await page.locator('[aria-posinset="1"] [role="button"]:has([data-ad-rendering-role="comment_button"])').click();
  await until('the editor to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
  );
  await overlay(page).waitText('tone');
  await page.keyboard.type('Hello, sorry for the wait.');
  await page.keyboard.press('Enter');
  const after = await idAt(page, 0, numberOf(0));
  await bar(page, after).waitText('Complaint');
  await bar(page, after).waitText(/You answered/);
  const panel = await browser.openPage('panel');
  await panel.getByRole('tab', { name: /Answered/ }).click();
  await waitWords(panel, author.name);
  expect(await rowsOf(panel, author.name)).toBe(1);
  await panel.locator('[data-post]').first().click();
  await waitWords(panel, 'noted as two, is one');
  await panel.evaluate((id) => {
    location.hash = `#post=${encodeURIComponent(id)}`;
  }, before);
  await waitWords(panel, 'noted as two, is one');
  expect(await wordsOn(panel)).toContain('Complaint');
  await panel.close();

  // Read again without a comment, it has no number: label and answer still stand.
  await page.close();
  const again = await feedAt(0, true);
  const id = await idAt(again, 0, hash);
  expect(id).toBe(before);
  await bar(again, id).waitText('Complaint');
  await bar(again, id).waitText(/You answered/);
  await again.close();
});

it('knows a post by its words alone whose number was known first', async () => {
  const page = await feedAt(2);
  const numbered = await idAt(page, 2, numberOf(2));
  await label(page, numbered, 'Question');
  await page.close();
  const plain = await feedAt(2, true);
  const hashed = await idAt(plain, 2, hash);
  await bar(plain, hashed).waitText('Question');
  // What is done there is done to the same post, and seen where its number shows.
  await bar(plain, hashed).click('I take it');
  await bar(plain, hashed).waitText('Mine');
  await plain.close();
  const later = await feedAt(2);
  await bar(later, await idAt(later, 2, numberOf(2))).waitText('Mine');
  await later.close();
});

it('keeps what was done to a post whose author the page did not show at first', async () => {
  const page = await feedAt(5, true);
  const named = await idAt(page, 5, hash);
  await page.evaluate(() => {
    const author = document.querySelector('[aria-posinset="6"] [data-ad-rendering-role="profile_name"] a') as HTMLElement;
    const place = author.parentElement;
    Object.assign(window, { showAuthor: () => place?.append(author) });
    author.remove();
  });
  const nameless = await idAt(page, 5, new RegExp(`^(?!${named}$)facebook:h`));
  await label(page, nameless, 'Complaint');
  await page.evaluate(() => (window as unknown as { showAuthor(): void }).showAuthor());
  expect(await idAt(page, 5, new RegExp(`^${named}$`))).toBe(named);
  await bar(page, named).waitText('Complaint');
  await page.close();
  const again = await feedAt(5, true);
  await bar(again, await idAt(again, 5, hash)).waitText('Complaint');
  await again.close();
});
