import type { ReplyFeature } from '../../ports/reply.ts';
import { sealedRoot } from '../../surface/seal.ts';
import { onTrusted } from '../../surface/trusted.ts';
import { cardsOf } from '../cards/reply-cards.ts';
import { findingAt, isSameFinding } from '../findings.ts';

/** How long the pointer rests on an underline before its card opens, in ms. */
const REST = 250;

/** A pointer that rests on an underline opens its card without taking the caret; one that rests elsewhere closes it. */
export const pointer: ReplyFeature = {
  id: 'pointer',
  start(reply) {
    const { session, composer, draft, signal } = reply;
    const cards = cardsOf(reply);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const moved = (event: PointerEvent) => {
      clearTimeout(rest);
      if (!reply.active || sealedRoot(event.target) !== undefined) return;
      const inside = event.target instanceof Node && composer.contains(event.target);
      if (!inside && !cards.isOpen) return;
      const point = { x: event.clientX, y: event.clientY };
      rest = setTimeout(() => {
        const hit = inside ? findingAt(draft.state.placed, point)?.finding : undefined;
        if (!reply.active || (cards.finding && hit && isSameFinding(cards.finding, hit))) return;
        if (hit !== undefined && !cards.isPinned) cards.openFinding(hit, false);
        else if (cards.isOpen && !cards.isPinned) cards.close();
      }, REST);
    };
    onTrusted(session.doc.defaultView as Window, 'pointermove', moved, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => clearTimeout(rest));
    return {};
  },
};
