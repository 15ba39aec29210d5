import type { Page } from 'playwright-core';
import type { Chromium } from '../../tools/browser/chromium.ts';
import type { Variant } from './variants.ts';

/** What one pass through the feed cost, in ms. */
export interface Cost {
  /** Time inside the extension's own callbacks. */
  readonly callback: number;
  readonly worst: number;
  readonly styleAndLayout: number;
  /** All script of the page and of the extension: what the wrapped callbacks might miss shows here. */
  readonly script: number;
  readonly posts: number;
}

interface Metrics {
  readonly layout: number;
  readonly style: number;
  readonly script: number;
}

async function metricsOf(page: Page): Promise<() => Promise<Metrics>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const get = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000;
    return { layout: get('LayoutDuration'), style: get('RecalcStyleDuration'), script: get('ScriptDuration') };
  };
}

/** Scrolls to the end, a part of a screen per frame, and counts the posts that passed. */
function scrollThrough(selector: string): Promise<number> {
  const posts = new Set<string>();
  return new Promise((done) => {
    let still = 0;
    const step = () => {
      for (const element of document.querySelectorAll(selector)) {
        posts.add(element.getAttribute('aria-posinset') ?? element.querySelector('a[href*="/status/"]')?.getAttribute('href') ?? '');
      }
      const before = scrollY;
      window.scrollBy(0, Math.round(innerHeight * 0.6));
      still = scrollY === before ? still + 1 : 0;
      if (still > 20) done(posts.size);
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

function askProbe(): Promise<string> {
  return new Promise((answer) => {
    document.addEventListener('bench-answer', (event) => answer((event as CustomEvent<string>).detail), { once: true });
    document.dispatchEvent(new CustomEvent('bench-ask'));
  });
}

export interface Round {
  readonly address: string;
  /** What finds a post on the page. */
  readonly selector: string;
  readonly variant: Variant;
}

/** One pass through a feed in a new tab. */
export async function runRound(browser: Chromium, { address, selector, variant }: Round): Promise<Cost> {
  const [extension, bars] = [variant !== 'none', variant === 'diapason'];
  const page = await browser.open(address);
  await page.waitForSelector(selector);
  // Without bars there is nothing to measure: the round fails.
  if (bars) await page.waitForSelector('[data-diapason]', { state: 'attached' });
  const metrics = await metricsOf(page);
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('bench-reset')));
  const before = await metrics();
  const posts = await page.evaluate(scrollThrough, selector);
  const after = await metrics();
  const [callback, worst] = extension ? (await page.evaluate(askProbe)).split(' ').map(Number) : [0, 0];
  await page.close();
  return {
    callback: callback ?? 0,
    worst: worst ?? 0,
    styleAndLayout: after.layout + after.style - before.layout - before.style,
    script: after.script - before.script,
    posts,
  };
}
