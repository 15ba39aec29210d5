import { buildAll } from '../../../tools/build/build.ts';
import { ensureBrowsers } from '../../../tools/programs/browsers.ts';

/** Before all journeys: the browsers, and the extension as journeys need it (this machine's receiver needs no dialog). */
export async function setup(): Promise<void> {
  ensureBrowsers(['chromium', 'firefox']);
  await buildAll({ practice: true, out: 'out/practice' });
}
