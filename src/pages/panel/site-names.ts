import type { SiteId } from '../../guide/site.ts';

/** The sites as people say them. */
export const siteName: Readonly<Record<SiteId, string>> = { x: 'X', facebook: 'Facebook' };
