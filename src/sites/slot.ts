import type { BarSlot } from '../contract/site.ts';

/**
 * The place right before the block that holds `below`, in the column that also holds `above`: climbing to the common
 * column keeps the bar out of rows that the site lays out sideways, and out of nodes it renders anew.
 */
export function slotBetween(above: Element | undefined, below: Element | undefined, root: Element): BarSlot | undefined {
  if (below === undefined || !root.contains(below) || below === root) return above && slotAfter(above, root);
  let child = below;
  for (let parent = child.parentElement; parent !== null && root.contains(parent); parent = parent.parentElement) {
    if (parent === root || (above !== undefined && parent.contains(above))) return { parent, before: child };
    child = parent;
  }
  return undefined;
}

/** The place right after an element; none outside of `root`. */
export function slotAfter(element: Element, root: Element): BarSlot | undefined {
  const parent = element.parentElement;
  if (parent === null || element === root || !root.contains(parent)) return undefined;
  return { parent, before: element.nextSibling };
}
