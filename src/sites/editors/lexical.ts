import { clipboardEvent } from './clipboard-event.ts';

/** Whether the composer is Lexical (Facebook). */
export function isLexical(composer: Element): boolean {
  return composer.getAttribute('data-lexical-editor') === 'true';
}

/**
 * Replaces the selection through Lexical's own commands: a paste (which keeps line breaks), a cut for nothing.
 * Where the browser hands out an empty paste, one line is typed instead. Answers whether anything was sent.
 */
export function typeIntoLexical(composer: HTMLElement, text: string): boolean {
  const event = clipboardEvent(text === '' ? 'cut' : 'paste', text);
  if (event !== undefined) {
    composer.dispatchEvent(event);
    return true;
  }
  return !text.includes('\n') && composer.ownerDocument.execCommand('insertText', false, text);
}
