import { call } from '../../browser/call.ts';
import type { SiteHealth } from '../../contract/site.ts';
import type { UnreadPart } from '../../contract/unread-part.ts';
import { barWords } from '../bar/words.ts';
import type { Session } from '../ports/session.ts';

/** A page still being built is not a page we do not recognise. In ms. */
const PATIENCE = 8_000;
const PAUSE = 4_000;
/** A page that was read well is looked at again less often: it costs a reading of all that is mounted. */
const LATER = 30_000;

const sentences = { degraded: 'partly', 'not-recognised': 'notRecognised' } as const;

/** What the page has lost; `null` where it is read, `undefined` where it holds nothing to read. */
function lossOf(verdict: SiteHealth['verdict']): UnreadPart | null | undefined {
  if (verdict === 'empty') return undefined;
  return verdict === 'good' ? null : verdict;
}

/**
 * To be called after each search of the page. Says once in one line, with the way to add a post by hand in the panel, that the page has held
 * more than a tenth of something that cannot be read for a while; and once that nothing of it can be. The settings say the same
 * of the site, and when a page of it was read again.
 */
export function watchHealth({ doc, site, hello, notices, signal }: Session): () => void {
  const w = barWords[hello.language];
  const announced = new Set<UnreadPart>();
  let lost: UnreadPart | null | undefined;
  let told: UnreadPart | null | undefined;
  let since = 0;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const openPanel = async () => {
    const answer = await call('openPanel', { adds: true }).catch(() => undefined);
    if (answer?.opened === false) notices.show(w.panelClosed);
  };
  const tell = (loss: UnreadPart | null) => {
    if (told === loss) return;
    told = loss;
    void call('health', { lost: loss }).catch(() => undefined);
  };
  const say = (loss: UnreadPart) => {
    tell(loss);
    announced.add(loss);
    // Who knows that nothing is read needs not be told that not all is.
    announced.add('degraded');
    notices.show(w[sentences[loss]], true, { name: w.addPost, run: () => void openPanel() });
  };
  const check = () => {
    timer = undefined;
    if (signal.aborted) return;
    const now = Date.now();
    const loss = lossOf(site.health(doc).verdict);
    if (loss !== lost) since = now;
    lost = loss;
    next = now + (loss ? PAUSE : LATER);
    if (loss === null) tell(loss);
    if (!loss) return;
    if (now - since < PATIENCE) timer = setTimeout(check, PAUSE);
    else if (announced.has(loss)) tell(loss);
    else say(loss);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (timer === undefined && announced.size < 2) timer = setTimeout(check, Math.max(PAUSE, next - Date.now()));
  };
}
