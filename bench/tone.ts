/**
 * Measures the tone checker and its peers on the same texts, in Node and in Chromium: `npm run bench -- tone`.
 * Every text is another one, and no two sentences are alike; medians of rounds in shuffled order. Run it on a quiet machine.
 *   --rounds N   15 unless said     --own   without the peers     --node   without Chromium
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { isMain, root } from '../tools/root.ts';
import { patternsOf, readMaterial } from './tone/material.ts';
import { type Figures, measure } from './tone/measure.ts';
import { peers } from './tone/peers.ts';
import { print } from './tone/print.ts';
import { type Material, ownSubjects } from './tone/subjects.ts';

async function inChromium(material: Material, rounds: number): Promise<Figures[]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['bench/tone/page.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
    minify: true,
    target: 'chrome121',
    // harper.js asks for these only in Node.
    external: ['node:*', 'fs', 'path', 'url'],
    logLevel: 'error',
  });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => console.error(message.text()));
    page.setDefaultTimeout(0);
    // A page of its own, whose clock ticks every 5 microseconds instead of every 100.
    const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    await page.route('http://localhost/', (route) => route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    return await page.evaluate(`bench.run(${JSON.stringify(material)}, ${rounds})`);
  } finally {
    await browser.close();
  }
}

export async function run(args: readonly string[]): Promise<void> {
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string' }, own: flag, node: flag } });
  const rounds = Number(values.rounds ?? 15);
  const material = readMaterial();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const patterns = material.real.reduce((sum, rule) => sum + patternsOf(rule), 0);
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}; real styles: ${material.real.length} rules of ${patterns} patterns`);
  const subjects = [...ownSubjects(material), ...(values.own ? [] : peers)];
  print(`Node ${process.version}`, await measure(subjects, { words: material.words, rounds, heap }));
  if (!values.node) print('Chromium', await inChromium(material, rounds));
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
}

if (isMain(import.meta.url)) await run(process.argv.slice(2));
