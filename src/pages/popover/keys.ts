import { isShortcut, isUndoKey, NEXT_FINDING } from '../../ui/shortcuts.ts';

const stops = 'button:not(:disabled),input,textarea,summary,a[href]';

/**
 * Escape closes; Tab goes round inside; a shortcut of the page leads on. What a part has handled itself is passed over. The
 * whole document is listened to: what had the focus may just have gone away, and left it with nobody.
 */
export function watchKeys(box: HTMLElement, tell: (what: 'close' | 'next' | 'undo') => void): void {
  box.ownerDocument.addEventListener('keydown', (event) => {
    const { key, shiftKey, defaultPrevented } = event;
    if (defaultPrevented) return;
    if (key === 'Escape') tell('close');
    else if (isShortcut(event, NEXT_FINDING)) tell('next');
    else if (isUndoKey(event) && !isField(event.target)) tell('undo');
    else if (key !== 'Tab' || !cycle(box, shiftKey)) return;
    event.preventDefault();
  });
}

/** Whether letters are written or chosen by there. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Says whether the Tab key had to be turned back. */
function cycle(box: HTMLElement, backwards: boolean): boolean {
  const all = [...box.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility());
  const [first, last] = [all[0], all.at(-1)];
  const at = box.ownerDocument.activeElement;
  const within = at !== box && box.contains(at);
  // Something may have the focus that Tab does not stop at: the part itself.
  if (backwards && (at === first || !all.some((stop) => stop === at))) last?.focus();
  else if (!backwards && (at === last || !within)) first?.focus();
  else return false;
  return true;
}

/** Where the focus was on something that went away, the box has it: what reads aloud stays in the popover. */
export function keepFocus(box: HTMLElement): void {
  const { activeElement, body } = box.ownerDocument;
  if (box.ownerDocument.hasFocus() && (activeElement === null || activeElement === body)) box.focus();
}
