import type { Page } from 'playwright-core';
import type { Name } from './reach.ts';
import { until } from './until.ts';

/** What a person reads on one of our own pages, with plain spaces. */
export async function wordsOn(page: Page): Promise<string> {
  return (await page.evaluate(() => document.body.innerText)).replace(/[\u00a0\u202f]/g, ' ');
}

/** Resolves once the page says it. */
export function waitWords(page: Page, expected: Name, ms = 15_000): Promise<string> {
  return until(
    `the page to say ${String(expected)}`,
    async () => {
      const words = await wordsOn(page);
      if (typeof expected === 'string' ? words.includes(expected) : expected.test(words)) return words;
      throw new Error(`it says “${words.slice(0, 300)}”`);
    },
    ms,
  );
}

/** Whether the bar of a post has the focus. */
export const hasFocus = (page: Page, postId: string): Promise<boolean> =>
  page.evaluate((id) => document.activeElement?.getAttribute('data-diapason') === id, postId);

/** Focuses the bar of a post by its shortcut, as a person at the keyboard does. */
export async function focusBar(page: Page, postId: string, link: string): Promise<void> {
  // Nobody hears the key before there are bars.
  await page.locator(`[data-diapason="${postId}"]`).waitFor({ state: 'attached' });
  await page.focus(link);
  await page.keyboard.press('Alt+KeyL');
  await until('the bar to have the focus', () => hasFocus(page, postId));
}
