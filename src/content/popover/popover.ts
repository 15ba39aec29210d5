import { render, type VNode } from 'preact';
import { registry } from '../bridge.ts';
import { sealedHost, sealedRoot } from '../seal.ts';
import type { Theme } from '../theme.ts';
import { onTrusted } from '../trusted.ts';
import { paintWords } from './painted-words.tsx';
import { type Box, placeBeside } from './place.ts';

export interface PopoverOptions {
  readonly doc: Document;
  readonly label: string;
  readonly theme: Theme;
  readonly sheets: CSSStyleSheet[];
  /** Where it belongs; undefined closes it. Asked again whenever something scrolls. */
  readonly anchor: () => Box | undefined;
  readonly content: () => VNode;
  /** Called once; `back` when the focus should return to where it came from. */
  readonly closed: (back: boolean) => void;
  readonly signal: AbortSignal;
  /** `false` leaves the focus, and the caret, where it is: for what opens under a pointer. */
  readonly focus?: boolean;
}

export interface Popover {
  /** Renders the content again, with what is known now. */
  update(): void;
  close(back?: boolean): void;
}

paintWords();

/** Opens the one popover of the page, in a closed host of its own, so that nothing of the site cuts it; what it says is painted. */
export function openPopover({ doc, label, theme, sheets, anchor, content, closed, signal, focus = true }: PopoverOptions): Popover {
  registry().popover?.close(false);
  const { host, root } = sealedHost(doc, sheets);
  const view = doc.defaultView as Window;
  const ended = new AbortController();
  const over = AbortSignal.any([signal, ended.signal]);
  host.dataset.theme = theme;
  const box = doc.createElement('div');
  box.className = 'pop';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  box.ariaLabel = label;
  root.append(box);

  const place = () => {
    const at = anchor();
    if (at === undefined || at.bottom < 0 || at.top > view.innerHeight) return popover.close(false);
    const { left, top } = placeBeside(
      at,
      { width: box.offsetWidth, height: box.offsetHeight },
      { width: view.innerWidth, height: view.innerHeight },
    );
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  };
  const popover: Popover = {
    update() {
      render(content(), box);
      place();
    },
    close(back = false) {
      if (over.aborted && !host.isConnected) return;
      ended.abort();
      render(null, box);
      host.remove();
      if (registry().popover === popover) delete registry().popover;
      closed(back);
    },
  };
  registry().popover = popover;
  doc.documentElement.append(host);
  popover.update();
  if (!focus) onTrusted(root, 'mousedown', (event) => event.preventDefault());
  else if (root.activeElement === null) (box.querySelector<HTMLElement>('[data-first]') ?? box).focus({ preventScroll: true });

  const sizes = new ResizeObserver(place);
  sizes.observe(box);
  over.addEventListener('abort', () => sizes.disconnect());
  signal.addEventListener('abort', () => popover.close(), { signal: ended.signal });
  onTrusted(view, 'scroll', (event) => event.target !== host && place(), { capture: true, passive: true, signal: over });
  onTrusted(view, 'resize', place, { signal: over });
  const pressed = (event: Event) => {
    if (sealedRoot(event.target) !== root) popover.close(false);
  };
  onTrusted(view, 'pointerdown', pressed, { capture: true, signal: over });
  onTrusted(root, 'keydown', (event) => {
    const { key, shiftKey, defaultPrevented } = event;
    if (defaultPrevented) return;
    if (key === 'Escape') popover.close(true);
    else if (key !== 'Tab' || !cycle(root, box, shiftKey)) return;
    event.preventDefault();
  });
  return popover;
}

/** Tab goes round inside; says whether it had to be turned back. */
function cycle(root: ShadowRoot, box: HTMLElement, backwards: boolean): boolean {
  const stops = [...box.querySelectorAll<HTMLElement>('button:not(:disabled),input,textarea,summary,a[href]')].filter(
    (stop) => stop.offsetParent !== null,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const at = root.activeElement;
  if (backwards && (at === first || at === box)) last?.focus();
  else if (!backwards && at === last) first?.focus();
  else return false;
  return true;
}
