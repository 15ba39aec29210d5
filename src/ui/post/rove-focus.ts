/** The element that has the focus, also inside a shadow root. */
export function focusedIn(root: Element): Element | null {
  const tree = root.getRootNode();
  return tree instanceof ShadowRoot || tree instanceof Document ? tree.activeElement : null;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Moves the focus among `items` by arrows, Home and End, around the ends. Says whether the key was one of these. */
export function roveFocus(items: readonly HTMLElement[], from: Element | null, key: string): boolean {
  if (items.length === 0) return false;
  if (key === 'Home' || key === 'End') {
    items.at(key === 'Home' ? 0 : -1)?.focus();
    return true;
  }
  const step = steps[key];
  if (step === undefined) return false;
  const at = from instanceof HTMLElement ? items.indexOf(from) : -1;
  items.at((Math.max(at, step < 0 ? 0 : -1) + step) % items.length)?.focus();
  return true;
}
