import { precedes } from '../order.ts';
import { commonBox } from './box.ts';
import { ownElementTest } from './comments.ts';
import { authorLine, isDateLink, linksSomebody, namesIn, rowOf } from './header.ts';
import { looseWords } from './loose-words.ts';
import { ACTION, firstOwnElement, HEADING, MENU, MESSAGE, type OwnTest, ownElements, TOOLBAR } from './marks.ts';

/** The pieces of one post: by the site's own ARIA wiring where it stands, else by the renderer's roles, else by where they stand. */
export interface Parts {
  readonly root: Element;
  /** What is the post's own, and not a comment's. */
  readonly own: OwnTest;
  readonly heading: Element | undefined;
  /** Time, privacy and (outside of a group) the person who wrote in it. */
  readonly row: Element | undefined;
  readonly message: Element | undefined;
  readonly attachment: Element | undefined;
  readonly reactions: Element | undefined;
  /** The name and the whole box of the post that this one shares. */
  readonly sharedName: Element | undefined;
  readonly shared: Element | undefined;
}

const idShape = /^[\w:«»-]+$/;

/** The elements that an ARIA attribute names, in its order; `undefined` for those that are not the post's own. */
function wired(root: Element, attribute: string, own: OwnTest): (Element | undefined)[] {
  const ids = root.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.map((id) => {
    if (!idShape.test(id)) return undefined;
    const quick = root.ownerDocument.getElementById(id);
    const found = quick !== null && root.contains(quick) ? quick : root.querySelector(`[id="${id}"]`);
    return found !== null && own(found) ? found : undefined;
  });
}

export function partsOf(root: Element): Parts {
  const own = ownElementTest(root);
  const [labelled] = wired(root, 'aria-labelledby', own);
  const [wiredRow, wiredMessage, attachment, wiredReactions, wiredCount] = wired(root, 'aria-describedby', own);
  const names = namesIn(root, own);
  const heading = headingOf(root, own, labelled, names);
  const isShared = (name: Element) => (heading === undefined ? name === names[0] : !name.contains(heading) && precedes(heading, name));
  const sharedName = names.find(isShared);
  const isBefore = (part: Element | undefined) => part !== undefined && (sharedName === undefined || precedes(part, sharedName));
  const message = [wiredMessage, ownMessage(root, own, heading)].find(isBefore);
  const actions = firstOwnElement(root, `${ACTION},${TOOLBAR}`, own);
  const row = wiredRow ?? rowOf(heading, root, own, message ?? sharedName ?? actions);
  const words = message ?? (isWordless(root) ? undefined : wordsAfter(root, heading, row, own));
  const reactions = wiredReactions ?? wiredCount ?? actions;
  const shared = boxAround(root, sharedName, [heading, row, words, wiredReactions, wiredCount, actions]);
  return { root, own, heading, row, message: words, attachment, reactions, sharedName, shared };
}

/** The menu of a post stands in its header, after its author's name: where a name comes only later, it is that of a share. */
function namesBefore(menu: Element | undefined, names: readonly Element[]): readonly Element[] {
  const [first] = names;
  return menu !== undefined && first !== undefined && precedes(menu, first) ? [] : names;
}

/** The first message, unless a link to somebody or to another post stands between the author and it: then it is a share's. */
function ownMessage(root: Element, own: OwnTest, heading: Element | undefined): Element | undefined {
  const message = firstOwnElement(root, MESSAGE, own);
  if (message === undefined || heading === undefined) return message;
  const between = ownElements(root, 'a[href]', own).filter((link) => precedes(heading, link) && precedes(link, message));
  const [, ...more] = between.filter(isDateLink);
  return more.length > 0 ? undefined : message;
}

/** The author's heading; a unit's title ("Suggested for you") names nobody and yields to the name. */
function headingOf(root: Element, own: OwnTest, labelled: Element | undefined, names: readonly Element[]): Element | undefined {
  const [name] = namesBefore(firstOwnElement(root, MENU, own), names);
  const named = name?.querySelector(HEADING) ?? name;
  if (labelled !== undefined && (named === undefined || linksSomebody(labelled) || named.contains(labelled))) return labelled;
  return named ?? (names.length > 0 ? undefined : authorLine(root, own));
}

/** The site's wiring lists the words: where it stands and names none, there are none. */
function isWordless(root: Element): boolean {
  return root.hasAttribute('aria-describedby');
}

function wordsAfter(root: Element, heading: Element | undefined, row: Element | undefined, own: OwnTest): Element | undefined {
  if (heading === undefined) return undefined;
  const header = commonBox(heading, row ?? heading) ?? heading;
  const menu = ownElements(root, MENU, own).find((one) => precedes(heading, one) && !header.contains(one));
  const whole = menu && isBesideHeader(menu, header, root) ? commonBox(header, menu) : header;
  return looseWords(root, whole ?? header, own);
}

/** The post's menu stands in the header, before its words; others stand in what it shows or below. */
function isBesideHeader(menu: Element, header: Element, root: Element): boolean {
  const box = commonBox(header, menu);
  return (
    box !== undefined && box !== root && root.contains(box) && box.querySelector(`${MESSAGE},${ACTION},img:not([width]),video`) === null
  );
}

/** The largest box around the shared name that holds nothing of the outer post. */
function boxAround(root: Element, name: Element | undefined, outer: readonly (Element | undefined)[]): Element | undefined {
  let box = name;
  while (box?.parentElement && box.parentElement !== root && !outer.some((part) => part && box?.parentElement?.contains(part)))
    box = box.parentElement;
  return box;
}
