import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { chatWebhook, serveAll, signedWebhook } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import {
  busy,
  dieHalfWay,
  dropAfter,
  dropBefore,
  garbage,
  loginPage,
  type Receiver,
  slow,
  startReceiver,
  status,
} from '../../tools/receiver.ts';

let browser: Chromium;
let receiver: Receiver;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  receiver = await startReceiver();
  await serveAll(browser, signedWebhook(receiver));
  page = await browser.open('https://x.com/home?lang=en');
});
afterAll(async () => {
  await browser?.close();
  await receiver?.stop();
});
afterEach(() => {
  receiver.otherwise = { kind: 'accept' };
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

it('takes an escalation back within its eight seconds, and nothing leaves', async () => {
  await escalate(0);
  await bar(page, idOf(0)).click('Undo');
  await bar(page, idOf(0)).waitText('Customer support');
  expect(receiver.arrivals).toHaveLength(0);
});

it('takes an escalation back by U pressed anywhere on the page, and says that nothing was sent', async () => {
  await escalate(2);
  await page.mouse.click(5, 500);
  await overlay(page).waitText('U takes it back');
  await page.keyboard.press('u');
  await overlay(page).waitText('Undone: nothing was sent.');
  await bar(page, idOf(2)).waitText('Customer support');
  expect(await bar(page, idOf(2)).text()).not.toMatch(/leaves in|\d+\ss\b/i);
  expect(receiver.arrivals).toHaveLength(0);
});

it('delivers each escalation once through drops, errors, noise and a receiver that dies half-way', async () => {
  const failures = [dropBefore, dropAfter, status(500), busy(1), loginPage, garbage, dieHalfWay, slow(400)];
  receiver.script(...failures);
  for (const n of [0, 2, 3, 5]) await escalate(n);
  const taken = await receiver.waitTaken(4, 90_000);
  for (const n of [0, 2, 3, 5]) await bar(page, idOf(n)).waitText(/sent/i, 60_000);
  expect(receiver.taken()).toHaveLength(4);
  expect(new Set(taken.map(({ key }) => key)).size).toBe(4);
  expect(receiver.arrivals.length).toBeGreaterThan(failures.length);
}, 240_000);

it('shows a refusal on the post and in the panel with what to do, and sends again on a click', async () => {
  const before = receiver.taken().length;
  receiver.script(status(400, 'no such queue'));
  await escalate(4);
  await bar(page, idOf(4)).waitText('Nobody has it', 30_000);
  const panel = await browser.openPage('panel');
  await panel.getByText('Grace Whitfield').first().click();
  await waitWords(panel, '400');
  await panel.getByRole('button', { name: /again/i }).click();
  await receiver.waitTaken(before + 1);
  await panel.close();
}, 90_000);

it('keeps what is waiting when the worker is killed in the midst of it', async () => {
  const before = receiver.taken().length;
  receiver.script({ kind: 'hang' });
  receiver.honoursKeys = true;
  await escalate(7);
  const arrivals = receiver.arrivals.length;
  await receiver.waitArrivals(arrivals + 1, 30_000);
  await browser.killWorker();
  await receiver.waitTaken(before + 1, 150_000);
  await bar(page, idOf(7)).waitText(/sent/i, 30_000);
  expect(receiver.taken()).toHaveLength(before + 1);
}, 240_000);

it('posts to a chat webhook in words', async () => {
  await serveAll(browser, chatWebhook(receiver));
  const before = receiver.arrivals.length;
  await escalate(8);
  await receiver.waitArrivals(before + 1);
  const { path, body } = receiver.arrivals.at(-1) ?? { path: '', body: '{}' };
  expect(path).toBe('/slack');
  expect((JSON.parse(body) as { text: string }).text).toContain(practicePost('x', 8).author.name);
});
