import type { Post } from '../../contract/post.ts';
import { type IsLine, isBlock, type Skip, visibleText } from '../text.ts';
import type { Parts, Piece } from './parts.ts';

export interface Words {
  readonly text: string;
  readonly textState: Post['textState'];
  readonly lang: string | undefined;
}

/** X's own marks for "no language": undetermined, media only, tags only, links only … */
const noLanguage = /^(?:und|zxx|q\w\w|art)$/i;
const language = /^[a-z]{2,3}(?:-[\w-]{1,15})?$/i;

const isMoreLink: Skip = (element) => element.getAttribute('data-testid') === 'tweet-text-show-more-link';
const isEmbedded: Skip = (element) => element.tagName === 'ARTICLE' || element.getAttribute('data-testid') === 'simpleTweet';

/** X lays out a `div` inside the line of a post's words (a person named, an emoji); its line breaks are line feeds. */
const isWordsLine: IsLine = (element) => element.tagName !== 'DIV' && isBlock(element);
/** In an X Article blocks of its editor are lines; a `div` beside other pieces of a line runs in that line. */
const isArticleLine: IsLine = (element) => isBlock(element) && !(element.tagName === 'DIV' && isBesideWords(element));

function isBesideWords(element: Element): boolean {
  return [element.previousSibling, element.nextSibling].some(
    (node) => (node?.nodeType === 3 && node.nodeValue?.trim() !== '') || inlineTags.has((node as Element | null)?.tagName ?? ''),
  );
}

const inlineTags = new Set(['SPAN', 'A', 'B', 'I', 'EM', 'STRONG']);

/** A post's words: its text, else (an X Article) title and body. */
export function readWords(parts: Parts): Words {
  const { own } = parts;
  const element = own.text ?? unnamedText(own, parts.quote?.root);
  if (element !== undefined)
    return { text: visibleText(element, isMoreLink, isWordsLine), textState: stateOf(own, element), lang: langOf(element) };
  return articleWords(parts);
}

/** The words of a quoted post. */
export function quotedText(quote: Piece): string {
  const element = quote.text ?? unnamedText(quote, undefined);
  return element === undefined ? '' : visibleText(element, isMoreLink, isWordsLine);
}

function articleWords({ articleTitle, articleBody, own }: Parts): Words {
  const title = articleTitle === undefined ? '' : visibleText(articleTitle);
  const body = articleBody === undefined ? '' : visibleText(articleBody, isEmbedded, isArticleLine);
  const text = [title, body].filter((part) => part !== '').join('\n\n');
  const onlyTitle = title !== '' && body === '';
  return { text, textState: onlyTitle || own.more ? 'truncated' : 'complete', lang: undefined };
}

/** Before 2022 the text had no name, only a language and a direction. */
function unnamedText(piece: Piece, quote: Element | undefined): Element | undefined {
  if (piece.names !== undefined) return undefined;
  for (const element of piece.root.querySelectorAll('div[lang][dir="auto"]')) if (!quote?.contains(element)) return element;
  return undefined;
}

function stateOf(piece: Piece, text: Element): Post['textState'] {
  if (piece.more) return 'truncated';
  return isTranslated(text) ? 'translated' : 'complete';
}

/**
 * A machine translation is announced in the line right before the text by a sentence and a button ("Show original").
 * The offer to translate stands after the text, and "Replying to" holds links, not a button.
 */
function isTranslated(text: Element): boolean {
  const line = text.previousElementSibling;
  if (line === null || line.hasAttribute('data-testid') || line.querySelector('a[href],[data-testid],time') !== null) return false;
  const button = line.querySelector('button[aria-label],[role="button"][aria-label]');
  return button !== null && visibleText(line) !== '';
}

function langOf(element: Element): string | undefined {
  const lang = element.getAttribute('lang') ?? '';
  return language.test(lang) && !noLanguage.test(lang) ? lang : undefined;
}
