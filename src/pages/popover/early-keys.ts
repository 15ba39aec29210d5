/** Keys that came while nothing was shown yet: a person types on without waiting for a frame. */
export interface EarlyKeys {
  /** Hands them to what has the focus now, and holds none from here on. */
  release(): void;
  /** Holds what comes from here on. */
  hold(): void;
}

export function holdEarlyKeys(doc: Document): EarlyKeys {
  let held: KeyboardEvent[] | undefined = [];
  doc.addEventListener(
    'keydown',
    (event) => {
      if (held === undefined || !event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
      held.push(event);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  return {
    hold() {
      held ??= [];
    },
    release() {
      const early = held ?? [];
      held = undefined;
      for (const event of early) replay(doc, event);
    },
  };
}

function replay(doc: Document, { key, code, shiftKey }: KeyboardEvent): void {
  const target = doc.activeElement ?? doc.body;
  const copy = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
  const unhandled = target.dispatchEvent(copy);
  if (unhandled && key === 'Enter' && target instanceof HTMLButtonElement) return target.click();
  const writes = unhandled && [...key].length === 1;
  if (writes && target instanceof HTMLTextAreaElement) target.setRangeText(key, target.selectionStart, target.selectionEnd, 'end');
  else if (writes && target instanceof HTMLInputElement) target.setRangeText(key);
  else return;
  target.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }));
}
