/** The extension as a person installs it: the browser lets it read no site. Other journeys get them allowed at installation. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sitePatterns } from '../../src/domain/sites.ts';
import type { BrowserName } from '../build/build.ts';
import { root } from '../root.ts';
import type { Chromium } from './chromium.ts';

/** A copy of the journeys’ build with the manifest that ships in this: no host is taken. The folder is the caller’s to remove. */
export async function asInstalled(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `diapason-installed-${browser}-`));
  await cp(path.join(root, 'out', 'practice', browser), folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const { host_permissions: _, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

/**
 * Has Chromium answer yes when the extension asks for the sites, since nothing can click its dialog: a host that the
 * browser's own page has noted down before is not asked for again. Nothing is allowed by this alone.
 */
export async function answerYes(browser: Chromium): Promise<void> {
  const page = await browser.open('chrome://extensions/');
  await page.evaluate(
    async ([id, ...patterns]) => {
      type Own = { addHostPermission(id: string, pattern: string): Promise<void> };
      const { developerPrivate } = chrome as unknown as { developerPrivate: Own };
      for (const pattern of patterns) await developerPrivate.addHostPermission(id ?? '', pattern);
    },
    [browser.extensionId, ...sitePatterns],
  );
  await page.close();
}
