import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { serveAll, signedWebhook } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';
import { type Receiver, startReceiver } from '../../tools/receiver.ts';

let profile: string;
let practice: Practice;
let receiver: Receiver;
let browser: Chromium | undefined;
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'diapason-restart-'));
  practice = await startPractice();
  receiver = await startReceiver();
});
afterEach(async () => {
  await browser?.close();
  await receiver.stop();
  await practice.close();
  await rm(profile, { recursive: true, force: true });
});
const id = `x:${practicePost('x', 0).id}`;

it('delivers after a restart what was escalated before the browser closed', async () => {
  browser = await launchChromium({ profile, practice });
  await serveAll(browser, signedWebhook(receiver));
  const page = await browser.open('https://x.com/home?lang=en');
  await bar(page, id).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await page.keyboard.press('Escape');
  await bar(page, id).click(/^Escalate to /);
  await bar(page, id).waitText(/Customer support · (?:leaves in )?\d+\ss\b/);
  await browser.close();
  expect(receiver.arrivals).toHaveLength(0);
  browser = await launchChromium({ profile, practice });
  await receiver.waitTaken(1, 60_000);
  const again = await browser.open('https://x.com/home?lang=en');
  await bar(again, id).waitText(/sent/i, 30_000);
  expect(receiver.taken()).toHaveLength(1);
}, 150_000);
