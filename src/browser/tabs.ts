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

/** Runs scripts of ours in a frame of a tab, one after the other; resolves once they ran. */
export async function runIn(files: string[], tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
}
