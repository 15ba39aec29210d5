import { clipboardEvent } from './clipboard-event.ts';

/** Whether the composer is Draft.js (X). Its read-only articles have the class too, but nobody types there. */
export function isDraftJs(composer: Element): boolean {
  return composer.matches('.public-DraftEditor-content') || composer.querySelector(':scope [data-contents="true"]') !== null;
}

/**
 * Replaces the selection through Draft.js' own input path: typed text for one line, a paste for several
 * (typing loses all lines but the last), a cut for nothing. Answers whether anything was sent.
 */
export function typeIntoDraftJs(composer: HTMLElement, text: string): boolean {
  if (text !== '' && !text.includes('\n')) return composer.ownerDocument.execCommand('insertText', false, text);
  const event = clipboardEvent(text === '' ? 'cut' : 'paste', text);
  if (event === undefined) return false;
  composer.dispatchEvent(event);
  return true;
}
