import type { PostSite } from '../contract/site.ts';
import { endWithExtension, start } from './start.ts';

/**
 * The page program of one site. Each site has a bundle of its own (`annotate-<site>.ts`), so that no page carries
 * what reads another one.
 */
export function annotate(site: PostSite): void {
  // Bars of a version that was replaced under this page: nobody answers them any more.
  for (const old of document.querySelectorAll('[data-diapason]')) old.remove();
  const controller = new AbortController();
  endWithExtension(controller);
  start(document, site, controller.signal);
}
