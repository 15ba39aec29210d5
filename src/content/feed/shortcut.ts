import { FOCUS_BAR, isShortcut } from '../../ui/shortcuts.ts';
import type { Bars, PostBar } from '../ports/bars.ts';
import { onTrusted } from '../surface/trusted.ts';
import { byPlace } from './bars.ts';
import { focusOn } from './focus-on.ts';

/** Says whether the pointer is what a person last used: it moved since the focus did, and since the last key. */
function watchPointer(view: Window, signal: AbortSignal): () => boolean {
  let isLast = false;
  let at = '';
  const options = { capture: true, passive: true, signal };
  onTrusted(
    view,
    'pointermove',
    ({ screenX, screenY }) => {
      // Browsers also say that it moved where the page moved under it.
      const now = `${screenX} ${screenY}`;
      isLast ||= now !== at;
      at = now;
    },
    options,
  );
  const other = (event: Event) => {
    if (!(event instanceof KeyboardEvent && event.altKey)) isLast = false;
  };
  for (const type of ['focusin', 'keydown'] as const) onTrusted(view, type, other, options);
  return () => isLast;
}

/** Comments stand inside their post: the innermost one counts. */
const innermost = (all: readonly PostBar[]) => [...all].sort(byPlace).at(-1);

/**
 * The post that the CM is at: the one under the pointer or the one with the focus, whichever was used last; without either, the
 * one whose bar is the uppermost in sight.
 */
export function postInView(bars: Bars, view: Window, isPointing: boolean): PostBar | undefined {
  const all = bars.all();
  const isInSight = (element: Element) => {
    const { bottom, top, width } = element.getBoundingClientRect();
    return bottom > 0 && top < view.innerHeight && width > 0;
  };
  const { activeElement } = view.document;
  const focused = innermost(all.filter(({ element }) => activeElement !== null && element.contains(activeElement) && isInSight(element)));
  const pointed = innermost(all.filter(({ element }) => element.matches(':hover')));
  const chosen = isPointing ? (pointed ?? focused) : (focused ?? pointed);
  const top = ({ bar }: PostBar) => bar.host.getBoundingClientRect().top;
  return chosen ?? all.filter(({ bar }) => isInSight(bar.host)).sort((a, b) => top(a) - top(b))[0];
}

/** Alt+L anywhere on the page focuses the bar of the post that the CM is at. */
export function listenForShortcut(view: Window, bars: Bars, signal: AbortSignal): void {
  const isPointing = watchPointer(view, signal);
  const hear = (event: KeyboardEvent) => {
    if (!isShortcut(event, FOCUS_BAR)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    const { bar } = postInView(bars, view, isPointing()) ?? {};
    if (bar !== undefined) focusOn(bar);
  };
  onTrusted(view, 'keydown', hear, { capture: true, signal });
}
