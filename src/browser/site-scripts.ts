/** The page program of each site: where it runs by itself, which is where a person allowed it, and nowhere else. */
import { patternsOf, siteIds } from '../domain/sites.ts';
import { browser } from './api.ts';
import { permittedOf } from './permissions.ts';

/** What reads the site, then the page program that is the same on all. */
const filesOf = (site: string) => [`site-${site}.js`, 'annotate.js'];

const same = (some: readonly string[], others: readonly string[]) => some.toSorted().join() === others.toSorted().join();

/** Registers the scripts of one site for these patterns, in the place of `before`; the patterns that are new. */
async function register(site: string, matches: string[], before: readonly string[] | undefined): Promise<string[]> {
  if (same(matches, before ?? [])) return [];
  if (before !== undefined) await browser.scripting.unregisterContentScripts({ ids: [site] });
  if (matches.length > 0) {
    const script = { id: site, matches, js: filesOf(site), runAt: 'document_idle', persistAcrossSessions: true } as const;
    await browser.scripting.registerContentScripts([{ ...script, js: [...script.js] }]);
  }
  return matches.filter((pattern) => before?.includes(pattern) !== true);
}

async function settle(): Promise<string[]> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [...siteIds] });
  const fresh: string[] = [];
  for (const site of siteIds) {
    const matches = await permittedOf(patternsOf(site));
    fresh.push(...(await register(site, matches, known.find(({ id }) => id === site)?.matches)));
  }
  return fresh;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Has the browser run the page program on what is allowed now, and no more on what was taken back. Resolves with the
 * patterns that are new: their open tabs do not have it yet. One at a time, since two would register the same twice.
 */
export function settleSites(): Promise<string[]> {
  const mine = turn.then(settle);
  turn = mine.catch(() => undefined);
  return mine;
}

/** Runs the page program in the tabs that are open on these patterns. Where it runs already, nothing happens. */
export async function runInOpenTabs(patterns: readonly string[]): Promise<void> {
  const started = siteIds.map(async (site) => {
    const url = patterns.filter((pattern) => patternsOf(site).includes(pattern));
    const tabs = url.length === 0 ? [] : await browser.tabs.query({ url });
    const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
    await Promise.allSettled(ids.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: filesOf(site) })));
  });
  await Promise.allSettled(started);
}
