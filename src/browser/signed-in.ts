import { type Account, AccountSchema } from '../contract/account.ts';
import { siteIds } from '../domain/sites.ts';
import type { SiteId } from '../guide/site.ts';
import { createSiteValues } from './site-values.ts';

const accounts = createSiteValues('signed-in', AccountSchema);

/** Remembers who is signed in on a site; it is forgotten with the browser's session. */
export async function noteSignedIn(site: SiteId, account: Account): Promise<void> {
  if ((await accounts.of(site))?.id !== account.id) await accounts.keep(site, account);
}

/** Who is signed in on the sites whose tabs were seen since the browser was started. */
export async function signedIn(): Promise<readonly Account[]> {
  return (await Promise.all(siteIds.map((site) => accounts.of(site)))).filter((account) => account !== undefined);
}

/** Says when that changes. */
export const onSignedIn = (changed: () => void, signal: AbortSignal): void => accounts.watch(changed, signal);
