import type { Session } from '../session.ts';
import { barWords } from '../words.ts';
import type { Bars } from './bars.ts';

/** A page still being built is not a page we do not recognise. In ms. */
const PATIENCE = 8_000;
const PAUSE = 4_000;

/**
 * To be called after each search of the page. Says once, when the page has held posts that cannot be read for a
 * while, that the layout is not recognised.
 */
export function watchHealth({ doc, site, hello, notices, signal }: Session, bars: Bars): () => void {
  let since: number | undefined;
  let said = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    timer = undefined;
    if (said || signal.aborted) return;
    const lost = bars.all().length === 0 && site.health(doc).verdict === 'not-recognised';
    const now = Date.now();
    since = lost ? (since ?? now) : undefined;
    if (since === undefined) return;
    if (now - since < PATIENCE) {
      timer = setTimeout(check, PAUSE);
      return;
    }
    said = true;
    notices.show(barWords[hello.language].notRecognised, true);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (timer === undefined && !said) timer = setTimeout(check, PAUSE);
  };
}
