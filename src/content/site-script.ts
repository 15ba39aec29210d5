/** What the two scripts of each site do. The build writes them, the same for all sites: `tools/build/site-scripts.ts`. */
import type { ComposerSite, PostSite } from '../contract/site.ts';
import { registry } from './registry.ts';

/** `site-<id>`, before `annotate`: the page program reads the page by this. */
export function readWith(posts: PostSite): void {
  registry().site = posts;
}

/** `compose-<id>`, before `compose`: reply boxes are read and written by this. What they answer is found among the posts. */
export function answerWith(createComposers: (posts: PostSite) => ComposerSite): void {
  const shared = registry();
  if (shared.site !== undefined) shared.composers ??= createComposers(shared.site);
}
