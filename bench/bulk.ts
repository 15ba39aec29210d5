/**
 * Export and import of many events in Chromium, through the settings page, against what the browser's own database needs to
 * take in and to give out as many rows in the same run; and how far the page's memory grows, for some events and for four
 * times as many: it must not grow with them. Fails when it does.
 *   npm run bench -- bulk [--events 20000] [--million]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { archiveOf } from '../tools/browser/archive.ts';
import { type Chromium, launchChromium } from '../tools/browser/chromium.ts';
import { speak } from '../tools/browser/workspace.ts';
import { buildAll } from '../tools/build/build.ts';
import { ensureBrowsers } from '../tools/programs/browsers.ts';
import { floor } from './bulk/floor.ts';

/** Events that the generator makes of a post, on average. */
const PER_POST = 3.12;
/** How many bytes the page's heap may grow by, however long the file is. */
const CEILING = 150_000_000;

interface Measured {
  readonly ms: number;
  /** Most that the heap was above where it began. */
  readonly grown: number;
}

/** Runs a work while the page's heap is looked at; what it began with was collected before. */
async function measured(browser: Chromium, page: Page, work: () => Promise<unknown>): Promise<Measured> {
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = async () => (await cdp.send('Runtime.getHeapUsage')).usedSize;
  const [before, begun] = [await heap(), performance.now()];
  let [most, over] = [before, false];
  const looking = (async () => {
    while (!over) {
      most = Math.max(most, await heap());
      await page.waitForTimeout(100);
    }
  })();
  await work().finally(() => {
    over = true;
  });
  await looking;
  return { ms: performance.now() - begun, grown: most - before };
}

async function once(events: number, folder: string): Promise<Record<string, number>> {
  const browser = await launchChromium();
  try {
    await browser.context.addInitScript(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
    await speak(browser, 'en');
    const text = archiveOf(Math.round(events / PER_POST));
    const file = path.join(folder, `${events}.jsonl`);
    await writeFile(file, text);
    const page = await browser.openPage('settings');
    // A million rows at once would be the bench's own memory, so the floor is measured on a part and scaled.
    const part = text.split('\n', 20_001);
    const base = await page.evaluate(floor, part.join('\n'));
    const scale = events / (part.length - 1);
    await page.evaluate(() => {
      location.hash = '#data';
    });
    const wait = { timeout: 3_600_000 };
    const read = await measured(browser, page, async () => {
      await page.setInputFiles('input[type=file]', file);
      await page.getByRole('button', { name: 'Restore' }).waitFor(wait);
    });
    const taken = await measured(browser, page, async () => {
      await page.getByRole('button', { name: 'Restore' }).click();
      await page.getByText(/^Added/).waitFor(wait);
    });
    const given = await measured(browser, page, async () => {
      const download = page.waitForEvent('download', wait);
      await page.getByRole('button', { name: 'Export everything' }).click();
      await download;
    });
    const row = (one: Measured, least: number) => ({ ratio: one.ms / least, seconds: one.ms / 1_000, megabytes: one.grown / 1e6 });
    const rows = { 'dry run': row(read, base.put * scale), import: row(taken, base.put * scale), export: row(given, base.walk * scale) };
    console.log(`${events} events; the database alone takes ${(base.put * scale) / 1_000} s in, ${(base.walk * scale) / 1_000} s out`);
    console.table(rows);
    return Object.fromEntries(Object.entries(rows).map(([name, { megabytes }]) => [name, megabytes]));
  } finally {
    await browser.close();
  }
}

/** Runs the bench and prints its tables. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { events: { type: 'string' }, million: { type: 'boolean' } } });
  const events = Number(values.events ?? '20000');
  ensureBrowsers(['chromium']);
  await buildAll({ practice: true, out: 'out/practice' });
  const folder = await mkdtemp(path.join(tmpdir(), 'diapason-bulk-'));
  const over: string[] = [];
  try {
    for (const count of [events, 4 * events, ...(values.million ? [1_000_000] : [])]) {
      const grown = await once(count, folder);
      for (const [name, megabytes] of Object.entries(grown)) if (megabytes * 1e6 > CEILING) over.push(`${name} of ${count}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (over.length > 0) throw new Error(`memory grows with the file: ${over.join(', ')}`);
}
