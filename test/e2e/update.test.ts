import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
const id = `x:${practicePost('x', 0).id}`;

it('answers on a page that was open before an update, without a reload', async () => {
  const page = await browser.open('https://x.com/home?lang=en&still=1');
  await bar(page, id).waitText(/Label/);
  await page.evaluate((wanted) => {
    const old = document.querySelector(`[data-diapason="${wanted}"]`);
    Object.assign(globalThis, { old });
  }, id);
  await browser.update();
  const isNew = (wanted: string) => {
    const bars = document.querySelectorAll(`[data-diapason="${wanted}"]`);
    return bars.length === 1 && bars[0] !== (globalThis as unknown as { old: Element }).old;
  };
  await until('one new bar in place of the old one', () => page.evaluate(isNew, id), 30_000);
  await bar(page, id).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await bar(page, id).waitText(/Complaint/);
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[data-diapason]')].map((host) => host.getAttribute('data-diapason'));
    return ids.length - new Set(ids).size;
  });
  expect(doubled).toBe(0);
}, 120_000);
