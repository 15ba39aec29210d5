import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Opens a page of X as it would be after X had renamed an attribute. */
async function openRenamed(from: string, to: string): Promise<Page> {
  await browser.context.addInitScript(
    ([before, after]) => {
      const set = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, value) {
        set.call(this, name === before ? (after as string) : name, value);
      };
    },
    [from, to],
  );
  return browser.open('https://x.com/home?lang=en');
}

it('says in one line that the page is not read whole, keeps its bars, and leads to the panel', async () => {
  const page = await openRenamed('datetime', 'data-when');
  await until('the first bars', () => page.evaluate(() => document.querySelectorAll('[data-diapason]').length > 3));
  const line = overlay(page);
  await line.waitText('Diapason cannot read all of this page: its layout has changed.', 40_000);
  expect((await line.controls()).filter((name) => name === 'Add a post by its link')).toHaveLength(1);
  await line.click('Add a post by its link');
  await until('the line to go', async () => !(await line.controls()).includes('Add a post by its link'));
  expect(page.url()).toContain('https://x.com/home');
}, 120_000);
