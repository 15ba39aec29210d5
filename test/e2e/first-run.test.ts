import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Version } from '../../src/contract/document.ts';
import { addressFormOf } from '../../src/defaults/address-forms.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { faults } from '../../tools/browser/faults.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf } from '../../tools/browser/workspace.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

let clicks = 0;
const click = async (target: Locator) => {
  clicks += 1;
  await target.click();
};
const published = async (kind: string) =>
  (await rowsOf<Version>(browser, 'documents')).filter((one) => one.kind === kind && one.author !== 'diapason');

it('asks a newcomer three questions, which a name and two clicks answer', async () => {
  const site = await browser.open('https://x.com/home?lang=en');
  await until('a bar on the page', async () => (await site.locator('[data-diapason]').count()) > 0);
  const welcome = await browser.openPage('welcome');
  await waitWords(welcome, 'is signed in. Is it the brand?');
  expect(await faults(welcome)).toEqual([]);
  clicks = 0;
  await welcome.getByLabel('Your name').fill('Léa');
  await click(welcome.getByRole('button', { name: 'Yes, the brand' }));
  await waitWords(welcome, 'Its replies count as answers.');
  await click(welcome.getByRole('button', { name: 'tu', exact: true }));
  await until('the guide to say tu', async () => {
    const [version] = await published('guide');
    return version !== undefined && addressFormOf(version.body as Guide) === 'tu';
  });
  expect(clicks).toBe(2);
  expect((await published('workspace')).map(({ body }) => (body as { accounts: string[] }).accounts)).toHaveLength(1);

  clicks = 0;
  await click(welcome.getByRole('button', { name: 'Complaint?' }));
  await click(welcome.getByRole('button', { name: 'Customer support' }));
  await waitWords(welcome, 'Goes to Customer support');
  expect(clicks).toBe(2);
  await Promise.all([site.close(), welcome.close()]);
});

it('restores a version into the draft and publishes it by two clicks, which says by itself what it did', async () => {
  const guide = await browser.openPage('guide');
  await guide.getByRole('link', { name: 'Versions' }).click();
  await waitWords(guide, 'v1 · ');
  clicks = 0;
  await click(guide.getByRole('button', { name: /^Restore the version that ships/ }));
  await click(guide.getByRole('button', { name: 'Publish', exact: true }));
  await waitWords(guide, 'v2 · ');
  await waitWords(guide, 'the same as the version that ships with Diapason');
  expect(clicks).toBe(2);
  await guide.getByRole('link', { name: 'Read and print' }).click();
  await waitWords(guide, 'In force: v2 of');
  expect(await guide.locator('.read :is(input, textarea, select)').count()).toBe(0);
  await guide.emulateMedia({ media: 'print' });
  expect(await guide.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await guide.close();
});
