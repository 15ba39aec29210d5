/**
 * `npm start`: builds, and opens Chromium with the extension on the practice pages until Ctrl+C.
 * `npm start -- --live` opens the real sites. Without a display it walks the main job and leaves pictures in `out/tour/`;
 * with `--pictures` it does so too and takes those of the README anew.
 */

import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { declaredSites, listSites } from '../src/domain/sites.ts';
import { launchChromium } from '../tools/browser/chromium.ts';
import { buildAll } from '../tools/build/build.ts';
import { ensureBrowsers, findBrowser } from '../tools/programs/browsers.ts';
import { isMain, root } from '../tools/root.ts';
import { walk } from './tour/walk.ts';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

function sayHowToLoad(): void {
  const folder = (browser: string) => path.join(root, 'dist', browser);
  console.log(`
In your own browser:
  Chrome, Edge, Brave, Chromium   chrome://extensions → Developer mode → Load unpacked → ${folder('chromium')}
  Firefox                         about:debugging → This Firefox → Load temporary add-on → ${path.join(folder('firefox'), 'manifest.json')}
`);
}

/** Opens the real sites with the extension, in a profile that stays for the next time. */
async function openLive(): Promise<void> {
  const ext = path.join(root, 'dist', 'chromium');
  const context = await chromium.launchPersistentContext(path.join(root, 'out', 'profile-live'), {
    executablePath: findBrowser('chromium'),
    headless: false,
    viewport: null,
    args: [`--disable-extensions-except=${ext}`, `--load-extension=${ext}`],
  });
  for (const { home: address } of Object.values(declaredSites)) {
    const page = await context.newPage();
    await page.goto(address).catch((error: unknown) => console.error(`${address}: ${String(error)}`));
  }
  await new Promise((closed) => context.once('close', closed));
}

async function openPractice(): Promise<void> {
  const lang = /^fr/i.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'fr' : 'en';
  const browser = await launchChromium({ headless: false, lang, profile: path.join(root, 'out', 'profile-practice') });
  for (const { home } of Object.values(declaredSites).toReversed()) await browser.open(`${home}?lang=${lang}`);
  console.log(`The practice pages are open: ${listSites('en')} of this window live on this machine only.`);
  console.log('Close the window or press Ctrl+C to end.');
  await new Promise((closed) => browser.context.once('close', closed));
  await browser.practice.close();
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { live: { type: 'boolean' }, tour: { type: 'boolean' }, pictures: { type: 'boolean' } } });
  ensureBrowsers(['chromium']);
  await buildAll();
  await buildAll({ practice: true, out: 'out/practice' });
  if (values.live) {
    if (!hasDisplay) throw new Error('The real sites need a display: start from a desktop session, or without --live for the tour.');
    sayHowToLoad();
    await openLive();
  } else if (hasDisplay && !values.tour && !values.pictures) {
    sayHowToLoad();
    await openPractice();
  } else {
    console.log(hasDisplay ? 'Walking the main job headless.' : 'No display here: walking the main job headless.');
    for (const file of await walk(values.pictures)) console.log(path.relative(root, file));
    sayHowToLoad();
  }
}

if (isMain(import.meta.url)) {
  try {
    await main();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
