import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { faults } from '../../tools/browser/faults.ts';
import { answerYes, asInstalled } from '../../tools/browser/installed.ts';
import { bar, barIds, overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage, speak } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { root } from '../../tools/root.ts';

const pictures = path.join(root, 'out', 'allow-sites');
let ext: string;
let browser: Chromium;
let page: Page;
beforeAll(async () => {
  ext = await asInstalled('chromium');
  browser = await launchChromium({ ext });
  page = await browser.open('https://x.com/home?lang=en');
  await mkdir(pictures, { recursive: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await rm(ext, { recursive: true, force: true });
});
const idOf = (n: number) => `x:${practicePost('x', n).id}`;
const bars = async () => (await barIds(page)).length;
const allowed = () =>
  browser.worker()?.evaluate(async () => (await chrome.permissions.getAll()).origins?.filter((origin) => !/127|localhost/.test(origin)));

it('takes no site at installation, and says so in the panel', async () => {
  expect(await allowed()).toEqual([]);
  const panel = await browser.openPage('panel');
  await waitWords(panel, 'Diapason may not read X yet.');
  await waitWords(panel, 'Diapason may not read Facebook yet.');
  await panel.setViewportSize({ width: 320, height: 700 });
  await panel.screenshot({ path: path.join(pictures, 'panel.png') });
  expect(await faults(panel)).toEqual([]);
  await panel.close();
  expect(await page.evaluate(() => document.querySelectorAll('article').length)).toBeGreaterThan(0);
  expect(await bars()).toBe(0);
});

it('asks on the welcome page, in both languages, light and dark, wide and narrow', async () => {
  for (const [language, colorScheme, width] of [
    ['en', 'light', 1200],
    ['fr', 'dark', 1200],
    ['fr', 'light', 320],
  ] as const) {
    await speak(browser, language);
    const welcome = await browser.openPage('welcome');
    await welcome.emulateMedia({ colorScheme });
    await welcome.setViewportSize({ width, height: 900 });
    await waitWords(welcome, language === 'en' ? 'Where Diapason may read' : 'Où Diapason peut lire');
    await welcome.getByRole('button', { name: language === 'en' ? 'Allow both' : 'Autoriser les deux' }).waitFor();
    await welcome.screenshot({ path: path.join(pictures, `welcome-${language}-${colorScheme}-${width}.png`), fullPage: true });
    expect(await faults(welcome)).toEqual([]);
    await welcome.close();
  }
  await speak(browser, 'en');
});

it('starts at once in a tab that was open before X was allowed, and runs on no other site', async () => {
  await answerYes(browser);
  expect(await allowed()).toEqual([]);
  const welcome = await browser.openPage('welcome');
  await welcome.getByRole('button', { name: 'Allow X' }).click();
  await waitWords(welcome, 'Allowed: x.com, twitter.com, pro.x.com');
  await welcome.close();
  expect(await allowed()).toHaveLength(3);
  await page.bringToFront();
  await bar(page, idOf(0)).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await bar(page, idOf(0)).waitText('Complaint');
  await page.keyboard.press('Escape');
  const facebook = await browser.open('https://www.facebook.com/?lang=en');
  await until('posts', () => facebook.evaluate(() => document.querySelectorAll('[aria-posinset]').length > 0));
  expect(await barIds(facebook)).toEqual([]);
  await facebook.close();
});

it('runs in new tabs too, also when the worker has ended', async () => {
  await browser.killWorker();
  await page.reload();
  await bar(page, idOf(0)).waitText('Complaint');
});

it('says which are allowed in the settings, and leaves open tabs when a site is taken back', async () => {
  const settings = await browser.openPage('settings');
  await settings.evaluate(() => {
    location.hash = '#sites';
  });
  await waitWords(settings, 'Allowed: x.com, twitter.com, pro.x.com');
  await waitWords(settings, 'Diapason may not read Facebook yet.');
  await settings.screenshot({ path: path.join(pictures, 'settings.png') });
  expect(await faults(settings)).toEqual([]);
  await settings.getByRole('button', { name: 'Stop allowing X' }).click();
  await waitWords(settings, 'Diapason no longer runs on X, open tabs included.');
  await until('the bars to be gone', async () => (await bars()) === 0);
  expect(await allowed()).toEqual([]);
  await page.reload();
  await until('the posts', () => page.evaluate(() => document.querySelectorAll('article').length > 0));
  await callAsPage(browser, 'settings', {});
  expect(await bars()).toBe(0);
  await settings.getByRole('button', { name: 'Allow X' }).click();
  await page.bringToFront();
  await bar(page, idOf(0)).waitText('Complaint');
  await settings.close();
});

it('offers a site no more to who does without it', async () => {
  const panel = await browser.openPage('panel');
  await panel.getByRole('button', { name: 'I do not use Facebook' }).click();
  await waitWords(panel, 'Facebook is off. Settings → Sites switches it on again.');
  await until('the offer to be gone', async () => (await panel.getByText('may not read').count()) === 0);
  await panel.close();
});

it('shows the notices of the software it contains from the settings', async () => {
  const settings = await browser.openPage('settings');
  await settings.evaluate(() => {
    location.hash = '#about';
  });
  const opening = browser.context.waitForEvent('page');
  await settings.getByRole('link', { name: 'The software of others in it' }).click();
  const notices = await opening;
  await waitWords(notices, 'DICTIONNAIRES ORTHOGRAPHIQUES FRANÇAIS');
  await notices.close();
  await settings.close();
});
