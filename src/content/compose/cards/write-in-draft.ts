import type { Span } from '../../../guide/text.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import type { DraftState, OpenReply } from '../../ports/reply.ts';
import { copyText } from '../../surface/copy-text.ts';

/** What each reply is held back by: a write that is under way, or the state that stood before the draft was checked again. */
const held = new WeakMap<OpenReply, 'writes' | DraftState>();

/**
 * Does what a press asks for in the draft. Another press is passed over until that was done and the draft was checked:
 * until then it is about words that may have been written already.
 */
export async function whileNoWrite(reply: OpenReply, write: () => Promise<boolean>): Promise<void> {
  const hold = held.get(reply);
  if (hold === 'writes' || (hold !== undefined && hold === reply.draft.state)) return;
  held.set(reply, 'writes');
  let hasWritten = false;
  try {
    hasWritten = await write();
  } finally {
    if (hasWritten) held.set(reply, reply.draft.state);
    else held.delete(reply);
  }
}

/**
 * Puts a text in place of a span of the draft, through the site's own editor, whose undo takes it back. Where the site does
 * not take it, it is copied for the CM to paste, and said; where that is forbidden too, it is said what to write. `places`
 * is how many were to be written: marks and spaces of several places are of no use in the clipboard.
 */
export async function writeInDraft(reply: OpenReply, span: Span, text: string, places = 1): Promise<boolean> {
  const { session, site, draft, composer } = reply;
  if ((await site.replaceInDraft(composer, span, text)) === 'written') {
    draft.changed();
    return true;
  }
  const { notices, hello, doc } = session;
  const w = lineWords[hello.language];
  // The spaces around an insertion are ours; those of a replacement are what it mends.
  const words = span.start === span.end ? text.trim() : text;
  if (places > 1 && !/[\p{L}\p{N}]/u.test(words)) notices.show(w.unchanged(places));
  else notices.show((await copyText(doc, words)) ? w.copied(words) : w.notCopied(words));
  return false;
}
