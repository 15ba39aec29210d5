import type { WriteResult } from '../../contract/site.ts';
import type { Span } from '../../guide/text.ts';
import { isDraftJs, typeIntoDraftJs } from './draft-js.ts';
import { draftText, rangeOf } from './draft-text.ts';
import { isLexical, typeIntoLexical } from './lexical.ts';
import { typeIntoPlain } from './plain.ts';
import { select, settled } from './settle.ts';
import { undo } from './undo.ts';
import { cutsIsland, edgesOf, keepsMarks } from './whole-nodes.ts';

type Type = (composer: HTMLElement, text: string) => boolean;

/** Which editor it is, by its own marks: either site may change its editor. */
function typingInto(composer: HTMLElement): Type {
  if (isLexical(composer)) return typeIntoLexical;
  return isDraftJs(composer) ? typeIntoDraftJs : typeIntoPlain;
}

const writing = new WeakSet<HTMLElement>();

/**
 * Replaces a span of the draft once, and says `written` only when the settled editor shows exactly the expected text.
 * A second call while one is under way is refused (`unverified`): its span was counted in another text.
 */
export async function replaceInDraft(composer: HTMLElement, span: Span, text: string): Promise<WriteResult> {
  if (writing.has(composer)) return 'unverified';
  writing.add(composer);
  try {
    return await write(composer, span, text.replace(/\r\n?/g, '\n'));
  } finally {
    writing.delete(composer);
  }
}

async function write(composer: HTMLElement, span: Span, text: string): Promise<WriteResult> {
  const before = draftText(composer).text;
  const expected = before.slice(0, span.start) + text + before.slice(span.end);
  const range = rangeOf(composer, span);
  if (range === undefined || !composer.isConnected || cutsIsland(composer, range)) return 'unverified';
  if (expected === before) return 'written';
  composer.focus({ preventScroll: true });
  await select(composer.ownerDocument, range);
  if (draftText(composer).text !== before || !holdsSelection(composer, before, span)) return 'unverified';
  const edges = edgesOf(composer, span);
  if (!typingInto(composer)(composer, text)) return 'unverified';
  const holds = () => same(draftText(composer).text, expected) && keepsMarks(composer, edges, span.start, text.length);
  if (!(await settled(composer, holds))) return takeBack(composer, before);
  await restoreCaret(composer, expected, span.start + text.length);
  return 'written';
}

/**
 * An editor that made something else of the replacement is given its draft back: one that treats a tagged person as one
 * piece removes the whole of it, or its tag, when only a part is replaced. Where nothing changed, there is nothing to undo.
 */
async function takeBack(composer: HTMLElement, before: string): Promise<WriteResult> {
  if (draftText(composer).text !== before) {
    undo(composer);
    await settled(composer, () => same(draftText(composer).text, before));
  }
  return 'unverified';
}

/** Most editors leave the caret after what was written; one that believes itself unfocused leaves it at the start. */
async function restoreCaret(composer: HTMLElement, text: string, offset: number): Promise<void> {
  const { ownerDocument } = composer;
  const selection = ownerDocument.getSelection();
  const range = rangeOf(composer, { start: offset, end: offset });
  if (range === undefined || !selection?.focusNode || ownerDocument.activeElement !== composer) return;
  const before = ownerDocument.createRange();
  before.setStart(composer, 0);
  before.setEnd(selection.focusNode, selection.focusOffset);
  const isThere = selection.isCollapsed && bareLines(before.toString()) === bareLines(text.slice(0, offset));
  if (!isThere) await select(ownerDocument, range);
}

/** Editors may move the ends of a selection between equal places; what is selected must be the span. */
function holdsSelection(composer: HTMLElement, before: string, span: Span): boolean {
  const selection = composer.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  if (!composer.contains(range.commonAncestorContainer)) return false;
  return bareLines(range.toString()) === bareLines(before.slice(span.start, span.end));
}

function bareLines(text: string): string {
  return text.replaceAll('\n', '');
}

/** Browsers keep a space at an edge as a no-break space. */
function same(shown: string, expected: string): boolean {
  return shown === expected || shown.replaceAll('\u00a0', ' ') === expected.replaceAll('\u00a0', ' ');
}
