import type { PlainWatch } from '../ports/surface.ts';
import { isPlain, type PlainCache } from './plain.ts';
import { onTrusted } from './trusted.ts';

/** For so long, in ms, something must have been drawn as it is before the press that sends it. */
const LONG = 500;
/** Between two looks there are so many ms, never the same: a page cannot do it just in between. */
const LEAST = 100;
const SPREAD = 100;
/** While a person has done nothing for so long, in ms, it looks so many times more seldom, and anew as soon as they do. */
const IDLE = 5_000;
const SELDOM = 8;

/** Looks at what it watches at moments that a page cannot foresee. */
export function createPlainWatch(view: Window, signal: AbortSignal): PlainWatch {
  const watched = new Set<Element>();
  /** When each was seen to be drawn as it is again, after it was not; `Infinity` while it is not. */
  const plainAgain = new WeakMap<Element, number>();
  let [touched, slow]: [number, boolean] = [performance.now(), false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const see = (element: Element, found?: PlainCache) => {
    const plain = isPlain(element, found);
    if (!plain) plainAgain.set(element, Number.POSITIVE_INFINITY);
    else if (plainAgain.get(element) === Number.POSITIVE_INFINITY) plainAgain.set(element, performance.now());
    return plain;
  };
  const lookAtAll = () => {
    timer = undefined;
    const found: PlainCache = new Map();
    const isNear = (element: Element) => isInView(element, view);
    if (!view.document.hidden) for (const element of [...watched].filter(isNear)) see(element, found);
    next();
  };
  const next = () => {
    if (watched.size === 0 || signal.aborted || timer !== undefined) return;
    slow = performance.now() - touched > IDLE;
    timer = setTimeout(lookAtAll, (LEAST + Math.random() * SPREAD) * (slow ? SELDOM : 1));
  };
  const touch = () => {
    touched = performance.now();
    if (!slow || timer === undefined) return;
    clearTimeout(timer);
    lookAtAll();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const)
    onTrusted(view, type, touch, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    watch(element) {
      watched.add(element);
      next();
    },
    unwatch(element) {
      watched.delete(element);
      plainAgain.delete(element);
    },
    wasPlain(element, pressedAt) {
      return see(element) && (plainAgain.get(element) ?? Number.NEGATIVE_INFINITY) < pressedAt - LONG;
    },
  };
}

function isInView(element: Element, view: Window): boolean {
  if (!element.isConnected) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < view.innerHeight;
}
