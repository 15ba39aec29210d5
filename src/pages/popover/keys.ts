import { isShortcut, NEXT_FINDING } from '../../ui/shortcuts.ts';

const stops = 'button:not(:disabled),input,textarea,summary,a[href]';

/** Escape closes; Tab goes round inside; a shortcut of the page leads on. What a part has handled itself is passed over. */
export function watchKeys(box: HTMLElement, tell: (what: 'close' | 'next') => void): void {
  box.addEventListener('keydown', (event) => {
    const { key, shiftKey, defaultPrevented } = event;
    if (defaultPrevented) return;
    if (key === 'Escape') tell('close');
    else if (isShortcut(event, NEXT_FINDING)) tell('next');
    else if (key !== 'Tab' || !cycle(box, shiftKey)) return;
    event.preventDefault();
  });
}

/** Says whether the Tab key had to be turned back. */
function cycle(box: HTMLElement, backwards: boolean): boolean {
  const all = [...box.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.offsetParent !== null);
  const [first, last] = [all[0], all.at(-1)];
  const at = box.ownerDocument.activeElement;
  if (backwards && (at === first || at === box)) last?.focus();
  else if (!backwards && at === last) first?.focus();
  else return false;
  return true;
}
