import type { BarSlot } from '../../contract/site.ts';
import { slotBetween } from '../slot.ts';
import { isComment } from './find.ts';
import { isOwn, MESSAGE, ownFirst } from './marks.ts';
import { partsOf } from './parts.ts';

/** Before the row of reactions and actions of a post; after the words of a comment. */
export function barSlot(element: Element): BarSlot | undefined {
  return isComment(element) ? commentSlot(element) : postSlot(element);
}

/** The padding of a post's card, which each of its rows brings itself. In px. */
const INSET = 16;

function postSlot(root: Element): BarSlot | undefined {
  const { message, heading, reactions } = partsOf(root);
  const above = message ?? heading ?? ownFirst(root, MESSAGE);
  const slot = slotBetween(above, reactions, root);
  return slot && { ...slot, inset: INSET };
}

/** A comment's own controls are a list right below its bubble. */
function commentSlot(comment: Element): BarSlot | undefined {
  const controls = [...comment.querySelectorAll('ul')].find((list) => isOwn(list, comment));
  const words = [...comment.querySelectorAll('div[dir="auto"],a[role="link"] span[dir="auto"]')].find((line) => isOwn(line, comment));
  return slotBetween(words, controls, comment);
}
