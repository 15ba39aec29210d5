import { browser } from './api.ts';

/** The match patterns of the sites we run on, from the manifest. */
export function sitePatterns(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches);
}

/** Whether a web address belongs to a site we run on, a subdomain of it included. */
export function onKnownSite(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return false;
  const hosts = sitePatterns().map((pattern) => pattern.replace(/^[^/]*\/\/(?:www\.)?/, '').replace(/\/.*$/, ''));
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** The site an address belongs to: the one whose script the manifest runs there. */
export function siteAt(address: string): string | undefined {
  const host = URL.parse(address)?.hostname ?? '';
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const here = scripts.filter(({ matches }) => matches.some((pattern) => pattern.includes(`//${host}/`)));
  const files = here.flatMap(({ js = [] }) => js);
  return files.map((file) => /(?:^|\/)site-(\w+)\.js$/.exec(file)?.[1]).find((site) => site !== undefined);
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

/** Runs one of our scripts in a frame of a tab; resolves once it ran. */
export async function runIn(file: string, tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}

/** Runs the page program of each site in the tabs that were open on it before us. */
export async function runInOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const started = scripts.map(async ({ matches, js = [] }) => {
    const tabs = await browser.tabs.query({ url: matches });
    const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
    await Promise.allSettled(ids.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: js })));
  });
  await Promise.allSettled(started);
}
