import * as v from 'valibot';
import { type Account, AccountSchema } from '../contract/account.ts';
import { siteIds } from '../domain/sites.ts';
import type { SiteId } from '../guide/site.ts';
import { browser } from './api.ts';

/**
 * Where the browser keeps, until it is closed, who is signed in on a site, as a page of ours last showed it: one key for each site,
 * so that two tabs that tell at once lose nothing of each other.
 */
const keyOf = (site: SiteId) => `signed-in:${site}`;
const keys = siteIds.map(keyOf);

async function kept(of: string[]): Promise<readonly Account[]> {
  const found = await browser.storage.session.get(of);
  return Object.values(found).filter((value) => v.is(AccountSchema, value));
}

/** Remembers who is signed in on a site; it is forgotten with the browser's session. */
export async function noteSignedIn(site: SiteId, account: Account): Promise<void> {
  const key = keyOf(site);
  const [before] = await kept([key]);
  if (before?.id !== account.id) await browser.storage.session.set({ [key]: account });
}

/** Who is signed in on the sites whose tabs were seen since the browser was started. */
export function signedIn(): Promise<readonly Account[]> {
  return kept(keys);
}

/** Says when that changes. */
export function onSignedIn(changed: () => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.session;
  const listen = (changes: Record<string, unknown>) => {
    if (keys.some((key) => key in changes)) changed();
  };
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen));
}
