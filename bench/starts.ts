/**
 * What a person waits for when something of the extension was not running yet: the first underline in a reply box, and an
 * answer of a background that the browser had ended. Beside it, in the same run and in shuffled order, another build of the
 * extension: an earlier one, or the same one, which shows how much the machine alone differs.
 *   npm run bench -- starts [--other an-unpacked-practice-build] [--rounds 15]
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Chromium, journeyBuild, launchChromium } from '../tools/browser/chromium.ts';
import { buildAll } from '../tools/build/build.ts';
import { practicePost } from '../tools/practice/posts.ts';
import { startPractice } from '../tools/practice/server.ts';
import { ensureBrowsers } from '../tools/programs/browsers.ts';

const options = { other: { type: 'string' }, rounds: { type: 'string' } } as const;
const DRAFT = 'Hi, to take it back you must send us the number under the foot.';

/** From the input of a whole draft to the frame in which the first words are underlined, in a page just opened, ms. */
async function firstUnderline(browser: Chromium): Promise<number> {
  const { id, author } = practicePost('x', 2);
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?still=1&lang=en`);
  await page.locator('[data-diapason]').first().waitFor();
  await page.evaluate(watchUnderlines);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.insertText(DRAFT);
  const waited = await page.evaluate(() => (window as unknown as { underlined: Promise<number> }).underlined);
  await page.close();
  return waited;
}

/** Runs in the page. */
function watchUnderlines(): void {
  const underlined = new Promise<number>((done) => {
    document.addEventListener(
      'beforeinput',
      () => {
        const began = performance.now();
        const look = () =>
          [...CSS.highlights.values()].some(({ size }) => size > 0) ? done(performance.now() - began) : requestAnimationFrame(look);
        look();
      },
      { once: true, capture: true },
    );
  });
  Object.assign(window, { underlined });
}

/** From a call to its answer, where the background had been ended just before, ms. */
async function wake(browser: Chromium, page: Page): Promise<number> {
  await browser.killWorker();
  return page.evaluate(async () => {
    const began = performance.now();
    await chrome.runtime.sendMessage({
      diapason: 1,
      id: crypto.randomUUID().replaceAll('-', '').slice(0, 24),
      call: 'settings',
      input: {},
    });
    return performance.now() - began;
  });
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values: readonly number[]) =>
  `${middle(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

/** Runs the bench and prints its table: medians, with the least and the most, ms. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const rounds = Number(values.rounds ?? '15');
  ensureBrowsers(['chromium']);
  await buildAll({ practice: true, out: 'out/practice' });
  const practice = await startPractice();
  const builds = { this: journeyBuild, other: values.other ?? journeyBuild };
  const found = { this: { underline: [] as number[], wake: [] as number[] }, other: { underline: [] as number[], wake: [] as number[] } };
  const browsers = {
    this: await launchChromium({ ext: builds.this, practice }),
    other: await launchChromium({ ext: builds.other, practice }),
  };
  try {
    const pages = { this: await browsers.this.openPage('panel'), other: await browsers.other.openPage('panel') };
    for (let round = 0; round <= rounds; round++) {
      for (const which of Math.random() < 0.5 ? (['this', 'other'] as const) : (['other', 'this'] as const)) {
        const [underline, woken] = [await firstUnderline(browsers[which]), await wake(browsers[which], pages[which])];
        // The first round only warms up.
        if (round === 0) continue;
        found[which].underline.push(underline);
        found[which].wake.push(woken);
      }
    }
  } finally {
    await browsers.this.close();
    await browsers.other.close();
    await practice.close();
  }
  const row = (name: 'underline' | 'wake') => ({
    'this build, ms': spread(found.this[name]),
    'other build, ms': spread(found.other[name]),
    ratio: (middle(found.this[name]) / middle(found.other[name])).toFixed(2),
  });
  console.log(`${rounds} rounds after one to warm up; beside ${values.other ?? 'the same build'}`);
  console.table({ 'first underline': row('underline'), 'wake of the background': row('wake') });
}
