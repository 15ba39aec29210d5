import type { ReplyFeature } from '../../ports/reply.ts';
import { popoverFrame } from '../../surface/popover/frame.ts';
import { cardsOf } from '../cards/reply-cards.ts';
import { closeByEscape } from '../close-by-escape.ts';

/** Keeps an open card true to the draft, and makes its frame ready as soon as there is something to say. */
export const showCards: ReplyFeature = {
  id: 'show-cards',
  start(reply) {
    const { session, draft } = reply;
    const cards = cardsOf(reply);
    closeByEscape(reply, cards);
    return {
      onChecked() {
        if (!reply.active) return;
        if (draft.findings.length > 0) popoverFrame(session.doc, session.signal);
        cards.update();
      },
    };
  },
};
