import type { Post } from '../../contract/post.ts';
import { type IsLine, isBlock, type Skip, visibleText } from '../text.ts';
import type { Parts, Piece } from './article.ts';
import { TWEET } from './find.ts';

export interface Words {
  readonly text: string;
  readonly textState: Post['textState'];
  readonly lang: string | undefined;
}

/** X's own marks for "no language": undetermined, media only, tags only, links only … */
const noLanguage = /^(?:und|zxx|q\w\w|art)$/i;
const language = /^[a-z]{2,3}(?:-[\w-]{1,15})?$/i;

const isEmbedded: Skip = (element) => element.matches(TWEET) || element.getAttribute('data-testid') === 'simpleTweet';

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
  if (own.text === undefined) return articleWords(parts);
  const isMore = moreLinkIn(own.text);
  return { text: visibleText(own.text, isMore, isWordsLine), textState: stateOf(own, own.text), lang: langOf(own.text) };
}

/** The words of a quoted post. */
export function quotedText({ text }: Piece): string {
  return text === undefined ? '' : visibleText(text, moreLinkIn(text), isWordsLine);
}

/** "Show more" as a link at the end of the words: by its name, else as the only link there that leads to a post of X's. */
function moreLinkIn(text: Element): Skip {
  const last = text.lastElementChild;
  return (element) => element.getAttribute('data-testid') === MORE || (element === last && isUnnamedMore(element));
}

const MORE = 'tweet-text-show-more-link';
const statusHref = /^\/\w{1,20}\/status\/\d+/;

function isUnnamedMore(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  return element.tagName === 'A' && statusHref.test(element.getAttribute('href') ?? '') && !/[/.@#]/.test(text);
}

function articleWords({ articleTitle, articleBody, own }: Parts): Words {
  const title = articleTitle === undefined ? '' : visibleText(articleTitle);
  const body = articleBody === undefined ? '' : visibleText(articleBody, isEmbedded, isArticleLine);
  const text = [title, body].filter((part) => part !== '').join('\n\n');
  const onlyTitle = title !== '' && body === '';
  return { text, textState: onlyTitle || own.more ? 'truncated' : 'complete', lang: undefined };
}

function stateOf(piece: Piece, text: Element): Post['textState'] {
  const isCut = piece.more || hasUnnamedMore(text);
  if (isTranslated(text)) return isCut ? 'translated-truncated' : 'translated';
  return isCut ? 'truncated' : 'complete';
}

/**
 * The control that shows the rest, when X has renamed it: a button right after the words, or a link at their end. An offer
 * to translate stands there too: it has no name, and is made only of words in another language than the page's.
 */
function hasUnnamedMore(text: Element): boolean {
  const last = text.lastElementChild;
  if (last !== null && isUnnamedMore(last)) return true;
  const buttons: Element[] = [];
  for (let at = text.nextElementSibling; at !== null; at = at.nextElementSibling)
    if (at.matches('button,[role="button"]') && visibleText(at) !== '') buttons.push(at);
  return buttons.length > 1 || (buttons[0] !== undefined && (buttons[0].hasAttribute('data-testid') || isInPageLanguage(text) === true));
}

/**
 * A machine translation is announced in the line right before the text by a sentence and a button ("Show original").
 * Once the original is shown again, the button offers the translation, and the words are not in the page's language.
 * "Replying to" holds links, not a button.
 */
function isTranslated(text: Element): boolean {
  const line = text.previousElementSibling;
  if (line === null || line.hasAttribute('data-testid') || line.querySelector('a[href],time') !== null) return false;
  const said = [...line.querySelectorAll('button,[role="button"]')].map((button) => visibleText(button));
  const offer = said.find((words) => words !== '');
  if (offer === undefined || translation.test(offer)) return false;
  return isInPageLanguage(text) !== false;
}

/** The word "translation" in the languages of the surface that X has most; without it the two languages decide. */
const translation =
  /transla[tç]|traduc|traduç|traduz|tradui|übersetz|vertal|översät|oversæt|oversett|käänn|tłumacz|перев|перек|çevir|translet|terjemah|翻訳|翻译|翻譯|번역|ترجم|תרגו|अनुवाद|แปล|dịch/iu;

/** Whether the words are in the language of the surface; `undefined` where one of the two is not said. */
function isInPageLanguage(text: Element): boolean | undefined {
  const own = primary(langOf(text));
  const page = primary(text.ownerDocument.documentElement?.getAttribute('lang') ?? undefined);
  return own === undefined || page === undefined ? undefined : own === page;
}

function primary(lang: string | undefined): string | undefined {
  return lang?.toLowerCase().split('-', 1)[0] || undefined;
}

function langOf(element: Element): string | undefined {
  const lang = element.getAttribute('lang') ?? '';
  return language.test(lang) && !noLanguage.test(lang) ? lang : undefined;
}
