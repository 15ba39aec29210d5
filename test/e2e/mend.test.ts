import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { openFrame, overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  const answer = await callAsPage(browser, 'settings', {});
  if (!answer.ok) throw new Error('no settings');
  const { settings } = answer.value;
  await callAsPage(browser, 'saveSettings', { settings: { ...settings, member: { ...settings.member, name: 'Léa' } } });
});
afterAll(() => browser?.close());

const waitModel = (page: Page, text: string) =>
  until(`the editor's own state to be “${text}”`, async () => {
    const now = await page.evaluate(() => window.practice.editorText());
    if (now !== text) throw new Error(`it is “${now}”`);
    return true;
  });

async function openX(): Promise<Page> {
  const { id, author } = practicePost('x', 4);
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  return page;
}

async function openFacebook(): Promise<Page> {
  const page = await browser.open('https://www.facebook.com/?lang=en');
  await page.evaluate(() => window.practice.feed.scrollTo(4));
  await page.locator('[aria-posinset="5"] [role="button"]:has([data-ad-rendering-role="comment_button"])').click();
  await until('the editor to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
  );
  // The box may stand at the foot of the window, where nothing fits below it.
  await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }));
  return page;
}

const draft = 'Votre colis part ce soir ! Il arrive demain : super. Cela vous va ? Dites-nous ?';
const spaced = 'Votre colis part ce soir\u202f! Il arrive demain\u202f: super. Cela vous va\u202f? Dites-nous\u202f?';

/** Greets, signs and mends all spaces from the list, each by one click, and takes all of it back by the site's own undo. */
async function mend(page: Page): Promise<void> {
  await page.keyboard.type(draft);
  const line = /4 hints/;
  await overlay(page).waitText(line);
  await overlay(page).click(line);
  await overlay(page).click('Insert “Bonjour Grace,”');
  await waitModel(page, `Bonjour Grace, ${draft}`);
  await overlay(page).click('Insert “– Léa”');
  await waitModel(page, `Bonjour Grace, ${draft} – Léa`);
  await overlay(page).click('Fix all 4');
  await waitModel(page, `Bonjour Grace, ${spaced} – Léa`);
  await overlay(page).waitText('in tune');
  for (const before of [`Bonjour Grace, ${draft} – Léa`, `Bonjour Grace, ${draft}`, draft]) {
    await page.keyboard.press('Control+KeyZ');
    await waitModel(page, before);
  }
}

it('greets, signs and mends four spaces in Draft.js by one click each, and the site’s own undo takes each back', async () => {
  const page = await openX();
  await mend(page);
  await page.close();
});

it('does the same in Lexical', async () => {
  const page = await openFacebook();
  await mend(page);
  await page.close();
});

it.each([
  ['X', openX],
  ['Facebook', openFacebook],
])('shows the list of remarks on %s without covering the draft, also in a small window', async (_, open) => {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 640, height: 450 },
  ]) {
    const page = await open();
    await page.setViewportSize(viewport);
    await page.keyboard.type(draft);
    await overlay(page).waitText(/4 hints/);
    await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }));
    await overlay(page).click(/4 hints/);
    await overlay(page).waitText('Fix all 4');
    const box = await page.evaluate(() =>
      document.querySelector('[data-testid="tweetTextarea_0"],form [role="textbox"]')?.getBoundingClientRect(),
    );
    const element = await (await openFrame(page))?.frame.frameElement();
    const list = await element?.boundingBox();
    if (!box || !list) throw new Error('no draft or no list');
    const covers = list.x < box.right && list.x + list.width > box.left && list.y < box.bottom && list.y + list.height > box.top;
    expect(covers).toBe(false);
    expect(list.y).toBeGreaterThanOrEqual(0);
    expect(list.y + list.height).toBeLessThanOrEqual(viewport.height);
    await page.close();
  }
});

it('puts what a department answered into the draft at the caret by one click, and the site’s own undo takes it back', async () => {
  const { id, author } = practicePost('x', 0);
  const post: Post = {
    id: `x:${id}`,
    site: 'x',
    kind: 'post',
    author: { name: author.name, handle: author.handle },
    url: `https://x.com/${author.handle}/status/${id}`,
    text: 'When?',
    textState: 'complete',
    missing: [],
  };
  const sent = await callAsPage(browser, 'escalate', { post, department: 'support' });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  await callAsPage(browser, 'outcome', { escalationId: sent.value.escalationId, what: 'answered', text: 'It ships on Friday' });
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type('Hi , see you.');
  for (let left = ', see you.'.length; left > 0; left -= 1) await page.keyboard.press('ArrowLeft');
  await overlay(page).click(/It ships on Friday” · Use it/);
  await waitModel(page, 'Hi It ships on Friday, see you.');
  await until('the offer to be gone', async () => !(await overlay(page).text()).includes('Use it'));
  await page.keyboard.press('Control+KeyZ');
  await waitModel(page, 'Hi , see you.');
  await overlay(page).waitText('Use it');
  await page.close();
});
