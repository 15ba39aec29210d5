import type { Author } from '../../contract/post.ts';
import { precedes } from '../order.ts';
import { author } from '../post.ts';
import { hasOwnWords, largestBox } from './box.ts';
import { ownElementTest } from './comments.ts';
import { looseWords } from './loose-words.ts';
import { type OwnTest, ownElements } from './marks.ts';
import { firstPerson, nameIn, namesSomebody } from './person.ts';

/** The pieces of one comment or reply. */
export interface CommentParts {
  readonly root: Element;
  readonly own: OwnTest;
  /** Its links outside of its words, in order. */
  readonly links: readonly Element[];
  /** What names its author: a link, or for an anonymous member only words. */
  readonly name: Element | undefined;
  readonly words: Element | undefined;
}

export function commentPartsOf(root: Element): CommentParts {
  const own = ownElementTest(root);
  const all = ownElements(root, 'a[href]', own);
  const marked = linesOf(root, own);
  const name = nameOf(root, own, all, marked);
  const words = marked ?? (name && looseWords(root, name, own));
  return { root, own, links: all.filter((link) => !words?.contains(link)), name, words };
}

/** Who wrote it: named before the words, never in or after them. */
export function commentAuthor({ name }: CommentParts): Author | undefined {
  if (name === undefined) return undefined;
  return name.tagName === 'A' ? firstPerson([name]) : author({ name: nameIn(name) });
}

function nameOf(root: Element, own: OwnTest, links: readonly Element[], words: Element | undefined): Element | undefined {
  const isBefore = (element: Element) => words === undefined || precedes(element, words);
  const link = links.find((one) => isBefore(one) && namesSomebody(one));
  if (link !== undefined) return link;
  const labels = ownElements(root, '*', own).filter((one) => hasOwnWords(one) && one.closest(noName) === null && isBefore(one));
  // The name of somebody without an address stands alone before the words.
  return labels.length > 0 && (words !== undefined || labels.length > 1) ? labels[0] : undefined;
}

const noName = 'a,ul,ol,li,button,svg,h1,h2,h3,h4,[role="button"],[aria-hidden="true"]';
const noLine = 'a,ul,h1,h2,h3,h4,[role="button"]:not([aria-label])';

/** The words stand in lines with a direction, in a box with one or with a language; a preview of a link below has no such lines. */
function linesOf(root: Element, own: OwnTest): Element | undefined {
  for (const line of root.querySelectorAll('div[dir="auto"],[lang]')) {
    if (line === root || !own(line) || line.closest(noLine) !== null || line.querySelector('ul,form') !== null) continue;
    const box = line.closest('[lang]') ?? line.closest('span[dir="auto"]');
    if (box !== null && box !== root && root.contains(box)) return box;
    return line.parentElement === null ? line : withSiblings(line, root);
  }
  return undefined;
}

/** The lines around a line; a box that says anything outside of such lines holds the author's name or the controls too. */
function withSiblings(line: Element, root: Element): Element {
  const isLine = (element: Element) => element.closest('div[dir="auto"]') !== null;
  return largestBox(line, root, (box) => [...box.querySelectorAll('*')].every((element) => !hasOwnWords(element) || isLine(element)));
}
