import { useLayoutEffect, useRef } from 'preact/hooks';
import { isHeld, isShifted } from '../../ui/shortcuts.ts';

/** Key as `KeyboardEvent.key` gives it, in lower case → what it does; `undefined` leaves the key to others. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Whether a person is typing there: then letters are text. Escape still works. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
}

/**
 * Does what `keys` says while the part is on the page; not while typing, in a dialog or menu, or with Ctrl, Alt or Meta. A held
 * key acts once, unless it moves.
 */
export function useKeys(keys: Keys): void {
  const present = useRef(keys);
  present.current = keys;
  // Before the part is seen: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      const act = isShifted(event) ? undefined : present.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      if (!isHeld(event, 'jk')) act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
