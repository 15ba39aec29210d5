import { type BarEvents, BarLine } from '../bar/bar.ts';
import type { Bar } from '../ports/bars.ts';

/** So many bars of posts that left wait for others: about a screen of posts. */
const MOST = 8;

export interface SpareBars {
  /** A bar of a post that left, else a new one. */
  take(): Bar;
  /** Gives a bar back. One that a person came near is never used again: a popover or an answer may still belong to it. */
  giveBack(bar: Bar): void;
  clear(): void;
}

/** Bars are dear to make and alike: those of posts that left are used again for posts that come. */
export function createSpareBars(doc: Document, events: BarEvents): SpareBars {
  const spare: Bar[] = [];
  return {
    take: () => spare.pop() ?? new BarLine(doc, events),
    giveBack(bar) {
      if (!bar.touched && spare.length < MOST) spare.push(bar);
    },
    clear: () => spare.splice(0),
  };
}
