import type { BarSlot } from '../contract/site.ts';

/**
 * The place right before the block that holds `below`, in the column that also holds `above`: climbing to the common
 * column keeps the bar out of rows that the site lays out sideways, and out of nodes it renders anew.
 */
export function slotBetween(above: Element | undefined, below: Element | undefined, root: Element): BarSlot | undefined {
  if (below === undefined || !root.contains(below) || below === root) return above && slotAfter(above, root);
  let child = below;
  for (let parent = child.parentElement; parent !== null && root.contains(parent); parent = parent.parentElement) {
    if (parent === root || (above !== undefined && parent.contains(above))) return outsideControls({ parent, before: child }, root);
    child = parent;
  }
  return undefined;
}

/** The place right after an element; none outside of `root`. */
export function slotAfter(element: Element, root: Element): BarSlot | undefined {
  const parent = element.parentElement;
  if (parent === null || element === root || !root.contains(parent)) return undefined;
  return outsideControls({ parent, before: element.nextSibling }, root);
}

/** Whatever a click would follow or press. */
const CONTROL =
  'a,button,summary,label,[role="link"],[role="button"],[role="checkbox"],[role="switch"],[role="tab"],[role="option"],[role^="menuitem"]';

/** The same place, or the one right before the outermost link or button around it: a click on a bar must never reach one. */
export function outsideControls(slot: BarSlot, root: Element): BarSlot | undefined {
  let control: Element | undefined;
  for (let at = slot.parent.closest(CONTROL); at !== null; at = at.parentElement?.closest(CONTROL) ?? null) control = at;
  if (control === undefined) return slot;
  const parent = control.parentElement;
  return parent !== null && control !== root && root.contains(parent) ? { parent, before: control } : undefined;
}

/** Whether a site lays out what stands in an element sideways: a line of ours would stand beside, and not below. */
export function isRow(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display.endsWith('grid')) return true;
  return style?.display.endsWith('flex') === true && !style.flexDirection.startsWith('column');
}
