import type { ComposerSite } from '../../contract/site.ts';
import type { SentReply } from '../ports/reply.ts';
import { onTrusted } from '../surface/trusted.ts';

/** How long a site may take until the draft is gone, and how often it is looked at, in ms. */
const LONGEST = 15_000;
const LOOK = 200;

interface Watched {
  readonly site: Pick<ComposerSite, 'enterSends' | 'sendControls' | 'readDraft'>;
  readonly composer: HTMLElement;
  /** What would leave now; undefined when there is nothing to record. */
  readonly leaving: () => SentReply | undefined;
  /** Whether this send must not leave yet, because the CM is to be asked first. Decided at once: a send cannot wait. */
  readonly hold: (sent: SentReply) => boolean;
  /** Called once per reply that really left: the draft is empty or the composer gone after a send. */
  readonly left: (sent: SentReply) => void;
  readonly signal: AbortSignal;
}

/** Watches the CM's own sends of one composer. Never changes or makes one; stops one only where `hold` says so. */
export function watchSending({ site, composer, leaving, hold, left, signal }: Watched): void {
  const doc = composer.ownerDocument;
  let pending: { sent: SentReply; until: number } | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    pending = undefined;
  };
  const look = () => {
    if (pending === undefined) return stop();
    const { sent, until } = pending;
    const gone = !composer.isConnected || site.readDraft(composer).trim() === '';
    if (!gone && Date.now() < until) return;
    stop();
    if (gone) left(sent);
  };
  const begin = (event: Event) => {
    const sent = leaving();
    if (sent === undefined || sent.text.trim() === '') return;
    if (hold(sent)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    pending = { sent, until: Date.now() + LONGEST };
    timer ??= setInterval(look, LOOK);
  };
  const click = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Node)) return;
    if (site.sendControls(composer).some((control) => control.contains(target) && control.ariaDisabled !== 'true')) begin(event);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey) return;
    if (!(event.target instanceof Node) || !composer.contains(event.target)) return;
    if (site.enterSends || event.ctrlKey || event.metaKey) begin(event);
  };
  const view = doc.defaultView as Window;
  onTrusted(view, 'click', click, { capture: true, signal });
  onTrusted(view, 'keydown', key, { capture: true, signal });
  // A composer that closes ends its draft, but what was sent a moment ago is still to be recorded.
  signal.addEventListener('abort', () => {
    look();
    stop();
  });
}
