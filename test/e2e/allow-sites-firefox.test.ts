import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../../tools/browser/firefox.ts';
import { asInstalled } from '../../tools/browser/installed.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let ext: string;
let firefox: Firefox;
beforeAll(async () => {
  ext = await asInstalled('firefox');
  // Firefox says yes where it would ask, since nothing can click its dialog.
  firefox = await launchFirefox(ext, { 'extensions.webextOptionalPermissionPrompts': false });
}, 120_000);
afterAll(async () => {
  await firefox?.close();
  await rm(ext, { recursive: true, force: true });
});

it('runs in Firefox on a site once it is allowed, in open tabs at once, and leaves when it is taken back', async () => {
  const page = await firefox.open('https://x.com/home?lang=en');
  await page.waitForSelector('article');
  const welcome = await firefox.openPage('welcome');
  const said = () => welcome.evaluate(() => document.body.innerText);
  const allowed = () =>
    welcome.evaluate(async () => (await chrome.permissions.getAll()).origins?.filter((origin) => origin.includes('x.com')));
  expect(await allowed()).toEqual([]);
  expect(await page.$$('[data-diapason]')).toEqual([]);
  await welcome.bringToFront();
  await (await welcome.waitForSelector('::-p-text(Allow X)'))?.click();
  await until('X to be allowed', async () => (await said()).includes('Allowed: x.com, twitter.com, pro.x.com'));
  expect(await allowed()).toEqual(['https://x.com/*', 'https://pro.x.com/*']);
  await page.bringToFront();
  await page.waitForSelector(`[data-diapason="x:${practicePost('x', 0).id}"]`, { timeout: 20_000 });

  const settings = await firefox.openPage('settings');
  await settings.evaluate(() => {
    location.hash = '#sites';
  });
  await (await settings.waitForSelector('::-p-text(Stop allowing X)'))?.click();
  await page.bringToFront();
  await until('the bars to be gone', async () => (await page.$$('[data-diapason]')).length === 0);
  await page.reload();
  await page.waitForSelector('article');
  expect(await allowed()).toEqual([]);
  expect(await page.$$('[data-diapason]')).toEqual([]);
}, 120_000);
