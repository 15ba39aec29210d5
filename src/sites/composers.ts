import type { SiteId } from '../contract/post.ts';
import type { ComposerSite } from '../contract/site.ts';
import { facebookComposers } from './facebook/composers.ts';
import { xComposers } from './x/composers.ts';

/** The reply boxes of every site, for the one bundle that writes into them. */
export const composers: Readonly<Record<SiteId, ComposerSite>> = { x: xComposers, facebook: facebookComposers };
