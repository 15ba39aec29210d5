import type { SiteId } from '../guide/site.ts';

/** Where a site is, and what a person is asked to allow for it. */
interface SitePlace {
  /** The site's name as people say it. */
  readonly name: string;
  /** Match patterns of its pages: what is asked for, and where its script runs once that is allowed. Whole hosts only. */
  readonly patterns: readonly string[];
  /** Where a person begins there. */
  readonly home: string;
}

/** The one list of places that Diapason runs on: manifests are built from it, and nothing else says which they are. */
export const sitePlaces: Readonly<Record<SiteId, SitePlace>> = {
  x: { name: 'X', patterns: ['https://x.com/*', 'https://twitter.com/*', 'https://pro.x.com/*'], home: 'https://x.com/home' },
  facebook: { name: 'Facebook', patterns: ['https://www.facebook.com/*'], home: 'https://www.facebook.com/' },
};

export const siteIds = Object.keys(sitePlaces) as readonly SiteId[];

/** The patterns of all sites. */
export const sitePatterns: readonly string[] = siteIds.flatMap((id) => sitePlaces[id].patterns);
