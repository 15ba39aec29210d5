import type { Span } from '../../../guide/text.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import type { OpenReply } from '../../ports/reply.ts';
import { copyText } from '../../surface/copy-text.ts';

/**
 * Puts a text in place of a span of the draft, through the site's own editor, whose undo takes it back. Where the site does
 * not take it, it is copied for the CM to paste, and said; where that is forbidden too, it is said what to write.
 */
export async function writeInDraft({ session, site, draft, composer }: OpenReply, span: Span, text: string): Promise<boolean> {
  const { notices, hello, doc } = session;
  if ((await site.replaceInDraft(composer, span, text)) === 'written') {
    draft.changed();
    return true;
  }
  const w = lineWords[hello.language];
  const words = text.trim();
  notices.show((await copyText(doc, words)) ? w.copied(words) : w.notCopied(words));
  return false;
}
