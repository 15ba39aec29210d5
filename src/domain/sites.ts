import type { Settings } from '../contract/settings.ts';
import type { Language } from '../guide/language.ts';
import type { SiteId } from '../guide/site.ts';
import type { DeclaredSite } from './sites/declared-site.ts';
import { facebook } from './sites/facebook.ts';
import { x } from './sites/x.ts';

/** Every site, one line each: manifests, bundles, names, settings and links are made from what stands here. */
export const declaredSites: Readonly<Record<SiteId, DeclaredSite>> = { x, facebook };

export const siteIds = Object.keys(declaredSites) as readonly SiteId[];

/** Match patterns of a site's pages. */
export function patternsOf(site: SiteId): readonly string[] {
  return declaredSites[site].hosts.map((host) => `https://${host}/*`);
}

/** The patterns of all sites. */
export const sitePatterns: readonly string[] = siteIds.flatMap(patternsOf);

/** A value for each site. */
export function perSite<T>(read: (site: DeclaredSite) => T): Readonly<Record<SiteId, T>> {
  return Object.fromEntries(siteIds.map((id) => [id, read(declaredSites[id])])) as Record<SiteId, T>;
}

/** The sites as people say them. */
export const siteNames = perSite(({ name }) => name);

/** All sites in a sentence: "X and Facebook", or "X or Facebook". */
export function listSites(language: Language, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.ListFormat(locale, { type }).format(Object.values(siteNames));
}

/** Whether a site is switched on: as the person chose, and before that as the site says. */
export function isSwitchedOn({ sites }: Pick<Settings, 'sites'>, site: SiteId): boolean {
  return sites[site] ?? declaredSites[site].isOnAtFirst;
}
