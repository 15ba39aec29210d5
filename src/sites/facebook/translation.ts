import { visibleText } from '../text.ts';
import { hasOwnWords } from './box.ts';
import { ACTION, TOOLBAR } from './marks.ts';

const control = 'a[href="#"],[role="button"],button';
/** What a line of controls about a translation never holds: pictures, lists, the post's own actions. */
const otherwise = `${ACTION},${TOOLBAR},img,video,ul,li,form,[data-ad-rendering-role]`;
/** "Original" as the control that brings it back says it, in the languages of the site's interface that write it so. */
const original =
  /ori[gğģjh]i?n|orygin|origjin|izvirn|alkuper|eredet|algne|ориг|прикад|πρωτ[όο]τυπ|原文|原始|원본|원문|[أا]صل|מקור|मूल|मूळ|মূল|আসল|મૂળ|ਮੂਲ|மூல|అసలు|ಮೂಲ|ต้นฉบับ|gốc|\basl[ıi]/iu;
/** Languages in which the label is known: there a line without it is no sign, elsewhere its shape has to do. */
const known = new Set(
  'af ar az bg bn bs ca cs da de el en es et eu fa fi fil fr gl gu he hi hr hu id it ja kn ko lt lv mk mr nb nl nn no pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur uz vi zh'.split(
    ' ',
  ),
);
const dot = /[·•]/;

/**
 * Whether the words are a machine's translation: right below stand two controls and nothing else, one of which brings the
 * original back. In a language whose label is not known, a dot between two labels has to do, unless they are the last
 * controls of all, which are those to like and to answer with. A mere line of buttons says nothing.
 */
export function isTranslated(words: Element, root: Element): boolean {
  const line = lineBelow(words, root);
  if (line === undefined || line.querySelector(otherwise) !== null || holdsWords(line)) return false;
  const labels = labelsIn(line);
  if (labels.length !== 2) return false;
  if (labels.some((label) => original.test(label))) return true;
  return !isKnown(root.ownerDocument) && dot.test(line.textContent ?? '') && !isLast(line, root);
}

function isKnown(document: Document): boolean {
  return known.has(document.documentElement.lang.split(/[-_]/, 1)[0]?.toLowerCase() ?? '');
}

/** The element that follows the words, in the first box further out where one does. */
function lineBelow(words: Element, root: Element): Element | undefined {
  for (let at: Element | null = words; at !== null && at !== root; at = at.parentElement) {
    if (at.nextElementSibling !== null) return at.nextElementSibling;
  }
  return undefined;
}

/** A translation beside the original has words of its own. */
function holdsWords(line: Element): boolean {
  return [line, ...line.querySelectorAll('*')].some((element) => element.closest(control) === null && hasOwnWords(element));
}

function labelsIn(line: Element): string[] {
  return [...line.querySelectorAll(control)]
    .filter((one) => one.querySelector(control) === null)
    .map((one) => visibleText(one))
    .filter((label) => label !== '');
}

/** The last line of controls is the one to like and to answer with. */
function isLast(line: Element, root: Element): boolean {
  const controls = [...root.querySelectorAll(control)].filter((one) => visibleText(one) !== '' || one.querySelector(ACTION) !== null);
  const last = controls.at(-1);
  return last !== undefined && line.contains(last);
}
