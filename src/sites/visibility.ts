const hiddenHere = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Hidden by its own attributes; layout is not asked, so that a page without layout reads the same. */
export function isHiddenItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && hiddenHere.test(style);
}

const hiddenSelector = '[hidden],[style*="display:none"],[style*="display: none"]';

/** The nearest ancestor (or the element) that hides it, judged by attributes. */
export function hiddenBy(element: Element): Element | null {
  return element.closest(hiddenSelector);
}
