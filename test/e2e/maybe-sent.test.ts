import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { faults } from '../../tools/browser/faults.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { chatWebhook, rowsOf, serveAll, speak } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { dieHalfWay, dropAfter, type Receiver, startReceiver, status } from '../../tools/receiver.ts';
import { root } from '../../tools/root.ts';

let browser: Chromium;
let receiver: Receiver;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  receiver = await startReceiver();
  await serveAll(browser, chatWebhook(receiver));
  page = await browser.open('https://x.com/home?lang=en');
});
afterAll(async () => {
  await browser?.close();
  await receiver?.stop();
});
const idOf = (n: number) => `x:${practicePost('x', n).id}`;

/** Labels the post a complaint and sends it to the department that this suggests. */
async function escalate(n: number): Promise<void> {
  await page.bringToFront();
  await page.evaluate((to) => window.practice.feed.scrollTo(to), n);
  if (!(await bar(page, idOf(n)).text()).includes('Complaint\n')) {
    await bar(page, idOf(n)).click(/^(?:Label|Kind: )/);
    await overlay(page).click(/^Complaint\b/);
    await page.keyboard.press('Escape');
  }
  await bar(page, idOf(n)).click(/^Escalate to /);
  await bar(page, idOf(n)).waitText(/Customer support · (?:leaves in )?\d+\ss\b/);
}

/** The texts a chat took, each as often as it stands there. */
const posted = () => receiver.arrivals.filter(({ taken }) => taken).map(({ body }) => body);

it('says “maybe sent” of a message whose answer was lost, and sends it again only for a person', async () => {
  receiver.script(dropAfter);
  await escalate(0);
  await bar(page, idOf(0)).waitText(/^Maybe nobody has it/m, 30_000);
  expect(posted()).toHaveLength(1);
  const panel = await browser.openPage('panel');
  await panel.getByRole('tab', { name: /Mine/ }).click();
  await panel.locator('[data-post]').first().click();
  await waitWords(panel, 'may have arrived');
  await panel.getByRole('button', { name: 'Send again' }).click();
  await receiver.waitTaken(2);
  await waitWords(panel, 'sent');
  await panel.close();
  expect(posted()).toHaveLength(2);
}, 120_000);

it('takes a person’s word that it has arrived', async () => {
  receiver.script(status(504));
  await escalate(2);
  await bar(page, idOf(2)).waitText(/^Maybe nobody has it/m, 30_000);
  const before = receiver.arrivals.length;
  await bar(page, idOf(2)).click(/^Maybe nobody has it/m);
  await overlay(page).click('It has arrived');
  await bar(page, idOf(2)).waitText(/· sent/i, 30_000);
  expect(receiver.arrivals).toHaveLength(before);
}, 90_000);

it('doubles no message in a chat that drops, hangs and fails, while workers are killed in the midst of it', async () => {
  const before = posted().length;
  receiver.script(dropAfter, { kind: 'hang' }, dieHalfWay, status(502), status(503), dropAfter);
  const posts = [3, 4, 5, 7];
  for (const n of posts) {
    const arrivals = receiver.arrivals.length;
    await escalate(n);
    await receiver.waitArrivals(arrivals + 1, 60_000);
    await browser.killWorker();
  }
  type Row = { stage: string };
  await expect
    .poll(async () => (await rowsOf<Row>(browser, 'escalations')).filter(({ stage }) => stage === 'pending').length, { timeout: 150_000 })
    .toBe(0);
  const texts = posted().slice(before);
  expect(new Set(texts).size).toBe(texts.length);
}, 300_000);

it('shows what may have been sent on the bar, in the queue and on the post’s page, in both languages and themes', async () => {
  receiver.script(status(504));
  await escalate(8);
  await bar(page, idOf(8)).waitText(/^Maybe nobody has it/m, 30_000);
  const folder = path.join(root, 'out', 'maybe-sent');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, 'bar.png') });
  await bar(page, idOf(8)).click(/^Maybe nobody has it/m);
  await page.screenshot({ path: path.join(folder, 'popover.png') });
  await page.keyboard.press('Escape');
  for (const [language, colorScheme] of [
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const) {
    await speak(browser, language);
    const panel = await browser.openPage('panel');
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width: 320, height: 900 });
    await panel.getByRole('tab').nth(1).click();
    await waitWords(panel, language === 'en' ? 'maybe sent' : 'peut-être envoyé');
    await panel.screenshot({ path: path.join(folder, `queue-${language}-${colorScheme}.png`) });
    expect(await faults(panel)).toEqual([]);
    await panel.locator('[data-post]').first().click();
    await waitWords(panel, language === 'en' ? 'may have arrived' : 'peut-être arrivé');
    await panel.screenshot({ path: path.join(folder, `post-${language}-${colorScheme}.png`), fullPage: true });
    expect(await faults(panel)).toEqual([]);
    await panel.close();
  }
}, 240_000);
