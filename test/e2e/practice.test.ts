import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ ext: false });
});
afterAll(() => browser?.close());

const xHome = 'https://x.com/home?lang=en';
const facebookHome = 'https://www.facebook.com/?lang=en';

describe('the X-like page', () => {
  it('discards a cell that leaves and builds a new one when it comes back', async () => {
    const page = await browser.open(xHome);
    const { id } = practicePost('x', 3);
    await page.evaluate((wanted) => {
      const first = document.querySelector(`a[href$="/status/${wanted}"]`)?.closest('article');
      Object.assign(window, { first });
    }, id);
    await page.evaluate(() => window.practice.feed.scrollTo(1_800));
    expect(await page.locator('[data-testid="cellInnerDiv"]').count()).toBeLessThan(60);
    expect(await page.locator(`a[href$="/status/${id}"]`).count()).toBe(0);
    await page.evaluate(() => window.practice.feed.scrollTo(0));
    const same = await page.evaluate(
      (wanted) => document.querySelector(`a[href$="/status/${wanted}"]`)?.closest('article') === Reflect.get(window, 'first'),
      id,
    );
    expect(same).toBe(false);
    await page.close();
  });

  it('answers through a real Draft.js editor and shows the answer in the thread', async () => {
    const { id, author } = practicePost('x', 0);
    const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
    await page.locator('[data-testid="tweetTextarea_0"]').click();
    expect(await page.locator('[data-testid="tweetButtonInline"]').isDisabled()).toBe(true);
    await page.keyboard.type('One line');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and two');
    expect(await page.evaluate(() => window.practice.editorText())).toBe('One line\nand two');
    await page.locator('[data-testid="tweetButtonInline"]').click();
    expect(await page.evaluate(() => window.practice.sent)).toEqual([{ postId: id, text: 'One line\nand two' }]);
    await until('the answer in the thread', async () => (await page.locator('article', { hasText: 'and two' }).count()) === 1);
    await page.close();
  });

  it('answers from the feed through the dialog in #layers', async () => {
    const page = await browser.open(xHome);
    await page.locator('[data-testid="reply"]').first().click();
    expect(page.url()).toContain('/compose/post');
    expect(await page.locator(`#layers article a[href*="/status/"]`).count()).toBeGreaterThan(0);
    await page.locator('#layers [role="textbox"]').click();
    await page.keyboard.type('From the dialog');
    await page.locator('[data-testid="tweetButton"]').click();
    await until('the dialog to close', async () => (await page.locator('#layers article').count()) === 0);
    expect(await page.evaluate(() => window.practice.sent[0]?.text)).toBe('From the dialog');
    await page.close();
  });
});

describe('the Facebook-like page', () => {
  it('keeps the root of a post while its content goes and comes back', async () => {
    const page = await browser.open(facebookHome);
    const root = page.locator('[aria-posinset="5"]');
    await root.waitFor();
    await page.evaluate(() => Object.assign(window, { root: document.querySelector('[aria-posinset="5"]') }));
    await page.evaluate(() => window.practice.feed.scrollTo(80));
    await until('the placeholder', async () => (await root.locator('> [data-virtualized="true"]').count()) === 1);
    await page.evaluate(() => window.practice.feed.scrollTo(4));
    await root.locator('[data-ad-rendering-role="profile_name"]').first().waitFor();
    expect(await page.evaluate(() => document.querySelector('[aria-posinset="5"]') === Reflect.get(window, 'root'))).toBe(true);
    await page.close();
  });

  it('shows other posts in the same roots where they are reused', async () => {
    const page = await browser.open(`${facebookHome}&reuse=1`);
    await page.locator('[aria-posinset="1"]').waitFor();
    const before = await page.evaluate(() => document.querySelectorAll('[aria-posinset]').length);
    await page.evaluate(() => window.practice.feed.scrollTo(900));
    await page.locator('[aria-posinset="901"]').waitFor();
    expect(await page.evaluate(() => document.querySelectorAll('[aria-posinset]').length)).toBe(before);
    await page.close();
  });

  it('answers through a real Lexical editor, where Enter sends', async () => {
    const page = await browser.open(facebookHome.replace('?', '?reuse=0&'));
    await page.locator('[aria-posinset="3"] [role="button"]:has([data-ad-rendering-role="comment_button"])').click();
    await until('the editor to have the focus', () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
    );
    await page.keyboard.type('Good morning');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('and thanks');
    expect(await page.evaluate(() => window.practice.editorText())).toBe('Good morning\nand thanks');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.practice.sent[0]?.text)).toBe('Good morning\nand thanks');
    await page.locator('[role="article"][aria-label^="Comment by Maison Lune"]').waitFor();
    await page.close();
  });
});
