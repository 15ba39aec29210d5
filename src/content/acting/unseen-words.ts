import { wholeAddress } from '../../sites/link.ts';

/** Smaller than this, in px, nobody reads a word; fainter than this, nobody sees one; in a box of less, in px, none has room. */
const SMALL = 4;
const FAINT = 0.1;
const ROOM = 2;

const CLEAR = /^transparent$|^rgba\(.*,\s*0(?:\.0\d*)?\)$|\/\s*0(?:\.0\d*)?\)$/;

const plain = (text: string) =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether an element, as its style and its box are, keeps words in it from being seen. */
function hides(element: Element, hasLayout: boolean): boolean {
  const style = getComputedStyle(element);
  if (Number(style.opacity || 1) < FAINT || style.getPropertyValue('content-visibility') === 'hidden') return true;
  if (!hasLayout || style.overflowX === 'visible' || style.overflowX === '') return false;
  const { width, height } = element.getBoundingClientRect();
  return width < ROOM || height < ROOM;
}

/** Whether the letters right inside an element are drawn so that nobody sees them. */
function hidesLetters(element: Element): boolean {
  const style = getComputedStyle(element);
  const fill = style.getPropertyValue('-webkit-text-fill-color');
  return (
    Number.parseFloat(style.fontSize) < SMALL || /hidden|collapse/.test(style.visibility) || CLEAR.test(style.color) || CLEAR.test(fill)
  );
}

function isOutOfView(node: Node): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  const [x, y, right] = [scrollX, scrollY, document.documentElement.scrollWidth];
  const isIn = (rect: DOMRect) => rect.right + x > 0 && rect.bottom + y > 0 && rect.left + x < right && rect.height > 0;
  return ![...range.getClientRects()].some(isIn);
}

/** Whether a piece of text belongs to an address of which a site shows a part: all of it is in the words on purpose. */
function isPartOfAddress(post: Element, holder: Element, said: string): boolean {
  const link = holder.closest('a');
  return link !== null && post.contains(link) && wholeAddress(link)?.includes(said) === true;
}

/**
 * Whether a post's words hold some that the page keeps from the eye: tiny, clear, out of view, or in a box without room. Words
 * in the colour of what lies behind them are not found. It asks the layout, so it is for the moment of a press.
 */
export function hasUnseenWords(post: Element, words: string): boolean {
  const hasLayout = post.getBoundingClientRect().height > 0;
  const known = new Map<Element, boolean>();
  const isHidden = (element: Element): boolean => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const { parentElement } = element;
    const hidden = hides(element, hasLayout) || (element !== post && parentElement !== null && isHidden(parentElement));
    known.set(element, hidden);
    return hidden;
  };
  const walker = document.createTreeWalker(post, NodeFilter.SHOW_TEXT);
  let [seen, unseen]: [string, string[]] = ['', []];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const holder = node.parentElement;
    const said = plain(node.nodeValue ?? '');
    if (holder === null || !/[\p{L}\p{N}]/u.test(said)) continue;
    if (isPartOfAddress(post, holder, said)) continue;
    if (isHidden(holder) || hidesLetters(holder) || (hasLayout && isOutOfView(node))) unseen = [...unseen, said];
    else seen += ` ${said}`;
  }
  const all = plain(words);
  return unseen.some((said) => all.includes(said) && !seen.includes(said));
}
