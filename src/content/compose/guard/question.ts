import type { SendQuestion } from '../../ports/cards.ts';
import type { OpenReply, Reason } from '../../ports/reply.ts';
import type { Popover } from '../../ports/surface.ts';
import { loaded } from '../../registry.ts';
import { closeByEscape } from '../close-by-escape.ts';

/** What a held send says to the CM, beside the reply box; the caret stays in the draft. */
export interface Question {
  /** May be asked soon. */
  prepare(): void;
  /** Asks, with all reasons; without any, says how it stands. */
  show(state: SendQuestion['state'], reasons?: readonly Reason[]): void;
  /** What it says now; nothing while it is not shown. */
  readonly state: SendQuestion['state'] | undefined;
  close(): void;
}

/** Whether a box is on the page and drawn. */
function isSeen(composer: HTMLElement): boolean {
  return composer.isConnected && composer.checkVisibility();
}

/** The card of held sends of one reply. Escape in the draft closes it, and nothing of the site's. */
export function createQuestion(reply: OpenReply): Question {
  const { session, composer, signal } = reply;
  let card: Popover | undefined;
  let shown: SendQuestion | undefined;
  const close = () => {
    shown = undefined;
    card?.close(false);
  };
  const place = {
    focus: false,
    anchor: () => (isSeen(composer) ? (composer.closest('form') ?? composer).getBoundingClientRect() : undefined),
    closed() {
      card = undefined;
      shown = undefined;
    },
  };
  const show = async (next: SendQuestion) => {
    shown = next;
    const cards = await loaded('cards').catch(() => undefined);
    if (shown !== next || signal.aborted) return;
    const opened = cards?.ask(reply, place, () => shown ?? next, card);
    // Beside a box that is out of sight it closes while it is being opened.
    card = opened?.isOpen ? opened : undefined;
  };
  closeByEscape(reply, {
    get isOpen() {
      return card !== undefined;
    },
    close,
  });
  signal.addEventListener('abort', close);
  const prepare = async () => {
    const cards = await loaded('cards').catch(() => undefined);
    if (!signal.aborted) cards?.prepare(session);
  };
  return {
    prepare: () => void prepare(),
    get state() {
      return shown?.state;
    },
    show: (state, reasons = []) => void show({ state, reasons, close }),
    close,
  };
}
