import type { SendQuestion } from '../../ports/cards.ts';
import type { OpenReply, Reason } from '../../ports/reply.ts';
import type { Popover } from '../../ports/surface.ts';
import { loaded } from '../../registry.ts';
import { onTrusted } from '../../surface/trusted.ts';

/** What a held send says to the CM, beside the reply box; the caret stays in the draft. */
export interface Question {
  /** May be asked soon. */
  prepare(): void;
  /** Asks, with all reasons; without any, says how it stands. */
  show(state: SendQuestion['state'], reasons?: readonly Reason[]): void;
  close(): void;
}

/** The card of held sends of one reply. Escape in the draft closes it, and nothing of the site's. */
export function createQuestion({ session, composer, signal }: OpenReply): Question {
  let card: Popover | undefined;
  let shown: SendQuestion | undefined;
  const close = () => {
    shown = undefined;
    card?.close(false);
  };
  const place = {
    focus: false,
    anchor: () => (composer.isConnected ? (composer.closest('form') ?? composer).getBoundingClientRect() : undefined),
    closed() {
      card = undefined;
      shown = undefined;
    },
  };
  const show = async (next: SendQuestion) => {
    shown = next;
    const cards = await loaded('cards').catch(() => undefined);
    if (shown !== next || signal.aborted) return;
    card = cards?.ask(session, place, () => shown ?? next, card);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || card === undefined || !(event.target instanceof Node) || !composer.contains(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  onTrusted(session.doc.defaultView as Window, 'keydown', key, { capture: true, signal });
  signal.addEventListener('abort', close);
  const prepare = async () => {
    const cards = await loaded('cards').catch(() => undefined);
    if (!signal.aborted) cards?.prepare(session);
  };
  return {
    prepare: () => void prepare(),
    show: (state, reasons = []) => void show({ state, reasons, close }),
    close,
  };
}
