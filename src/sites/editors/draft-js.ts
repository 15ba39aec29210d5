import { clipboardEvent } from './clipboard-event.ts';

/** Whether the composer is Draft.js (X). Its read-only articles have the class too, but nobody types there. */
export function isDraftJs(composer: Element): boolean {
  return composer.matches('.public-DraftEditor-content') || composer.querySelector(':scope [data-contents="true"]') !== null;
}

/**
 * Replaces the selection through Draft.js' own paste and cut, which change its model first and are each one step of undo.
 * Typing (`insertText`) is only for browsers that hand out an empty paste, and never for an empty draft or several lines:
 * there Draft.js lets the browser change the DOM under React, which breaks the editor (seen with 0.11.7), or loses lines.
 * Answers whether anything was sent.
 */
export function typeIntoDraftJs(composer: HTMLElement, text: string): boolean {
  const event = clipboardEvent(text === '' ? 'cut' : 'paste', text);
  if (event !== undefined) {
    composer.dispatchEvent(event);
    return true;
  }
  const isSafe = !text.includes('\n') && composer.textContent !== '';
  return isSafe && composer.ownerDocument.execCommand('insertText', false, text);
}
