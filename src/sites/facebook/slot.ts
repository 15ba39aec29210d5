import type { BarSlot } from '../../contract/site.ts';
import { precedes } from '../order.ts';
import { slotBetween } from '../slot.ts';
import { commentPartsOf } from './comment-parts.ts';
import { isComment } from './comments.ts';
import { CLICKABLE, MESSAGE, ownAll, ownFirst } from './marks.ts';
import { partsOf } from './parts.ts';

/** Before the row of reactions and actions of a post; after the words of a comment. */
export function barSlot(element: Element): BarSlot | undefined {
  return isComment(element) ? commentSlot(element) : postSlot(element);
}

/** The padding of a post's card, which each of its rows brings itself. In px. */
const INSET = 16;

function postSlot(root: Element): BarSlot | undefined {
  const { message, heading, reactions, own } = partsOf(root);
  const above = message ?? heading ?? ownFirst(root, MESSAGE, own);
  const slot = slotBetween(above, reactions, root);
  return slot && { ...slot, inset: INSET };
}

/** A comment's own controls stand right below its bubble: a list, or whatever links and buttons follow the words. */
function commentSlot(comment: Element): BarSlot | undefined {
  const { name, words, own } = commentPartsOf(comment);
  const above = words ?? name;
  const controls = ownFirst(comment, 'ul', own) ?? (above && controlsBelow(comment, above));
  return slotBetween(above, controls, comment);
}

function controlsBelow(comment: Element, above: Element): Element | undefined {
  const { own } = commentPartsOf(comment);
  return ownAll(comment, CLICKABLE, own).find(
    (control) => precedes(above, control) && control.textContent?.trim() !== '' && control.getAttribute('aria-haspopup') === null,
  );
}
