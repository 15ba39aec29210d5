import { rove } from '../../ui/post/roving.ts';
import type { Bar } from '../bar/bar.ts';
import type { Action } from '../bar/model.ts';
import { FOCUS_BAR, isShortcut } from '../help.ts';
import type { Attached, Bars } from './bars.ts';
import type { Desk } from './desk.ts';

const letters = { l: 'label', n: 'note', e: 'escalate', p: 'person', '?': 'help' } as const;

/** The keys of a bar that has the focus: arrows move, letters act, Escape goes back to the page. */
export function barKey(bar: Bar, event: KeyboardEvent, bars: Bars, desk: Desk): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key in letters) desk.open(bar, letters[key as keyof typeof letters]);
  else if (key === 't') pressOne(bar, ['take', 'release'], desk);
  else if (key === 'u') pressOne(bar, ['undo'], desk);
  else if (key === 'escape') (bar.focused as HTMLElement | null)?.blur();
  else if (key === 'arrowup' || key === 'arrowdown') step(bar, key === 'arrowdown' ? 1 : -1, bars);
  else if (!rove(bar.buttons, bar.focused, event.key)) return;
  event.preventDefault();
}

/** Presses what the bar offers of these, if anything. */
function pressOne(bar: Bar, actions: readonly Action[], desk: Desk): void {
  const action = actions.find((one) => bar.buttons.some((button) => button.dataset.does === one));
  if (action !== undefined) desk.press(bar, action);
}

const byPlace = (a: Attached, b: Attached) => (a.bar.host.compareDocumentPosition(b.bar.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

function step(bar: Bar, by: number, bars: Bars): void {
  const all = bars.all().sort(byPlace);
  const next = all[all.findIndex((one) => one.bar === bar) + by];
  if (next === undefined) return;
  next.bar.focus();
  next.bar.host.scrollIntoView({ block: 'nearest' });
}

/** The post that the CM looks at: the one with the focus, else the one nearest to the middle of the window. */
export function postInView(bars: Bars, view: Window): Attached | undefined {
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
  view.addEventListener('keydown', hear, { capture: true, signal });
}
