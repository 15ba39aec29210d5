import type { Site } from '../contract/site.ts';
import { facebook } from './facebook.ts';
import { x } from './x.ts';

/** Every site Diapason reads: one line per adapter. */
export const sites: readonly Site[] = [x, facebook];

/** The site an address belongs to, by the adapters' match patterns; `undefined` for any other address. */
export function siteFor(url: string): Site | undefined {
  const address = URL.canParse(url) ? new URL(url).href : '';
  return sites.find((site) => site.matches.some((pattern) => address.startsWith(pattern.replace(/\*$/, ''))));
}
