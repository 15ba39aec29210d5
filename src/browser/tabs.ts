import { parseUrl } from '../domain/parse-url.ts';
import { declaredSites, siteIds } from '../domain/sites.ts';
import type { SiteId } from '../guide/site.ts';
import { browser } from './api.ts';

/** Whether a web address belongs to a site we run on, a subdomain of it included. */
export function onKnownSite(address: string): boolean {
  const url = parseUrl(address);
  if (url?.protocol !== 'https:') return false;
  const hosts = siteIds.flatMap((id) => declaredSites[id].hosts).map((host) => host.replace(/^www\./, ''));
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** The site an address belongs to: the one whose script runs there. */
export function siteAt(address: string): SiteId | undefined {
  const host = parseUrl(address)?.hostname ?? '';
  return siteIds.find((id) => declaredSites[id].hosts.includes(host));
}

/** Brings a tab and its window to the front. */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens an address in a new tab at the front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url, active: true });
}

/**
 * Shows an address of ours: in the tab that stands at such a place of the same page already, else in a new one. `places`: how the
 * places begin between which a tab may be led, so that nothing that is being written is left.
 */
export async function showPlace(url: string, places: string): Promise<void> {
  const [page = url] = url.split('#');
  const ask = async () => browser.tabs.query({ url: `${page}*` });
  // A browser that does not tell of our own tabs shows a new one.
  const tabs = await ask().catch(() => []);
  const open = tabs.find((tab) => tab.url?.startsWith(`${page}#${places}`));
  if (open?.id === undefined) return openTab(url);
  await browser.tabs.update(open.id, { url });
  await showTab(open.id);
}

/** Runs scripts of ours in a frame of a tab, one after the other; resolves once they ran. */
export async function runIn(files: string[], tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
}
