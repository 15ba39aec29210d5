import { isUndoKey } from '../../ui/shortcuts.ts';
import { registry } from '../registry.ts';

const typing = 'input,textarea,select,[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="combobox"]';

/** Whether what has the focus takes letters. `within` is what has it inside of the event's own target. */
function isTyping(event: Event, within: Element | null): boolean {
  const [deepest] = event.composedPath();
  return [deepest, within].some((one) => one instanceof Element && one.closest(typing) !== null);
}

/**
 * U takes back what was just done wherever the focus is, unless the person is writing. Nothing else hears the key then: a
 * site has a meaning of its own for it. Says whether it was taken.
 */
export function takeUndoKey(event: KeyboardEvent, within: Element | null = null): boolean {
  const { undo } = registry().session ?? {};
  if (!undo?.stands || !isUndoKey(event) || isTyping(event, within)) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!event.repeat) undo.run();
  return true;
}
