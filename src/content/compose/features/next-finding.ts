import { isShortcut, NEXT_FINDING } from '../../../ui/shortcuts.ts';
import type { ReplyFeature } from '../../ports/reply.ts';
import { loaded } from '../../registry.ts';
import { onTrusted } from '../../surface/trusted.ts';

/** A key opens the card of the next finding, and goes through all of them. */
export const nextFinding: ReplyFeature = {
  id: 'next-finding',
  start(reply) {
    const { session, signal } = reply;
    /** A card is on its way that will take the focus. */
    let pending = false;
    const open = async () => {
      pending = true;
      const [cards] = await Promise.all([loaded('cards').catch(() => undefined), reply.guideReady]);
      pending = false;
      if (!signal.aborted && reply.active) cards?.openNext(reply);
    };
    const key = (event: KeyboardEvent) => {
      if (!reply.active) return;
      const isNext = isShortcut(event, NEXT_FINDING);
      // Enter is meant for the card that comes, and would send the reply where the site sends on Enter.
      if (!isNext && !(event.key === 'Enter' && pending)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isNext) void open();
    };
    onTrusted(session.doc.defaultView as Window, 'keydown', key, { capture: true, signal });
    return {};
  },
};
