import { precedes } from '../order.ts';
import { visibleText } from '../text.ts';
import { hiddenBy } from '../visibility.ts';
import { hasOwnWords, isEmoji, largestBox } from './box.ts';
import { ACTION, EDITABLE, firstOwnElement, HEADING, MENU, NAME, type OwnTest, TOOLBAR } from './marks.ts';

/** What ends the search: after one of these no words of the post's own follow. */
const content = `img,video,iframe,form,table,ul,ol,${HEADING},${NAME},${ACTION},${MENU},${TOOLBAR},${EDITABLE}`;
const silent = '[aria-hidden="true"],[role="button"],svg,button,style,script,time,object';

/**
 * Where nothing names the words: the lines that come first after the header, before any picture, link card, shared post
 * or control. What stands further down may be another's, so it is not taken.
 */
export function looseWords(root: Element, header: Element, own: OwnTest): Element | undefined {
  const line = firstLine(root, header, own);
  if (line === undefined || actionsBlock(root, header, own)?.contains(line)) return undefined;
  return largestBox(line, root, (box) => !box.contains(header) && !holdsContent(box));
}

/** The block of the actions: what stands in it, as counts do, is no word of the post. */
function actionsBlock(root: Element, header: Element, own: OwnTest): Element | undefined {
  const action = firstOwnElement(root, ACTION, own);
  return action && largestBox(action, root, (box) => !box.contains(header));
}

function firstLine(root: Element, header: Element, own: OwnTest): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (!precedes(header, element) || !own(element) || element.closest(silent) !== null || isHiddenIn(root, element)) continue;
    if (element.matches(content) && !isEmoji(element)) return undefined;
    if (isLine(element)) return element;
    if (element.tagName === 'A') return undefined;
  }
  return undefined;
}

/** A whole page may wait in a hidden segment: only what is hidden inside of the post counts. */
function isHiddenIn(root: Element, element: Element): boolean {
  const hidden = hiddenBy(element);
  return hidden !== null && root.contains(hidden) && hidden !== root;
}

function isLine(element: Element): boolean {
  if (element.closest('a') !== null || holdsContent(element)) return false;
  return hasOwnWords(element) || (element.getAttribute('dir') === 'auto' && visibleText(element) !== '');
}

function holdsContent(box: Element): boolean {
  return [...box.querySelectorAll(content)].some((element) => !isEmoji(element));
}
