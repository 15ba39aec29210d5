/**
 * What a page holds after 10,000 posts went by on each site, with Diapason and without: nodes and listeners, garbage
 * collected, and what comes on each bar that stands. Fails when that is over the ceiling.
 *   npm run bench -- soak [--site facebook] [--posts 10000]
 */
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser/chromium.ts';
import { CEILING, perBar, type SoakSite, soak, soakSites } from '../tools/browser/soak.ts';
import { buildAll } from '../tools/build/build.ts';
import { startPractice } from '../tools/practice/server.ts';
import { ensureBrowsers } from '../tools/programs/browsers.ts';

/** Runs the bench and prints its table. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { site: { type: 'string' }, posts: { type: 'string' } } });
  const sites = (Object.keys(soakSites) as SoakSite[]).filter((site) => values.site === undefined || site === values.site);
  const posts = Number(values.posts ?? '10000');
  ensureBrowsers(['chromium']);
  await buildAll({ practice: true, out: 'out/practice' });
  const practice = await startPractice();
  const [browser, bare] = [await launchChromium({ practice }), await launchChromium({ practice, ext: false })];
  const over: string[] = [];
  try {
    for (const site of sites) {
      const [held, without] = [await soak(browser, site, posts, true), await soak(bare, site, posts, false)];
      const each = perBar(held, without);
      console.log(`${site}: ${held.passed} posts went by, ${held.bars} bars stand`);
      console.table({ 'no extension': without, Diapason: held });
      const ratio = (held.nodes / without.nodes).toFixed(2);
      console.log(`nodes ×${ratio}; for each bar ${each.nodes.toFixed(0)} nodes (at most ${CEILING.nodes})`);
      console.log(`and ${each.listeners.toFixed(1)} listeners (at most ${CEILING.listeners})`);
      if (each.nodes > CEILING.nodes || each.listeners > CEILING.listeners) over.push(site);
    }
  } finally {
    await browser.close();
    await bare.close();
    await practice.close();
  }
  if (over.length > 0) throw new Error(`more is held than may be: ${over.join(', ')}`);
}
