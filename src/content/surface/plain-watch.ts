import type { PlainWatch } from '../ports/surface.ts';
import { type Found, isPlain } from './plain.ts';

/** For so long, in ms, something must have been drawn as it is before the press that sends it. */
const LONG = 500;
/** Between two looks there are so many ms, never the same: a page cannot do it just in between. */
const LEAST = 100;
const SPREAD = 100;

/** Looks at what it watches at moments that a page cannot foresee. */
export function createPlainWatch(view: Window, signal: AbortSignal): PlainWatch {
  const watched = new Set<Element>();
  /** When each was last seen to be drawn otherwise. */
  const otherwise = new WeakMap<Element, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const see = (element: Element, found?: Found) => {
    const plain = isPlain(element, found);
    if (!plain) otherwise.set(element, performance.now());
    return plain;
  };
  const lookAtAll = () => {
    timer = undefined;
    const found: Found = new Map();
    const isNear = (element: Element) => isInView(element, view);
    if (!view.document.hidden) for (const element of [...watched].filter(isNear)) see(element, found);
    next();
  };
  const next = () => {
    if (watched.size > 0 && !signal.aborted) timer ??= setTimeout(lookAtAll, LEAST + Math.random() * SPREAD);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    watch(element) {
      watched.add(element);
      next();
    },
    unwatch(element) {
      watched.delete(element);
      otherwise.delete(element);
    },
    wasPlain(element, pressedAt) {
      return see(element) && (otherwise.get(element) ?? Number.NEGATIVE_INFINITY) < pressedAt - LONG;
    },
  };
}

function isInView(element: Element, view: Window): boolean {
  if (!element.isConnected) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < view.innerHeight;
}
