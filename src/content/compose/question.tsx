import { SendQuestion, type SendQuestionProps } from '../../ui/compose/SendQuestion.tsx';
import { composeWords } from '../../ui/compose/words.ts';
import { openPopover, type Popover } from '../popover/popover.ts';
import type { Session } from '../session.ts';
import { pageTheme } from '../theme.ts';
import { composeSheets } from './sheets.ts';

/** What a held send says to the CM, beside the reply box; the caret stays in the draft. */
export interface Question {
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
export function sendQuestion({ doc, hello, notices, signal }: Session, composer: HTMLElement, over: AbortSignal): Question {
  const { language } = hello;
  const w = composeWords[language];
  let card: Popover | undefined;
  let shown: Shown = { state: 'asks', reasons: [] };
  const close = () => card?.close(false);
  const show = (next: Shown) => {
    shown = next;
    notices.say([...next.reasons, w.held[next.state]].join(' '));
    if (card !== undefined) return card.update();
    card = openPopover({
      ...{ doc, signal: over, focus: false, sheets: composeSheets(), label: w.heldTitle, theme: pageTheme(doc) },
      anchor: () => (composer.isConnected ? (composer.closest('form') ?? composer).getBoundingClientRect() : undefined),
      content: () => <SendQuestion {...shown} language={language} onClose={close} />,
      closed: () => {
        card = undefined;
      },
    });
  };
  doc.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || card === undefined || !(event.target instanceof Node) || !composer.contains(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal: AbortSignal.any([signal, over]) },
  );
  return {
    ask: (reasons) => show({ state: 'asks', reasons }),
    look: () => show({ state: 'looks', reasons: [] }),
    over: (known) => show({ state: known ? 'clear' : 'unknown', reasons: [] }),
    close,
  };
}
