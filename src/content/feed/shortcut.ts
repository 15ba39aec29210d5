import { FOCUS_BAR, isShortcut } from '../../ui/shortcuts.ts';
import type { Bars, PostBar } from '../ports/bars.ts';
import { onTrusted } from '../surface/trusted.ts';
import { byPlace } from './bars.ts';

/** The post that the CM looks at: the one with the focus, else the one nearest to the middle of the window. */
export function postInView(bars: Bars, view: Window): PostBar | undefined {
  const all = bars.all();
  const active = view.document.activeElement;
  // Comments stand inside their post: the innermost one counts.
  const focused = all
    .filter(({ element }) => active !== null && element.contains(active))
    .sort(byPlace)
    .at(-1);
  if (focused !== undefined) return focused;
  const middle = view.innerHeight / 2;
  const seen = all
    .map((one) => ({ one, box: one.bar.host.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > 0 && box.top < view.innerHeight && box.width > 0);
  return seen.sort((a, b) => Math.abs(a.box.top - middle) - Math.abs(b.box.top - middle))[0]?.one;
}

/** Alt+L anywhere on the page focuses the bar of the post in view. */
export function listenForShortcut(view: Window, bars: Bars, signal: AbortSignal): void {
  const hear = (event: KeyboardEvent) => {
    if (!isShortcut(event, FOCUS_BAR)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    postInView(bars, view)?.bar.focus();
  };
  onTrusted(view, 'keydown', hear, { capture: true, signal });
}
