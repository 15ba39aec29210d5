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
      // A key that is held down was meant once.
      if (!event.repeat) held.push(event);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  // What was held before the frame came to the front again was meant for something that is closed.
  doc.defaultView?.addEventListener('focus', () => held?.splice(0));
  return {
    hold() {
      held = [];
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
  const field = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (unhandled && key === 'Enter' && target instanceof HTMLButtonElement) target.click();
  if (!unhandled || !field || [...key].length !== 1) return;
  target.setRangeText(key, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }));
}
