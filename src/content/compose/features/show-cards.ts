import type { ReplyFeature } from '../../ports/reply.ts';
import { popoverFrame } from '../../surface/popover/frame.ts';
import { onTrusted } from '../../surface/trusted.ts';
import { cardsOf } from '../cards/reply-cards.ts';

/** Keeps an open card true to the draft, and makes its frame ready as soon as there is something to say. */
export const showCards: ReplyFeature = {
  id: 'show-cards',
  start(reply) {
    const { session, draft, composer, signal } = reply;
    const cards = cardsOf(reply);
    // The caret may be in the draft while a card is open. What the site closes by Escape stays.
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !cards.isOpen || !(event.target instanceof Node) || !composer.contains(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      cards.close();
    };
    onTrusted(session.doc.defaultView as Window, 'keydown', key, { capture: true, signal });
    return {
      onChecked() {
        if (!reply.active) return;
        if (draft.findings.length > 0) popoverFrame(session.doc, session.signal);
        cards.update();
      },
    };
  },
};
