import { POST_TEXT_MAX } from '../contract/limits.ts';
import { clean } from '../domain/clean.ts';
import { wholeAddress } from './link.ts';
import { isHiddenItself } from './visibility.ts';

const blockTags = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI OL P PRE SECTION TABLE TR UL'.split(' '),
);
const silentTags = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON SVG svg IFRAME OBJECT VIDEO AUDIO HEAD'.split(' '));

/** Enough for the longest text kept and for what cleaning takes away; a hostile page costs no more than this. */
const readMax = POST_TEXT_MAX * 2;

/** Whether a subtree is no part of the text (a button, a nested post …). */
export type Skip = (element: Element) => boolean;

/** Whether an element stands on lines of its own. Each site has its own answer for `div`, which some lay out inside a line. */
export type IsLine = (element: Element) => boolean;

const inlineHere = /display\s*:\s*(?:inline|contents)/i;

/** A block by its tag, unless its own style says that it runs in the line. */
export const isBlock: IsLine = (element) => blockTags.has(element.tagName) && !inlineHere.test(element.getAttribute('style') ?? '');

/** An element that says nothing to the reader: hidden, decorative, or a control. */
function isSilent(element: Element): boolean {
  if (!element.hasAttributes()) return silentTags.has(element.tagName);
  return silentTags.has(element.tagName) || element.getAttribute('aria-hidden') === 'true' || isHiddenItself(element);
}

/**
 * White space between tags is layout of the source; the sites write real line breaks inside their own spans, or as
 * bare line feeds between two pieces of one line.
 */
function isSourceLayout(node: Node, isLine: IsLine): boolean {
  const data = node.nodeValue ?? '';
  if (!data.includes('\n') || data.trim() !== '' || (node.parentNode?.childNodes.length ?? 0) < 2) return false;
  return /[^\n]/.test(data) || !(isInLine(node.previousSibling, isLine) && isInLine(node.nextSibling, isLine));
}

function isInLine(node: Node | null, isLine: IsLine): boolean {
  return node?.nodeType === 1 && !isLine(node as Element) && (node as Element).tagName !== 'BR';
}

const letter = /\p{L}/u;

/** The character that a small picture in the words stands for; a photo's description is not in the words. */
function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return letter.test(alt) ? '' : alt;
}

/**
 * What a person reads in `root`, cleaned and trimmed: line breaks as `\n`, emoji images as their characters, links to
 * addresses whole, without hidden and decorative parts and without what `skip` refuses. Walks without recursion and
 * stops at `readMax`.
 */
export function visibleText(root: Element, skip?: Skip, isLine: IsLine = isBlock): string {
  if (root.firstElementChild === null) return tidy(clean(root.textContent ?? ''));
  let text = '';
  let node: Node | null = root;
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  while (node !== null && text.length < readMax) {
    let enter = false;
    if (node.nodeType === 3) {
      if (!isSourceLayout(node, isLine)) text += node.nodeValue ?? '';
    } else if (node.nodeType === 1) {
      const element = node as Element;
      enter = element === root || !(isSilent(element) || skip?.(element));
      const address = enter && element.tagName === 'A' ? wholeAddress(element) : undefined;
      if (address !== undefined) {
        text += address;
        enter = false;
      }
      if (enter && element.tagName === 'BR') text += '\n';
      if (enter && element.tagName === 'IMG') text += emojiOf(element);
      if (enter && isLine(element)) breakLine();
    }
    if (enter && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root && isLine(node as Element)) breakLine();
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  return tidy(clean(text));
}

const lineEnds = /[ \t]+\n/g;
const manyBreaks = /\n{4,}/g;

function tidy(text: string): string {
  const lines = text.includes('\n') ? text.replace(lineEnds, '\n').replace(manyBreaks, '\n\n\n') : text;
  return lines.trim();
}
