import { registry } from './bridge.ts';
import { endWithExtension, start } from './start.ts';

/**
 * The page program, the same on every site. What reads the page comes in a bundle of its own that the manifest loads
 * first (`site-<id>.ts`), so that no page carries what reads another one.
 */
function begin(): void {
  const { site } = registry();
  if (site === undefined) return;
  // Bars of a version that was replaced under this page: nobody answers them any more.
  for (const old of document.querySelectorAll('[data-diapason]')) old.remove();
  const controller = new AbortController();
  registry().running = controller.signal;
  endWithExtension(controller);
  start(document, site, controller.signal);
}

// A browser may run this twice in one page: by the manifest, and for the tabs that were open at the installation.
const { running } = registry();
if (running === undefined || running.aborted) begin();
else running.addEventListener('abort', begin, { once: true });
