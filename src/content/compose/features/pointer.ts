import type { Finding } from '../../../guide/finding.ts';
import { sealedRoot } from '../../surface/seal.ts';
import { onTrusted } from '../../surface/trusted.ts';
import type { CardDesk } from '../cards/open-card.ts';
import type { Draft } from '../draft.ts';
import { findingAt, same } from '../findings.ts';

/** How long the pointer rests on an underline before its card opens, in ms. */
const REST = 250;

interface Pointed {
  readonly view: Window;
  readonly cards: CardDesk;
  /** The draft that has the focus. */
  readonly active: () => Draft | undefined;
  readonly open: (draft: Draft, finding: Finding) => void;
  readonly signal: AbortSignal;
}

/** A pointer that rests on an underline opens its card without taking the caret; one that rests elsewhere closes it. */
export function watchPointer({ view, cards, active, open, signal }: Pointed): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const pointed = (event: PointerEvent) => {
    clearTimeout(rest);
    const draft = active();
    if (draft === undefined || sealedRoot(event.target) !== undefined) return;
    const inside = event.target instanceof Node && draft.composer.contains(event.target);
    if (!inside && !cards.open) return;
    const point = { x: event.clientX, y: event.clientY };
    rest = setTimeout(() => {
      const hit = inside ? findingAt(draft.state.placed, point)?.finding : undefined;
      if (draft !== active() || (cards.finding && hit && same(cards.finding, hit))) return;
      if (hit !== undefined && !cards.pinned) open(draft, hit);
      else if (cards.open && !cards.pinned) cards.close();
    }, REST);
  };
  onTrusted(view, 'pointermove', pointed, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(rest));
}
