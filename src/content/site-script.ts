import type { PostSite } from '../contract/site.ts';
import { registry } from './registry.ts';

/** Has the page program read this site. Called by the script of each site, which the build writes (`tools/build/site-scripts.ts`). */
export function readWith(posts: PostSite): void {
  registry().site = posts;
}
