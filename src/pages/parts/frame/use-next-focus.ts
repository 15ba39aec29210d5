import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const CONTROLS = 'button:not(:disabled), input, textarea, select';

/**
 * Keeps the focus in a box whose pressed button goes away as `state` changes: what takes its place has it then, the first
 * control of the box or else the box itself. Only where nothing else took the focus.
 */
export function useNextFocus(box: RefObject<HTMLElement | null>, state: unknown): void {
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const enter = ({ target }: Event) => {
      last.current = box.current?.contains(target as Node) ? target : null;
    };
    document.addEventListener('focusin', enter);
    return () => document.removeEventListener('focusin', enter);
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of what the box shows
  useLayoutEffect(() => {
    const isGone = last.current instanceof Element && !last.current.isConnected;
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (!isGone || !isFree || box.current === null) return;
    box.current.tabIndex = -1;
    (box.current.querySelector<HTMLElement>(CONTROLS) ?? box.current).focus({ preventScroll: true });
  }, [state]);
}
