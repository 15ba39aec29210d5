import { dialogSelector, editable, isShownBox, messageBox } from './composer.ts';
import { xPage } from './place.ts';

/** Pages whose boxes write no posts. */
const otherPages = /^\/(?:messages|settings|i\/(?:chat|grok))\b/;

/** Boxes in which a person seems to write posts, and which are none of those found: what a changed layout leaves. */
export function strayComposers(root: ParentNode, found: readonly Element[]): number {
  const boxes = [...root.querySelectorAll(`${editable}[role="textbox"],${editable}[aria-multiline="true"]`)];
  const strays = boxes.filter((box) => !found.includes(box) && isShownBox(box) && box.closest(messageBox) === null);
  return strays.filter((box) => box.closest(`main,${dialogSelector}`) !== null && !otherPages.test(xPage(box).url?.pathname ?? '')).length;
}
