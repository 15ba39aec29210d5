import { isSendKey } from './shortcuts.ts';

interface FormKey {
  readonly currentTarget: HTMLFormElement;
}

/** Ctrl+Enter, or Command+Enter on a Mac, sends a form from any of its fields, as its own button does. */
export function sendByKey(event: KeyboardEvent & FormKey): void {
  if (!isSendKey(event) || event.repeat) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
