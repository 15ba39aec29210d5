import { hiddenBy } from '../visibility.ts';
import { ACTION, COMMENT, HEADING_LINK, LANDMARK, MENU, MESSAGE, NAME } from './marks.ts';
import { groupUrl, personUrl } from './person.ts';

/** One query finds every trace of a post; the first three are posts and comments themselves, the others their insides. */
const rootLike = '[aria-posinset],[role="article"]';
const traces = `${rootLike},${NAME},${MESSAGE}`;
/** Items of lists and menus have a position too. */
const otherRoles = /^(?:menuitem|menuitemradio|menuitemcheckbox|option|tab|listitem|row|treeitem|radio|presentation)$/;

export function isComment(element: Element): boolean {
  return element.getAttribute('role') === 'article' && element.hasAttribute('aria-label');
}

/** Whether an element is the root of a post by its own attributes (both regimes; logged in or out). */
function isRoot(element: Element): boolean {
  const role = element.getAttribute('role');
  if (element.hasAttribute('aria-posinset')) return role === null || !otherRoles.test(role);
  return role === 'article' && !element.hasAttribute('aria-label');
}

/** Emptied when out of view: the root stays, its first wrapper says `true`. */
function isPlaceholder(root: Element): boolean {
  return root.querySelector('[data-virtualized]')?.getAttribute('data-virtualized') === 'true';
}

/** Whether a root shows a post, not a skeleton and not a unit of suggestions: a name or a message stands in it. */
function isLive(root: Element): boolean {
  if (isPlaceholder(root)) return false;
  return root.querySelector(`${NAME},${MESSAGE}`) !== null || hasAuthorHeading(root);
}

/** Without the renderer's roles: a heading that links to someone, and a control that only a post has. */
function hasAuthorHeading(root: Element): boolean {
  const links = root.querySelectorAll(HEADING_LINK);
  const names = [...links].some(
    (link) => personUrl(link.getAttribute('href')) !== undefined || groupUrl(link.getAttribute('href')) !== undefined,
  );
  return names && root.querySelector(`${MENU},${ACTION},[role="toolbar"]`) !== null;
}

function isLiveComment(comment: Element): boolean {
  return comment.closest('[data-virtualized]')?.getAttribute('data-virtualized') !== 'true' && comment.querySelector('a[href]') !== null;
}

/** The post root an element stands in (or is) by attributes alone. */
export function rootOf(element: Element): Element | undefined {
  let outer: Element | undefined;
  for (let at: Element | null = element.closest(rootLike); at !== null; at = at.parentElement?.closest(rootLike) ?? null) {
    if (isRoot(at) && isLive(at)) outer = at;
  }
  return outer;
}

/**
 * The root of a post whose markup names none: from its name or message upwards to the largest box that is still one post.
 * A box holds several posts when it has several names and several menus or action rows (a shared post has two names, one of these).
 */
function climb(from: Element): Element | undefined {
  let best: Element | undefined;
  for (let at: Element | null = from; at !== null && !at.matches(LANDMARK); at = at.parentElement) {
    if (holdsSeveral(at)) break;
    best = at;
  }
  const isPost = best?.querySelector(NAME) ?? best?.querySelector(MENU);
  return isPost ? best : undefined;
}

function holdsSeveral(box: Element): boolean {
  if (box.querySelectorAll(NAME).length < 2 && box.querySelectorAll(MESSAGE).length < 2) return false;
  const menus = [...box.querySelectorAll(MENU)].filter((menu) => menu.closest(COMMENT) === null);
  return countRows(box) > 1 || menus.length > 1;
}

function countRows(box: Element): number {
  return Math.max(...ACTION.split(',').map((button) => box.querySelectorAll(button).length));
}

function liveRoot(element: Element): Element | undefined {
  return isRoot(element) && isLive(element) ? element : undefined;
}

/** The last resort, where the renderer's roles are gone too: the largest box around one post menu, with an author's heading. */
function findByMenu(root: ParentNode): Element[] {
  const found: Element[] = [];
  for (const menu of root.querySelectorAll(MENU)) {
    if (menu.closest(COMMENT) !== null || found.at(-1)?.contains(menu)) continue;
    let best: Element | undefined;
    for (
      let at: Element | null = menu;
      at !== null && !at.matches(LANDMARK) && at.querySelectorAll(MENU).length < 2;
      at = at.parentElement
    ) {
      best = at;
    }
    if (best !== undefined && root.contains(best) && hasAuthorHeading(best)) found.push(best);
  }
  return found;
}

/** Posts and comments under `root` in document order, shown or not. */
function findAll(root: ParentNode): Element[] {
  const self = root.nodeType === 1 ? (root as Element) : undefined;
  let post = self === undefined ? undefined : rootOf(self);
  const found: Element[] = [];
  if (self !== undefined && (post === self || (isComment(self) && isLiveComment(self)))) found.push(self);
  for (const trace of root.querySelectorAll(traces)) {
    if (isComment(trace)) {
      if (isLiveComment(trace)) found.push(trace);
    } else if (!post?.contains(trace)) {
      const next = trace.matches(rootLike) ? liveRoot(trace) : climb(trace);
      if (next === undefined) continue;
      post = next;
      if (root.contains(next)) found.push(next);
    }
  }
  return found.length === 0 && post === undefined ? findByMenu(root) : found;
}

/** React streams a page in hidden segments and moves them into place; until then they are its only content. */
const streamed = 'div[hidden][id^="S:"]';

function isShown(element: Element): boolean {
  return hiddenBy(element) === null;
}

function isStreamed(element: Element): boolean {
  return hiddenBy(element)?.matches(streamed) ?? false;
}

/**
 * Live posts and comments under `root`. Hidden ones are twins of what is shown and are left out, except on a page
 * whose every post still waits in a streamed segment.
 */
export function findPosts(root: ParentNode): Element[] {
  const all = findAll(root);
  const shown = all.filter(isShown);
  if (shown.length > 0 || all.length === 0) return shown;
  const waiting = all.filter(isStreamed);
  const document = waiting[0]?.ownerDocument;
  return document === undefined || (root !== document && findAll(document).some(isShown)) ? [] : waiting;
}
