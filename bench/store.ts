/**
 * What a person waits for with many open posts, in Chromium on its own IndexedDB, with the product's own code, against an empty
 * panel or against IndexedDB doing the same in the same page: the panel to its first rows, the list after an action, a search,
 * the views of a feed, a label; and what folding everything anew takes in memory, and a post on the disk. The one alert, which
 * came before all others, is to be first at every size. Fails where it is not.
 *   npm run bench -- store [--posts 10000,100000] [--rounds 9] [--no-rebuild]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../tools/browser/chromium.ts';
import { speak } from '../tools/browser/workspace.ts';
import { buildAll } from '../tools/build/build.ts';
import { ensureBrowsers } from '../tools/programs/browsers.ts';
import { root } from '../tools/root.ts';
import type { StoreApi } from './store/page.ts';

const options = {
  posts: { type: 'string', default: '10000,100000' },
  rounds: { type: 'string', default: '9' },
  'no-rebuild': { type: 'boolean' },
} as const;

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Does something with the product's store in the page. */
const inPage = <T>(page: Page, work: (store: StoreApi, given: never) => Promise<T>, given?: unknown): Promise<T> =>
  page.evaluate(`(${work.toString()})(globalThis.store, ${JSON.stringify(given ?? null)})`) as Promise<T>;

/** Runs in every page: notes when the panel has painted its rows, or that there are none. */
function watchPaint(): void {
  const noted = globalThis as unknown as { painted?: number };
  const look = new MutationObserver(() => {
    if (document.querySelector('[data-post], #rows .empty') === null) return;
    look.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        noted.painted = performance.now();
      }),
    );
  });
  look.observe(document, { childList: true, subtree: true });
}

/** From the start of the page to its painted rows, ms. */
async function panelOpened(browser: Chromium): Promise<number> {
  const page = await browser.openPage('panel');
  const painted = await page.waitForFunction(() => (globalThis as unknown as { painted?: number }).painted);
  const ms = Number(await painted.jsonValue());
  await page.close();
  return ms;
}

/** From a key to the painted list without the row that it acted on, ms. */
async function sortedAnew(page: Page): Promise<number> {
  await page.keyboard.press('j');
  await page.evaluate(() => {
    const first = document.activeElement?.getAttribute('data-post');
    const done = new Promise<number>((resolve) => {
      document.addEventListener(
        'keydown',
        () => {
          const begun = performance.now();
          const look = new MutationObserver(() => {
            if (document.querySelector(`[data-post="${first}"]`) !== null) return;
            look.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
          });
          look.observe(document, { childList: true, subtree: true });
        },
        { once: true, capture: true },
      );
    });
    Object.assign(globalThis, { sorted: done });
  });
  await page.keyboard.press('d');
  return page.evaluate(() => (globalThis as unknown as { sorted: Promise<number> }).sorted);
}

/** From the words in the field to the painted hits, ms. */
async function searched(page: Page, words: string): Promise<number> {
  await page.locator('#search').fill('');
  await page.locator('.qgroup').first().waitFor({ state: 'detached' });
  await page.evaluate(() => {
    const done = new Promise<number>((resolve) => {
      document.querySelector('#search')?.addEventListener(
        'input',
        () => {
          const begun = performance.now();
          const look = new MutationObserver(() => {
            if (document.querySelector('.qgroup') === null) return;
            look.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
          });
          look.observe(document, { childList: true, subtree: true });
        },
        { once: true },
      );
    });
    Object.assign(globalThis, { searched: done });
  });
  await page.locator('#search').focus();
  await page.keyboard.insertText(words);
  return page.evaluate(() => (globalThis as unknown as { searched: Promise<number> }).searched);
}

async function repeated(rounds: number, work: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) found.push(await work());
  // The first only warms up.
  return middle(found.slice(1));
}

/** Folds everything anew while the page's heap is looked at. */
async function rebuilt(browser: Chromium, page: Page): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = async () => (await cdp.send('Runtime.getHeapUsage')).usedSize;
  const before = await heap();
  let [most, isOver] = [before, false];
  const looking = (async () => {
    while (!isOver) {
      most = Math.max(most, await heap());
      await page.waitForTimeout(100);
    }
  })();
  const ms = await inPage(page, (store) => store.rebuild()).finally(() => {
    isOver = true;
  });
  await looking;
  return { seconds: (ms ?? 0) / 1_000, megabytes: (most - before) / 1e6 };
}

