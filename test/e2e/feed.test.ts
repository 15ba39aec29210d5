import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { until } from '../../tools/browser/until.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
/** Posts on screen that have no bar, a wrong one, or more than one; runs in the page. */
function faultsOnX(): string[] {
  return [...document.querySelectorAll('article[data-testid="tweet"]')].flatMap((article) => {
    const id = /\/status\/(\d+)/.exec(article.querySelector('a[href*="/status/"]:has(time)')?.getAttribute('href') ?? '')?.[1];
    const bars = [...article.querySelectorAll('[data-diapason]')].map((host) => host.getAttribute('data-diapason'));
    const { top, bottom } = article.getBoundingClientRect();
    const seen = bottom > 0 && top < innerHeight;
    if (bars.length > 1) return [`${id}: ${bars.length} bars`];
    if (bars.length === 0) return seen ? [`${id}: no bar`] : [];
    return bars[0] === `x:${id}` ? [] : [`${id}: the bar of ${bars[0]}`];
  });
}

const counts = (page: Page) =>
  page.evaluate(() => ({ bars: document.querySelectorAll('[data-diapason]').length, posts: document.querySelectorAll('article').length }));

/** Scrolls to post `n` a part of a screen per frame; the wrong bars seen on the way, and how many posts passed. */
async function scrollPast(page: Page, n: number): Promise<{ wrong: string[]; posts: number }> {
  return page.evaluate(async (to) => {
    const posts = new Set<string>();
    const wrong = new Set<string>();
    for (;;) {
      for (const article of document.querySelectorAll('article')) {
        const id = /\/status\/(\d+)/.exec(article.querySelector('a[href*="/status/"]:has(time)')?.getAttribute('href') ?? '')?.[1];
        if (id !== undefined) posts.add(id);
        const bars = [...article.querySelectorAll('[data-diapason]')].map((host) => host.getAttribute('data-diapason'));
        if (bars.length > 1 || (bars.length === 1 && bars[0] !== `x:${id}`)) wrong.add(`${id}: ${bars.join(' ')}`);
      }
      const reached = [...posts].some((id) => Number(id.slice(-8)) >= to);
      const before = scrollY;
      window.scrollBy(0, innerHeight * 0.8);
      await new Promise((next) => requestAnimationFrame(next));
      if (reached || (scrollY === before && scrollY + innerHeight >= document.documentElement.scrollHeight - 2)) break;
    }
    return { wrong: [...wrong], posts: posts.size };
  }, n);
}

it('keeps one right bar per post through a feed of 800 recycled posts, and none is left over', async () => {
  const page = await browser.open('https://x.com/home?lang=en');
  await until('the first bars', async () => (await counts(page)).bars > 3);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const before = await cdp.send('Memory.getDOMCounters');
  let passed = 0;
  for (let n = 199; n < 800; n += 200) {
    const { wrong, posts } = await scrollPast(page, n);
    expect(wrong).toEqual([]);
    passed += posts;
    await until(`right bars at post ${n}`, async () => {
      const faults = await page.evaluate(faultsOnX);
      if (faults.length > 0) throw new Error(faults.join('; '));
      return true;
    });
    const { bars, posts: shown } = await counts(page);
    expect(bars).toBeLessThanOrEqual(shown);
  }
  expect(passed).toBeGreaterThanOrEqual(800);
  await page.evaluate(() => window.practice.feed.scrollTo(0));
  await until('the first post again', async () => (await page.evaluate(faultsOnX)).length === 0);
  await cdp.send('HeapProfiler.collectGarbage');
  const after = await cdp.send('Memory.getDOMCounters');
  expect(after.nodes).toBeLessThan(before.nodes * 2);
  expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 2);
  await page.close();
}, 180_000);

it('shifts nothing under the eyes once the feed is scrolled at reading speed', async () => {
  const page = await browser.open('https://x.com/home?lang=en');
  await until('the first bars', async () => (await counts(page)).bars > 3 && (await page.evaluate(faultsOnX)).length === 0);
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
    }).observe({ type: 'layout-shift' });
  });
  await page.mouse.move(580, 500);
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 120);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  }
  const total = await page.evaluate(() => (Reflect.get(window, 'shifts') as number[]).reduce((sum, value) => sum + value, 0));
  expect(total).toBeLessThan(0.01);
  await page.close();
});

/** Which bars each post of the Facebook page has itself, by its place in the feed. */
function barsOnFacebook(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const root of document.querySelectorAll('[aria-posinset]')) {
    const own = [...root.querySelectorAll('[data-diapason]')].filter((host) => host.closest('[role="article"][aria-label]') === null);
    found[root.getAttribute('aria-posinset') ?? ''] = own.map((host) => host.getAttribute('data-diapason') ?? '');
  }
  return found;
}

it.each(['reuse=0', 'reuse=1'])(
  'leaves no stale bar where Facebook empties and refills its roots (%s)',
  async (mode) => {
    const page = await browser.open(`https://www.facebook.com/?lang=en&posts=300&${mode}`);
    const idOf = new Map<string, string>();
    for (const n of [0, 20, 60, 20, 120, 0, 60]) {
      await page.evaluate((to) => window.practice.feed.scrollTo(to), n);
      const bars = await until(`a bar on post ${n}`, async () => {
        const found = await page.evaluate(barsOnFacebook);
        return (found[n + 1]?.length ?? 0) > 0 && found;
      });
      for (const [place, ids] of Object.entries(bars)) {
        expect(ids.length, `bars of post ${place}`).toBeLessThanOrEqual(1);
        const [id] = ids;
        if (id === undefined) continue;
        expect(idOf.get(place) ?? id, `the bar of post ${place}`).toBe(id);
        idOf.set(place, id);
      }
    }
    expect(new Set(idOf.values()).size).toBe(idOf.size);
    await page.close();
  },
  90_000,
);
