import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { faults } from '../../tools/browser/faults.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage, speak } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { root } from '../../tools/root.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  await callAsPage(browser, 'settings', {});
  await speak(browser, 'en');
  page = await browser.open('https://x.com/home?lang=en');
});
afterAll(() => browser?.close());

const idOf = (n: number) => `x:${practicePost('x', n).id}`;

/** Takes a post, and hands it to a department that nothing reaches. */
async function escalate(n: number): Promise<void> {
  await page.evaluate((to) => window.practice.feed.scrollTo(to), n);
  await bar(page, idOf(n)).click('I take it');
  // Beside a topic and a number there is room for its picture alone.
  await until('the claim', async () => (await bar(page, idOf(n)).controls()).some((name) => name.startsWith('Mine')));
  const answer = await callAsPage(browser, 'escalate', { postId: idOf(n), department: 'support' });
  expect(answer.ok).toBe(true);
  await page.bringToFront();
  await bar(page, idOf(n)).waitText(/Nobody has it/);
}

/** The number on the toolbar's button. */
async function badge(): Promise<string> {
  const panel = await browser.openPage('panel');
  const text = await panel.evaluate(() => chrome.action.getBadgeText({}));
  await panel.close();
  return text;
}

it('puts a post that nobody has on top of Open, counts it on the button, and takes it back at one click', async () => {
  await escalate(0);
  expect(await badge()).toBe('1');
  const panel = await browser.openPage('panel');
  await waitWords(panel, 'Nobody has it');
  const first = panel.locator('[data-post]').first();
  expect(await first.getAttribute('data-post')).toBe(idOf(0));
  const edge = await first.evaluate((row) => getComputedStyle(row, '::before').backgroundColor);
  const red = await panel.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--red-line').trim());
  expect(edge).toBe(`rgb(${[1, 3, 5].map((at) => Number.parseInt(red.slice(at, at + 2), 16)).join(', ')})`);
  await panel.close();
  await page.bringToFront();
  await bar(page, idOf(0)).click('Take back');
  await until('the bar without it', async () => !(await bar(page, idOf(0)).text()).includes('Nobody has it'));
  const { value } = (await callAsPage(browser, 'views', { ids: [idOf(0)] })) as unknown as { value: { escalations: unknown[] }[] };
  expect(value[0]?.escalations).toEqual([]);
}, 120_000);

it('takes the word of a person who carried it there by hand', async () => {
  await escalate(2);
  await bar(page, idOf(2)).click(/^Nobody has it/);
  await overlay(page).click('Sent by hand');
  await bar(page, idOf(2)).waitText(/(?:^|· )sent$/m);
  await page.keyboard.press('Escape');
  const panel = await browser.openPage('panel');
  await panel.getByRole('tab', { name: /Escalated/ }).click();
  await panel.locator(`[data-post="${idOf(2)}"]`).waitFor();
  await panel.close();
}, 120_000);

it('is shown as what it is on the bar, in the popover, in the queue and on the post, in both languages and themes', async () => {
  const folder = path.join(root, 'out', 'nobody');
  await mkdir(folder, { recursive: true });
  await escalate(3);
  await page.screenshot({ path: path.join(folder, 'bar.png') });
  await bar(page, idOf(3)).click(/^Nobody has it/);
  await overlay(page).waitText(/Sent by hand/);
  await page.screenshot({ path: path.join(folder, 'popover.png') });
  await page.keyboard.press('Escape');
  for (const language of ['en', 'fr'] as const) {
    await speak(browser, language);
    for (const colorScheme of ['light', 'dark'] as const) {
      const panel = await browser.openPage('panel');
      await panel.emulateMedia({ colorScheme });
      await panel.setViewportSize({ width: 320, height: 900 });
      await waitWords(panel, language === 'en' ? 'Nobody has it' : 'Personne ne l’a');
      await panel.screenshot({ path: path.join(folder, `queue-${language}-${colorScheme}.png`) });
      expect(await faults(panel)).toEqual([]);
      await panel.locator('[data-post]').first().click();
      await waitWords(panel, language === 'en' ? 'Sent by hand' : 'Envoyé à la main');
      await panel.screenshot({ path: path.join(folder, `post-${language}-${colorScheme}.png`), fullPage: true });
      expect(await faults(panel)).toEqual([]);
      await panel.close();
    }
  }
}, 240_000);
