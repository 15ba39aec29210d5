import { roveFocus } from '../../ui/post/rove-focus.ts';
import { byPlace } from '../feed/bars.ts';
import type { BarAction } from '../ports/bar-part.ts';
import type { Bar, Bars } from '../ports/bars.ts';
import type { Panel } from './panels.ts';

const letters = { l: 'label', n: 'note', e: 'escalate', p: 'person', '?': 'help' } as const;

/** What a key does on a bar. */
interface KeyHandler {
  press(bar: Bar, action: BarAction): void;
  open(bar: Bar, panel: Panel): void;
}

/** The keys of a bar that has the focus: arrows move, letters act, Escape goes back to the page. */
export function barKey(bar: Bar, event: KeyboardEvent, bars: Bars, handler: KeyHandler): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key in letters) handler.open(bar, letters[key as keyof typeof letters]);
  else if (key === 't') pressOne(bar, ['take', 'release'], handler);
  else if (key === 'u') {
    // Where this post has nothing to take back, the key goes on to the last escalation of the page.
    if (!pressOne(bar, ['undo'], handler)) return;
  } else if (key === 'escape') (bar.focused as HTMLElement | null)?.blur();
  else if (key === 'arrowup' || key === 'arrowdown') step(bar, key === 'arrowdown' ? 1 : -1, bars);
  else if (!roveFocus(bar.buttons, bar.focused, event.key)) return;
  event.preventDefault();
}

/** Presses what the bar offers of these, if anything, and says whether it did. */
function pressOne(bar: Bar, actions: readonly BarAction[], handler: KeyHandler): boolean {
  const action = actions.find((one) => bar.buttons.some((button) => button.dataset.does === one));
  if (action !== undefined) handler.press(bar, action);
  return action !== undefined;
}

function step(bar: Bar, by: number, bars: Bars): void {
  const all = bars.all().sort(byPlace);
  const next = all[all.findIndex((one) => one.bar === bar) + by];
  if (next === undefined) return;
  next.bar.focus();
  next.bar.host.scrollIntoView({ block: 'nearest' });
}
