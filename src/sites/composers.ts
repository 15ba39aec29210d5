import type { ComposerSite, PostSite } from '../contract/site.ts';
import { createFacebookComposers } from './facebook/composers.ts';
import { xComposers } from './x/composers.ts';

/** The reply boxes of a site, for the one bundle that writes into them; its posts are read by the bundle of the site. */
export function composersOf(site: PostSite): ComposerSite {
  return site.id === 'facebook' ? createFacebookComposers(site) : xComposers;
}
