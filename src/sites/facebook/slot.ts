import type { BarSlot } from '../../contract/site.ts';
import { precedes } from '../order.ts';
import { slotBetween } from '../slot.ts';
import type { CommentParts } from './comment-parts.ts';
import { CLICKABLE, firstOwnElement, MESSAGE, ownElements } from './marks.ts';
import type { Parts } from './parts.ts';

/** The padding of a post's card, which each of its rows brings itself. In px. */
const INSET = 16;

/** Before the row of reactions and actions of a post. */
export function postSlot({ root, message, heading, reactions, own }: Parts): BarSlot | undefined {
  const above = message ?? heading ?? firstOwnElement(root, MESSAGE, own);
  const slot = slotBetween(above, reactions, root);
  return slot && { ...slot, inset: INSET };
}

/**
 * After the words of a comment: its own controls stand right below its bubble, a list or whatever links and buttons follow
 * the words.
 */
export function commentSlot(parts: CommentParts): BarSlot | undefined {
  const { root, name, words, own } = parts;
  const above = words ?? name;
  const controls = firstOwnElement(root, 'ul', own) ?? (above && controlsBelow(parts, above));
  return slotBetween(above, controls, root);
}

function controlsBelow({ root, own }: CommentParts, above: Element): Element | undefined {
  return ownElements(root, CLICKABLE, own).find(
    (control) => precedes(above, control) && control.textContent?.trim() !== '' && control.getAttribute('aria-haspopup') === null,
  );
}
