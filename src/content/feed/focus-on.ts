import type { Bar } from '../ports/bars.ts';

/** Gives the focus to a bar, and scrolls no further than to see it. */
export function focusOn(bar: Bar): void {
  bar.focus();
  bar.host.scrollIntoView({ block: 'nearest' });
}
