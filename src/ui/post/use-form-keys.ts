import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FormKeys {
  /** Ctrl+Enter or Cmd+Enter, wherever the person is in the form. */
  readonly send: () => void;
  /** A digit outside a field: 1 is the first choice, 0 the tenth. */
  readonly pick: (place: number) => void;
}

const isField = (target: EventTarget | null) => target instanceof Element && target.closest('input, textarea, select') !== null;

/** Whether the key is meant for the form: it was pressed in it, or on what holds it, and the form is not folded away. */
function isFor(form: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Node) || form.closest('details:not([open])') !== null) return false;
  return form.contains(target) || target.contains(form);
}

/** The place that a digit names, also on keyboards that write digits with Shift; none for another key, as those of a keypad without digits. */
function digitOf({ key, code }: KeyboardEvent): number | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1] ?? /^\d$/.exec(key)?.[0];
  return digit === undefined ? undefined : (Number(digit) + 9) % 10;
}

/** The keys of a form. The document is listened to: what had the focus may have gone away, and left it with nobody. */
export function useFormKeys(form: RefObject<HTMLElement | null>, keys: FormKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const box = form.current;
    const hear = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (box === null || event.defaultPrevented || event.isComposing || event.repeat || altKey || !isFor(box, target)) return;
      if (key === 'Enter' && (ctrlKey || metaKey)) latest.current.send();
      else {
        const place = ctrlKey || metaKey || isField(target) ? undefined : digitOf(event);
        if (place === undefined) return;
        latest.current.pick(place);
      }
      event.preventDefault();
    };
    const { ownerDocument } = box ?? {};
    ownerDocument?.addEventListener('keydown', hear);
    return () => ownerDocument?.removeEventListener('keydown', hear);
  }, [form]);
}
