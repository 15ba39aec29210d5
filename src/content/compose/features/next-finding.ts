import type { TypedKey } from '../../../contract/popover.ts';
import { isShortcut, NEXT_FINDING } from '../../../ui/shortcuts.ts';
import type { ReplyFeature } from '../../ports/reply.ts';
import { loaded } from '../../registry.ts';
import { onTrusted } from '../../surface/trusted.ts';

/** A key opens the card of the next finding, and goes through all of them. */
export const nextFinding: ReplyFeature = {
  id: 'next-finding',
  start(reply) {
    const { session, signal } = reply;
    /** Cards on their way that will take the focus, each with what was typed for it meanwhile. */
    const coming: TypedKey[][] = [];
    const open = async () => {
      const typed: TypedKey[] = [];
      coming.push(typed);
      const [cards] = await Promise.all([loaded('cards').catch(() => undefined), reply.guideReady]);
      coming.splice(coming.indexOf(typed), 1);
      if (signal.aborted || !reply.active) return;
      const card = cards?.openNext(reply);
      for (const key of typed) card?.type(key);
    };
    const key = (event: KeyboardEvent) => {
      if (!reply.active) return;
      const isNext = isShortcut(event, NEXT_FINDING);
      // Enter is meant for the card that comes, and would send the reply where the site sends on Enter.
      const typed = event.key === 'Enter' ? coming.at(-1) : undefined;
      if (!isNext && typed === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isNext) void open();
      else if (!event.repeat) typed?.push({ key: event.key, code: event.code, shiftKey: event.shiftKey });
    };
    onTrusted(session.doc.defaultView as Window, 'keydown', key, { capture: true, signal });
    return {};
  },
};
