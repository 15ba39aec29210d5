import type { Site } from '../contract/site.ts';
import { parseUrl } from '../domain/parse-url.ts';
import { declaredSites } from '../domain/sites.ts';
import type { SiteId } from '../guide/site.ts';
import { facebook } from './facebook.ts';
import { x } from './x.ts';

/** The adapter of each site. */
const adapters: Readonly<Record<SiteId, Site>> = { x, facebook };

/** Every site Diapason reads. */
export const sites: readonly Site[] = Object.values(adapters);

/** The site an address belongs to, by the hosts that a person allows; `undefined` for any other address. */
export function siteFor(address: string): Site | undefined {
  const url = parseUrl(address);
  return url?.protocol === 'https:' ? sites.find(({ id }) => declaredSites[id].hosts.includes(url.host)) : undefined;
}
