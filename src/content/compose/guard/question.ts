import type { SendQuestionProps } from '../../../ui/compose/SendQuestion.tsx';
import type { Session } from '../../ports/session.ts';
import type { Popover } from '../../ports/surface.ts';
import { loaded } from '../../registry.ts';
import { onTrusted } from '../../surface/trusted.ts';

/** What a held send says to the CM, beside the reply box; the caret stays in the draft. */
export interface Question {
  /** May be asked soon. */
  near(): void;
  /** Asks, with all reasons. */
  ask(reasons: readonly string[]): void;
  /** Says that colleagues' newest is being looked for. */
  look(): void;
  /** Says that nothing stands against sending, or that nobody knows. */
  over(known: boolean): void;
  close(): void;
}

type Shown = Pick<SendQuestionProps, 'state' | 'reasons'>;

/** The card of held sends of one composer. Escape in the draft closes it, and nothing of the site's. */
export function sendQuestion(session: Session, composer: HTMLElement, over: AbortSignal): Question {
  const { doc, hello } = session;
  let card: Popover | undefined;
  let shown: Shown | undefined;
  const close = () => {
    shown = undefined;
    card?.close(false);
  };
  const anchor = () => (composer.isConnected ? (composer.closest('form') ?? composer).getBoundingClientRect() : undefined);
  const closed = () => {
    card = undefined;
    shown = undefined;
  };
  const props = () => ({ ...(shown ?? { state: 'asks', reasons: [] }), language: hello.language, onClose: close }) as const;
  const show = async (next: Shown) => {
    shown = next;
    const cards = await loaded('cards', 'cards').catch(() => undefined);
    if (shown !== next || over.aborted) return;
    card = cards?.question(session, { anchor, closed, focus: false }, props, card);
  };
  onTrusted(
    doc.defaultView as Window,
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || card === undefined || !(event.target instanceof Node) || !composer.contains(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal: over },
  );
  over.addEventListener('abort', close);
  return {
    near: () => void loaded('cards', 'cards').catch(() => undefined),
    ask: (reasons) => void show({ state: 'asks', reasons }),
    look: () => void show({ state: 'looks', reasons: [] }),
    over: (known) => void show({ state: known ? 'clear' : 'unknown', reasons: [] }),
    close,
  };
}
