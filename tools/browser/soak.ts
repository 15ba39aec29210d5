import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

export const soakSites = {
  x: { address: 'https://x.com/home', post: 'article[data-testid="tweet"]' },
  facebook: { address: 'https://www.facebook.com/', post: '[aria-posinset] > [data-virtualized="false"]' },
} as const;
export type SoakSite = keyof typeof soakSites;

/** What a page holds in memory after posts went by, garbage collected. */
export interface Held {
  readonly passed: number;
  readonly bars: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Scrolls to the end of a feed, most of a screen per frame; answers with how many posts went by. Runs in the page. */
function scrollToEnd(selector: string): Promise<number> {
  const posts = new Set<string>();
  return new Promise((done) => {
    let still = 0;
    const step = () => {
      for (const element of document.querySelectorAll(selector)) {
        const number = element.parentElement?.getAttribute('aria-posinset');
        posts.add(number ?? element.querySelector('a[href*="/status/"]')?.getAttribute('href') ?? '');
      }
      const before = scrollY;
      window.scrollBy(0, Math.round(innerHeight * 0.8));
      still = scrollY === before ? still + 1 : 0;
      if (still > 30) done(posts.size);
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

const barsOf = (page: Page) => page.evaluate(() => document.querySelectorAll('[data-diapason]').length);

/** Lets `posts` posts of a practice feed go by and says what the page still holds. */
export async function soak(browser: Chromium, site: SoakSite, posts: number, extension: boolean): Promise<Held> {
  const { address, post } = soakSites[site];
  const page = await browser.open(`${address}?lang=en&still=1&posts=${posts}`);
  await page.waitForSelector(post);
  if (extension) await until('the first bars', async () => (await barsOf(page)) > 0);
  const passed = await page.evaluate(scrollToEnd, post);
  if (extension) await until('bars at the end', async () => (await barsOf(page)) > 0);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const bars = await barsOf(page);
  await page.close();
  return { passed, bars, nodes, listeners: jsEventListeners };
}

/** What the extension adds to a page for each bar that stands on it. */
export function perBar(held: Held, without: Held): { nodes: number; listeners: number } {
  return { nodes: (held.nodes - without.nodes) / held.bars, listeners: (held.listeners - without.listeners) / held.bars };
}

/**
 * The most that may be held for each bar that stands: its own nodes and listeners, and its share of the bars that wait to be
 * used again, which are about as many. It does not depend on how many posts went by.
 */
export const CEILING = { nodes: 180, listeners: 30 } as const;
