import { precedes } from '../order.ts';
import { HEADING, isOwn, MESSAGE, NAME, ownFirst } from './marks.ts';

/** The pieces of one post: by the site's own ARIA wiring where it stands, else by the renderer's roles. */
export interface Parts {
  readonly root: Element;
  readonly heading: Element | undefined;
  /** Time, privacy and (outside of a group) the person who wrote in it. */
  readonly row: Element | undefined;
  readonly message: Element | undefined;
  readonly attachment: Element | undefined;
  readonly reactions: Element | undefined;
  /** The box of the post that this one shares. */
  readonly shared: Element | undefined;
}

const idShape = /^[\w:«»-]+$/;

/** The elements that an ARIA attribute names, in its order; `undefined` for those that do not stand in the post. */
function wired(root: Element, attribute: string): (Element | undefined)[] {
  const ids = root.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.map((id) => {
    if (!idShape.test(id)) return undefined;
    const quick = root.ownerDocument.getElementById(id);
    if (quick !== null && root.contains(quick)) return quick;
    return root.querySelector(`[id="${id}"]`) ?? undefined;
  });
}

/** The name of a shared post: a second name in the post, not in a comment. */
function sharedName(root: Element, heading: Element | undefined): Element | undefined {
  for (const name of root.querySelectorAll(NAME)) {
    const isOuter = heading === undefined || name.contains(heading) || heading.contains(name);
    if (!isOuter && isOwn(name, root)) return name;
  }
  return undefined;
}

/** The largest box around the shared name that holds nothing of the outer post. */
function sharedBox(root: Element, name: Element | undefined, outer: readonly (Element | undefined)[]): Element | undefined {
  let box = name;
  while (box?.parentElement && box.parentElement !== root && !outer.some((part) => part && box?.parentElement?.contains(part)))
    box = box.parentElement;
  return box;
}

export function partsOf(root: Element): Parts {
  const [labelled] = wired(root, 'aria-labelledby');
  const [row, wiredMessage, attachment, reactions, comments] = wired(root, 'aria-describedby');
  const name = ownFirst(root, NAME);
  const heading = labelled ?? name?.querySelector(HEADING) ?? name ?? ownFirst(root, HEADING);
  const inner = sharedName(root, heading);
  const message =
    wiredMessage ?? firstMessage(root, inner) ?? (root.hasAttribute('aria-describedby') ? undefined : looseMessage(root, heading));
  const shared = sharedBox(root, inner, [heading, row, message, reactions, comments, ownActions(root)]);
  return { root, heading, row, message, attachment, reactions: reactions ?? comments ?? ownActions(root), shared };
}

/** The post's own message stands before the name of what it shares. */
function firstMessage(root: Element, inner: Element | undefined): Element | undefined {
  const message = ownFirst(root, MESSAGE);
  if (message === undefined || inner === undefined) return message;
  return precedes(message, inner) ? message : undefined;
}

const beyondMessage = `video,[role="toolbar"],[role="button"][aria-haspopup="menu"],${HEADING}`;

/** Where nothing names the message: the first lines of text after the heading, with the lines around them. */
function looseMessage(root: Element, heading: Element | undefined): Element | undefined {
  const line = ownFirst(root, 'div[dir="auto"]');
  if (line === undefined || heading === undefined || !precedes(heading, line) || line.closest('a,[role="button"]') !== null)
    return undefined;
  let box = line;
  for (let at = box.parentElement; at !== null && at !== root && at.querySelector(beyondMessage) === null; at = at.parentElement) box = at;
  return box;
}

const actionMarks = '[data-ad-rendering-role="comment_button"],[data-ad-rendering-role="like_button"],[role="toolbar"]';

function ownActions(root: Element): Element | undefined {
  return ownFirst(root, actionMarks);
}