type Figures = Record<string, number>;

async function measured(browser: Chromium, page: Page, rounds: number, empty: number): Promise<Figures> {
  const panel = await repeated(rounds, () => panelOpened(browser));
  const shown = await browser.openPage('panel');
  await shown.locator('[data-post]').first().waitFor();
  const sorted = await repeated(rounds, () => sortedAnew(shown));
  const common = await repeated(rounds, () => searched(shown, 'order'));
  const middling = await repeated(rounds, () => searched(shown, 'parcel'));
  const rare = await repeated(rounds, () => searched(shown, 'rare'));
  await shown.close();
  const of = async (values: Promise<number[]>) => middle((await values).slice(1));
  const [views, rawViews] = [await of(inPage(page, (store) => store.views(30))), await of(inPage(page, (store) => store.rawViews(30)))];
  const [label, rawLabel] = [await of(inPage(page, (store) => store.label(30))), await of(inPage(page, (store) => store.rawLabel(30)))];
  return {
    'panel to first rows, ms': panel,
    'against an empty panel (≤ 1.5)': panel / empty,
    'first rows read, ms': await of(inPage(page, (store) => store.list(10))),
    'sorted anew and painted, ms (≤ 100)': sorted,
    'search, every post, ms (≤ 100)': common,
    'search, one in twelve, ms (≤ 100)': middling,
    'search, one in a thousand, ms (≤ 100)': rare,
    'two words of many posts, read, ms': await of(inPage(page, (store) => store.find('order refund', 5))),
    '20 views, ms': views,
    '20 views, against raw (≤ 1.5)': views / rawViews,
    'label, ms': label,
    'label, against raw (≤ 2)': label / rawLabel,
  };
}

async function opened(browser: Chromium): Promise<Page> {
  const page = await browser.openPage('settings');
  const entry = path.join(root, 'bench', 'store', 'page.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'chrome120' });
  await page.evaluate(outputFiles[0]?.text ?? '');
  return page;
}

/** Runs the bench and prints its table, a column for each size. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const [sizes, rounds] = [values.posts.split(',').map(Number), Number(values.rounds)];
  ensureBrowsers(['chromium']);
  await buildAll({ practice: true, out: 'out/practice' });
  const browser = await launchChromium();
  const table: Record<string, Figures> = {};
  try {
    await browser.context.addInitScript(watchPaint);
    await speak(browser, 'en');
    const page = await opened(browser);
    const empty = await repeated(rounds, () => panelOpened(browser));
    console.log(`an empty panel is painted after ${empty.toFixed(0)} ms`);
    let filled = 0;
    for (const size of sizes) {
      await inPage(page, (store, [from, to]: readonly [number, number]) => store.fill(from, to), [filled, size]);
      await inPage(page, (store) => store.rank());
      filled = size;
      const [first] = await inPage(page, (store) => store.first());
      if (first !== 'alert') throw new Error(`of ${size} posts the alert is not first, but a ${first}`);
      const figures = await measured(browser, page, rounds, empty);
      const disk = await inPage(page, (store) => store.disk());
      const anew = values['no-rebuild'] ? {} : await rebuilt(browser, page);
      table[`${size} posts`] = { ...figures, 'bytes on disk, a post': disk / size, ...prefixed(anew) };
      console.table(transposed(table));
    }
  } finally {
    await browser.close();
  }
}

const prefixed = (figures: object) => Object.fromEntries(Object.entries(figures).map(([name, value]) => [`folded anew, ${name}`, value]));

/** A row for each figure, a column for each size. */
function transposed(table: Readonly<Record<string, Figures>>): Record<string, Figures> {
  const names = [...new Set(Object.values(table).flatMap((figures) => Object.keys(figures)))];
  const round = (value = Number.NaN) => Math.round(value * 100) / 100;
  return Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(Object.entries(table).map(([size, figures]) => [size, round(figures[name])]))]),
  );
}
