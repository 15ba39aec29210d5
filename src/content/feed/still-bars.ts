import type { Bar } from '../ports/bars.ts';
import { onTrusted } from '../surface/trusted.ts';

/** For so long, in ms, a bar must have stood where it is before the pointer presses it. */
const STILL = 500;
/** How soon, in ms, the bars are looked at after what may have moved them. */
const SOON = 150;
/** Presses so near to each other, in ms and px, may be one double click. */
const DOUBLE = 600;
const NEAR = 8;

/** Where a bar stands in the view and in the page, and since when. */
interface Place {
  readonly inView: readonly [x: number, y: number];
  readonly inPage: readonly [x: number, y: number];
  readonly since: number;
}

const isSame = ([x, y]: Place['inView'], [a, b]: Place['inView']) => Math.abs(x - a) < 1 && Math.abs(y - b) < 1;
const isNear = (a: PointerEvent, b: PointerEvent) =>
  b.timeStamp - a.timeStamp < DOUBLE && Math.abs(b.clientX - a.clientX) <= NEAR && Math.abs(b.clientY - a.clientY) <= NEAR;

/**
 * Tells whether a bar stood still until the pointer pressed it: a page may put one where a person is about to press something
 * else. What is scrolled stays where it is in the page, and what a feed corrects above stays where it is in the view: neither
 * has moved.
 */
export function createStillBars(view: Window, pressedAt: () => number, all: () => Iterable<Bar>, signal: AbortSignal) {
  const places = new WeakMap<Bar, Place>();
  let presses: readonly PointerEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (bar: Bar) => {
    const { x, y } = bar.host.getBoundingClientRect();
    const [inView, inPage] = [[x, y] as const, [x + view.scrollX, y + view.scrollY] as const];
    const before = places.get(bar);
    const stood = before === undefined || isSame(before.inView, inView) || isSame(before.inPage, inPage);
    places.set(bar, { inView, inPage, since: stood ? (before?.since ?? Number.NEGATIVE_INFINITY) : performance.now() });
  };
  const lookAtAll = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const bar of all()) if (bar.host.isConnected) look(bar);
  };
  const soon = () => {
    timer ??= setTimeout(lookAtAll, SOON);
  };
  for (const type of ['pointermove', 'scroll'] as const) onTrusted(view, type, soon, { capture: true, passive: true, signal });
  onTrusted(
    view,
    'pointerdown',
    (event) => {
      presses = [...presses.slice(-1), event];
      lookAtAll();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    /** Something on the page changed, which may have moved bars. */
    soon,
    /** It is used for another post. */
    forget: (bar: Bar) => void places.delete(bar),
    /** Whether a bar was where it is for long before the last press; true for keys, and for what reads a page aloud. */
    stood(bar: Bar): boolean {
      const [before, last] = presses.length === 2 ? presses : [undefined, presses[0]];
      if (last === undefined || last.timeStamp !== pressedAt()) return true;
      // The first of the two presses was meant for something else.
      if (before !== undefined && isNear(before, last) && before.target !== bar.host) return false;
      return (places.get(bar)?.since ?? Number.NEGATIVE_INFINITY) <= last.timeStamp - STILL;
    },
  };
}
