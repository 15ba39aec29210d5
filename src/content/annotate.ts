import { alive } from '../browser/call.ts';
import { registry } from './registry.ts';
import { announceNewcomer, endWithExtension, start } from './start.ts';

/**
 * The page program, the same on every site. What reads the page comes in a bundle of its own that the manifest loads
 * first (`site-<id>.ts`), so that no page carries what reads another one.
 */
function begin(): void {
  const { site } = registry();
  if (site === undefined) return;
  // A version that was replaced under this page takes its bars away; where it cannot any more, we do.
  announceNewcomer(document);
  for (const old of document.querySelectorAll('[data-diapason]')) old.remove();
  const controller = new AbortController();
  registry().running = controller.signal;
  endWithExtension(document, controller);
  start(document, site, controller.signal);
}

// A browser may run this twice in one page: by the manifest, and for the tabs that were open when we came.
const { running } = registry();
if (running === undefined || running.aborted) begin();
else running.addEventListener('abort', () => alive() && begin(), { once: true });
