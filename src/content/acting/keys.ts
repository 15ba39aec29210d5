import { roveFocus } from '../../ui/post/rove-focus.ts';
import { isShifted } from '../../ui/shortcuts.ts';
import { byPlace } from '../feed/bars.ts';
import { focusOn } from '../feed/focus-on.ts';
import type { BarPart, Panel } from '../ports/bar-part.ts';
import type { Bar, Bars } from '../ports/bars.ts';
import { panelByKey } from './panels/index.ts';

/** What a key on a bar may do. */
interface KeyHandler {
  readonly bars: Bars;
  press(part: BarPart): void;
  open(panel: Panel): void;
  /** Says that nothing more is to be done about the post, or takes that back. */
  close(): void;
}

/** Done with the post: the next one that is not has the focus. */
const DONE = 'd';

/** The keys of a bar that has the focus: arrows move, letters act, Escape goes back to the page. */
export function barKey(bar: Bar, event: KeyboardEvent, { bars, press, open, close }: KeyHandler): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isShifted(event)) return;
  const key = event.key.toLowerCase();
  const panel = panelByKey(key);
  const part = bar.partByKey(key);
  if (panel !== undefined) open(panel);
  else if (part !== undefined) press(part);
  else if (key === DONE) close();
  else if (key === 'escape') (bar.focused as HTMLElement | null)?.blur();
  else if (key === 'arrowup' || key === 'arrowdown') step(bar, key === 'arrowdown' ? 1 : -1, bars);
  else if (!roveFocus(bar.buttons, bar.focused, event.key)) return;
  event.preventDefault();
}

function step(bar: Bar, by: number, bars: Bars): void {
  const all = bars.all().sort(byPlace);
  const next = all[all.findIndex((other) => other.bar === bar) + by];
  if (next !== undefined) focusOn(next.bar);
}
