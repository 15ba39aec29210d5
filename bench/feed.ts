/**
 * What Diapason costs on a feed, against no extension, a bare observer, and observer with extraction: the practice feed of
 * 1,000 posts scrolled through, in one run, the order shuffled anew in each round.
 *   npm run bench -- feed [--site facebook] [--rounds 5] [--posts 1000]
 */
import { parseArgs } from 'node:util';
import { type Chromium, launchChromium } from '../tools/browser/chromium.ts';
import { startPractice } from '../tools/practice/server.ts';
import { ensureBrowsers } from '../tools/programs/browsers.ts';
import { type Cost, runRound } from './feed/round.ts';
import { buildVariants, type Variant, variants } from './feed/variants.ts';

const places = {
  x: { address: 'https://x.com/home', selector: 'article[data-testid="tweet"]' },
  facebook: { address: 'https://www.facebook.com/', selector: '[aria-posinset] > [data-virtualized="false"]' },
};

const names: Record<Variant, string> = {
  none: 'no extension',
  observer: 'bare observer',
  extract: 'observer + extraction',
  diapason: 'Diapason',
};

function shuffled<T>(list: readonly T[]): T[] {
  const rest = [...list];
  return Array.from({ length: list.length }, () => rest.splice(Math.floor(Math.random() * rest.length), 1)).flat();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** "12.3 (11.0–14.2)", µs per post. */
function spread(costs: readonly Cost[], of: (cost: Cost) => number): string {
  const perPost = costs.map((cost) => (of(cost) * 1_000) / cost.posts);
  return `${median(perPost).toFixed(1)} (${Math.min(...perPost).toFixed(1)}–${Math.max(...perPost).toFixed(1)})`;
}

const whole = (cost: Cost) => cost.callback + cost.styleAndLayout;

function report(results: Record<Variant, Cost[]>): void {
  const rows = variants.map((variant) => ({
    variant: names[variant],
    'callback µs/post': spread(results[variant], ({ callback }) => callback),
    'style + layout µs/post': spread(results[variant], ({ styleAndLayout }) => styleAndLayout),
    'both µs/post': spread(results[variant], whole),
    'worst callback ms': median(results[variant].map(({ worst }) => worst)).toFixed(2),
    'all script µs/post': spread(results[variant], ({ script }) => script),
  }));
  console.table(rows);
  const middle = (variant: Variant) => median(results[variant].map((cost) => whole(cost) / cost.posts));
  const ratios = results.diapason.map((cost, i) => {
    const base = results.extract[i];
    return base === undefined ? Number.NaN : whole(cost) / cost.posts / (whole(base) / base.posts);
  });
  const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)} by round`;
  console.log(
    `Diapason / (observer + extraction), callback + style + layout: ${(middle('diapason') / middle('extract')).toFixed(2)} (${range}; goal: at most 1.5)`,
  );
}

/** Runs the bench and prints its table. */
export async function run(args: readonly string[]): Promise<void> {
  const options = { site: { type: 'string' }, rounds: { type: 'string' }, posts: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { address, selector } = places[values.site === 'facebook' ? 'facebook' : 'x'];
  const rounds = Number(values.rounds ?? '5');
  ensureBrowsers(['chromium']);
  const folders = await buildVariants();
  const practice = await startPractice();
  const browsers = new Map<Variant, Chromium>();
  const results: Record<Variant, Cost[]> = { none: [], observer: [], extract: [], diapason: [] };
  try {
    for (const variant of variants) browsers.set(variant, await launchChromium({ ext: folders[variant], practice }));
    for (let round = 0; round <= rounds; round++) {
      for (const variant of shuffled(variants)) {
        const browser = browsers.get(variant);
        if (browser === undefined) continue;
        const cost = await runRound(browser, {
          address: `${address}?lang=en&posts=${values.posts ?? '1000'}`,
          selector,
          variant,
        });
        // The first round only warms up.
        if (round > 0) results[variant].push(cost);
      }
      console.error(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`);
    }
  } finally {
    for (const browser of browsers.values()) await browser.close();
    await practice.close();
  }
  console.log(`${results.none[0]?.posts} posts, ${rounds} rounds after one to warm up, ${values.site ?? 'x'}`);
  report(results);
}
