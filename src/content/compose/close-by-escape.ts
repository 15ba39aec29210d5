import type { OpenReply } from '../ports/reply.ts';
import { onTrusted } from '../surface/trusted.ts';

/** A card beside a draft, which the caret does not leave. */
interface Card {
  readonly isOpen: boolean;
  close(): void;
}

/** Escape in the draft closes a card that is open beside it, and nothing that the site closes by it. */
export function closeByEscape({ session, composer, signal }: OpenReply, card: Card): void {
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !card.isOpen || !(event.target instanceof Node) || !composer.contains(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    card.close();
  };
  onTrusted(session.doc.defaultView as Window, 'keydown', key, { capture: true, signal });
}
