/**
 * Draws `icons/<size>.png` from `icons/<size>.svg`, each drawn by hand for its size. Run after changing a drawing:
 *   tsx scripts/icons.ts
 * Needs a Chromium; CHROMIUM says where, else /usr/bin/chromium.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../tools/root.ts';

const sizes = [16, 32, 48, 128];
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    const drawing = await readFile(path.join(root, `icons/${size}.svg`), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block}</style>${drawing}`);
    await page.screenshot({ path: path.join(root, `icons/${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
console.log(`icons: ${sizes.map((size) => `${size}.png`).join(', ')}`);
