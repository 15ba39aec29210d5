/**
 * Builds and packs the two store archives; with --allow-sites those for an organisation's own distribution (docs/sites.md).
 * The same sources give the same bytes.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Zippable, zipSync } from 'fflate';
import { type BrowserName, browsers, buildAll, reportSizes } from '../tools/build/build.ts';
import { isMain, root } from '../tools/root.ts';

/** The earliest time that a zip can hold. The archive is then the same whenever it is built. */
const noTime = new Date(1980, 0, 1);

async function filesOf(folder: string): Promise<Zippable> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const zippable: Zippable = {};
  for (const file of files.sort()) {
    const name = path.relative(folder, file).split(path.sep).join('/');
    zippable[name] = [new Uint8Array(await readFile(file)), { mtime: noTime, level: 9, os: 3, attrs: 0o644 << 16 }];
  }
  return zippable;
}

/** Packs one built browser folder of `out`; returns the archive's path. */
export async function pack(browser: BrowserName, version: string, out = 'dist'): Promise<string> {
  const archive = path.resolve(root, out, `diapason-${browser}-${version}.zip`);
  await writeFile(archive, zipSync(await filesOf(path.resolve(root, out, browser))));
  return archive;
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { 'allow-sites': { type: 'boolean', default: false } } });
  await buildAll({ allowSites: values['allow-sites'] });
  await reportSizes();
  const { version } = JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8')) as { version: string };
  for (const browser of browsers) {
    const archive = await pack(browser, version);
    const { length } = await readFile(archive);
    console.log(`${path.relative(root, archive)}  ${(length / 1000).toFixed(1)} kB`);
  }
}
