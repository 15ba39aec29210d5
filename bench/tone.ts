/**
 * Measures the tone checker against its peers on the same texts, in Node and in Chromium: `tsx bench/tone.ts`.
 * Typing means that the text differs on every call. Medians; run it on a quiet machine.
 */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { root } from '../scripts/root.ts';
import { measureDiapason, type Timing } from './tone-diapason.ts';
import { measurePeers } from './tone-peers.ts';

function print(where: string, timings: readonly Timing[]): void {
  console.log(`\n${where}`);
  console.log(
    `${'checker'.padEnd(34)}${'load ms'.padStart(9)}${'key 280'.padStart(11)}${'280'.padStart(9)}${'1,000'.padStart(9)}${'10,000'.padStart(9)}   (ms per check)`,
  );
  for (const { name, load, key, short, middle, long } of timings) {
    const cell = (value: number | undefined, width: number) =>
      (value === undefined ? '-' : value.toFixed(value < 1 ? 4 : 2)).padStart(width);
    console.log(`${name.padEnd(34)}${cell(load, 9)}${cell(key, 11)}${cell(short, 9)}${cell(middle, 9)}${cell(long, 9)}`);
  }
}

async function inChromium(entry: string, call: string): Promise<Timing[]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
    minify: true,
    logLevel: 'error',
  });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    return (await page.evaluate(call)) as Timing[];
  } finally {
    await browser.close();
  }
}

const before = process.memoryUsage().heapUsed;
const own = measureDiapason();
print('Node', [...own, ...(await measurePeers())]);
console.log(`heap after Diapason's measures: ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1)} MB`);
print('Chromium', await inChromium('bench/tone-diapason.ts', 'bench.measureDiapason()'));
