/**
 * Our keys on a page, as `KeyboardEvent.code` where a keyboard layout or Option on a Mac would change the letter.
 * Alt+L, Alt+J and Alt+K are free in both browsers' menus, in French and English, and on both sites.
 */
export const FOCUS_BAR = { code: 'KeyL', name: 'Alt+L' };
export const NEXT_FINDING = { code: 'KeyJ', name: 'Alt+J' };
export const USE_ANSWER = { code: 'KeyK', name: 'Alt+K' };

/** Whether it is U alone, which takes the last escalation back. Whether the person is writing is another question. */
export function isUndoKey({ key, isComposing, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'u' && !isComposing && !ctrlKey && !metaKey && !altKey && !shiftKey;
}

/** Whether it is Ctrl+Enter, or Command+Enter on a Mac, which sends what a form holds. */
export function isSendKey({ key, isComposing, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey) && !isComposing && !altKey && !shiftKey;
}

/** Whether the event is a shortcut of ours: Alt and nothing else. */
export function isShortcut(event: KeyboardEvent, { code }: { code: string }): boolean {
  return event.code === code && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** Whether a key that acts comes again because it is held. Moving alone is done over and over; `moving`: letters that do it too. */
export function isHeld({ key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent, moving = ''): boolean {
  if (!repeat || ctrlKey || metaKey || altKey) return false;
  return !/^(?:Arrow|Page|Home$|End$|Tab$)/.test(key) && !(key.length === 1 && moving.includes(key.toLowerCase()));
}

/** Whether Shift makes it another key than ours. Signs are ours all the same: which of them need Shift differs from keyboard to keyboard. */
export function isShifted({ key, shiftKey }: KeyboardEvent): boolean {
  return shiftKey && (key.length > 1 || /^\p{L}$/u.test(key));
}
