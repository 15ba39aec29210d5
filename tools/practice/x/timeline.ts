/**
 * X's virtualised list: absolutely placed cells that exist only near the view. A cell that leaves is discarded; the same
 * post coming back is a new node. Cells are measured again whenever their size changes.
 */
import { h } from '../page/element.ts';
import { until } from '../page/probe.ts';

export interface TimelineItem {
  readonly key: string;
  /** The cell's content, new on each call. */
  render(): Node;
}

export interface Timeline {
  readonly element: HTMLElement;
  setItems(items: readonly TimelineItem[]): void;
  scrollTo(index: number): Promise<void>;
  /** The cells that exist now, by key. */
  cells(): ReadonlyMap<string, HTMLElement>;
}

const GUESS = 180;

export function makeTimeline(label: string, signal: AbortSignal): Timeline {
  const list = h('div', { class: 'list' });
  const element = h('div', { 'aria-label': label }, list);
  const heights = new Map<string, number>();
  const shown = new Map<string, HTMLElement>();
  let items: readonly TimelineItem[] = [];
  let tops: number[] = [];
  let asked = 0;

  const measure = new ResizeObserver((entries) => {
    let moved = 0;
    for (const { target, borderBoxSize } of entries) {
      const key = (target as HTMLElement).dataset['key'] ?? '';
      const height = borderBoxSize[0]?.blockSize ?? 0;
      const before = heights.get(key) ?? GUESS;
      if (height === 0 || height === before || !shown.has(key)) continue;
      heights.set(key, height);
      // What grows above the view must not push what is read.
      if (target.getBoundingClientRect().bottom < 0) moved += height - before;
    }
    place();
    if (moved !== 0) window.scrollBy(0, moved);
  });

  function place(): void {
    let top = 0;
    tops = items.map(({ key }) => {
      const mine = top;
      top += heights.get(key) ?? GUESS;
      return mine;
    });
    list.style.minHeight = `${top}px`;
    for (const [i, { key }] of items.entries()) {
      const cell = shown.get(key);
      if (cell) cell.style.transform = `translateY(${tops[i] ?? 0}px)`;
    }
    ask();
  }

  function show(item: TimelineItem): void {
    const cell = h('div', { 'data-testid': 'cellInnerDiv' }, h('div', {}, item.render()));
    cell.dataset['key'] = item.key;
    cell.style.position = 'absolute';
    cell.style.width = '100%';
    shown.set(item.key, cell);
    list.append(cell);
    measure.observe(cell);
  }

  function discard(key: string, cell: HTMLElement): void {
    shown.delete(key);
    measure.unobserve(cell);
    cell.remove();
  }

  function update(): void {
    asked = 0;
    if (signal.aborted) return;
    const start = list.getBoundingClientRect().top;
    const from = -start - innerHeight;
    const to = -start + innerHeight * 2;
    const wanted = new Map<string, TimelineItem>();
    for (const [i, item] of items.entries()) {
      const top = tops[i] ?? 0;
      if (top + (heights.get(item.key) ?? GUESS) > from && top < to) wanted.set(item.key, item);
    }
    for (const [key, cell] of shown) if (!wanted.has(key)) discard(key, cell);
    for (const [key, item] of wanted) if (!shown.has(key)) show(item);
    for (const [i, { key }] of items.entries()) {
      const cell = shown.get(key);
      if (cell) cell.style.transform = `translateY(${tops[i] ?? 0}px)`;
    }
  }

  function ask(): void {
    if (asked === 0) asked = requestAnimationFrame(update);
  }

  addEventListener('scroll', ask, { passive: true, signal });
  addEventListener('resize', ask, { signal });
  signal.addEventListener('abort', () => measure.disconnect());

  return {
    element,
    cells: () => shown,
    setItems(next) {
      items = next;
      const keys = new Set(next.map(({ key }) => key));
      for (const [key, cell] of shown) if (!keys.has(key)) discard(key, cell);
      place();
    },
    async scrollTo(index) {
      const key = items[index]?.key ?? '';
      const target = () => list.getBoundingClientRect().top + scrollY + (tops[index] ?? 0) - 60;
      // Cells on the way are measured only when they exist, so the goal moves: go on until it stands still.
      await until(() => {
        const lowest = document.documentElement.scrollHeight - innerHeight;
        const there = Math.abs(scrollY - Math.min(Math.max(0, target()), lowest)) < 2;
        if (!there) window.scrollTo(0, target());
        return there && shown.has(key);
      });
    },
  };
}
