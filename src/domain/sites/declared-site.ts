import type { Language } from '../../guide/language.ts';
import type { SiteId } from '../../guide/site.ts';

/** What the addresses of a site's pages say. */
export interface SiteLinks {
  /** The hosts of the site's own pages, their subdomains included. */
  readonly hosts: readonly string[];
  /** The parameters without which an address does not name its post; all others are tracking. */
  readonly parameters: readonly string[];
  /** Whether an address of these hosts only passes a person on to another site. */
  readonly leadsAway?: (url: URL) => boolean;
  /** Where an address of the site that passes on leads; `null` for any other. */
  readonly target?: (url: URL) => string | null;
  /** The numbers that an address of a post holds, the post's own among them; empty where it names it otherwise. `undefined`: of no post. */
  readonly numbers: (url: URL) => readonly string[] | undefined;
  /** Whether an address may be that of somebody with this handle; without one, of anybody. */
  readonly isPerson: (url: URL, handle: string | undefined) => boolean;
  /** Whether an address of a post may hold the number of its only photo or video, one of the post's aliases. */
  readonly mayNameMedia: boolean;
  /** The address of a post without its author's handle; absent where the site has no such form. */
  readonly withoutAuthor?: (address: string) => string;
}

/** All that Diapason has to know of a site before it reads one of its pages: what a person allows, its name, its addresses. */
export interface DeclaredSite {
  readonly id: SiteId;
  /** The site's name as people say it. */
  readonly name: string;
  /** The hosts of its pages: what a person is asked to allow, and where its script runs once that is allowed. Whole hosts only. */
  readonly hosts: readonly string[];
  /** Where a person begins there. */
  readonly home: string;
  /** What Diapason reads there, as the settings say it. */
  readonly reads: Readonly<Record<Language, string>>;
  /** Whether it counts as switched on until the person has chosen. Nothing runs there before it is allowed. */
  readonly isOnAtFirst: boolean;
  readonly links: SiteLinks;
}
