import * as v from 'valibot';
import { UnreadPartSchema } from '../contract/unread-part.ts';
import type { SiteId } from '../guide/site.ts';
import { createSiteValues } from './site-values.ts';

/** What is lost of a site's pages and since when (ms); nothing where the last of its pages was read. */
const HealthSchema = v.object({ lost: v.nullable(UnreadPartSchema), since: v.number() });
export type SiteHealthNote = v.InferOutput<typeof HealthSchema>;

const healths = createSiteValues('site-health', HealthSchema);

/** Remembers whether the last page of a site was read; it is forgotten with the browser's session. */
export async function noteSiteHealth(site: SiteId, lost: SiteHealthNote['lost'], now: number): Promise<void> {
  if ((await healths.of(site))?.lost !== lost) await healths.keep(site, { lost, since: now });
}

/** `undefined` where no page of the site was looked at since the browser was started. */
export const siteHealth = (site: SiteId): Promise<SiteHealthNote | undefined> => healths.of(site);

/** Says when that changes. */
export const onSiteHealth = (changed: () => void, signal: AbortSignal): void => healths.watch(changed, signal);
