import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { CEILING, perBar, type SoakSite, soak } from '../../tools/browser/soak.ts';
import { startPractice } from '../../tools/practice/server.ts';

const POSTS = 80;
let practice: Awaited<ReturnType<typeof startPractice>>;
let browser: Chromium;
let without: Chromium;
beforeAll(async () => {
  practice = await startPractice();
  browser = await launchChromium({ practice });
  without = await launchChromium({ practice, ext: false });
});
afterAll(async () => {
  await browser?.close();
  await without?.close();
  await practice?.close();
});

it.each<SoakSite>(['x', 'facebook'])(
  'holds what stands on the page and nothing of the posts that went by: %s',
  async (site) => {
    const held = await soak(browser, site, POSTS, true);
    const base = await soak(without, site, POSTS, false);
    expect(held.passed).toBe(POSTS);
    expect(base.passed).toBe(POSTS);
    const { nodes, listeners } = perBar(held, base);
    console.log(`${site}: ${held.bars} bars, ${nodes.toFixed(0)} nodes and ${listeners.toFixed(1)} listeners for each`);
    expect(nodes).toBeLessThan(CEILING.nodes);
    expect(listeners).toBeLessThan(CEILING.listeners);
  },
  180_000,
);
