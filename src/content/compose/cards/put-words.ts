import type { DraftReading } from '../../../contract/site.ts';
import type { OpenReply } from '../../ports/reply.ts';
import { whileNoWrite, writeInDraft } from './write-in-draft.ts';

/** Where the caret stands in the draft; at its end where it is elsewhere. */
export function cursorPosition(composer: HTMLElement, { text, range }: DraftReading): number {
  const selection = composer.ownerDocument.getSelection();
  const { focusNode: node, focusOffset: offset } = selection ?? {};
  if (node == null || offset === undefined || !composer.contains(node)) return text.length;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // Whether the caret stands at this place of the text, or before it.
    const isThere = (range({ start: middle, end: middle })?.comparePoint(node, offset) ?? 0) <= 0;
    if (isThere) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts words into the draft at the caret, apart from what stands beside them, through the site's own editor. */
export function putWords(reply: OpenReply, words: string): Promise<void> {
  return whileNoWrite(reply, () => {
    const reading = reply.site.openDraft(reply.composer);
    const at = cursorPosition(reply.composer, reading);
    const before = /\S$/u.test(reading.text.slice(0, at)) ? ' ' : '';
    const after = /^[\p{L}\p{N}]/u.test(reading.text.slice(at)) ? ' ' : '';
    return writeInDraft(reply, { start: at, end: at }, before + words.trim() + after);
  });
}
