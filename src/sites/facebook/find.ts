import { isPostUrl, numberIn, siteUrl } from '../../domain/sites/facebook-address.ts';
import { precedes } from '../order.ts';
import { hiddenBy } from '../visibility.ts';
import { isComment, looseComments, ownElementTest } from './comments.ts';
import { authorLine, isDateLink, namesIn } from './header.ts';
import { ACTION, COMMENT, firstOwnElement, LANDMARK, MENU, MESSAGE, NAME, type OwnTest, ownElements, ROOT_LIKE, TOOLBAR } from './marks.ts';
import { facebookPage } from './place.ts';

/** One query finds every trace of a post; the first two are posts and comments themselves, the others their insides. */
const traces = `${ROOT_LIKE},${NAME},${MESSAGE},${ACTION},${MENU}`;
/** Items of lists and menus have a position too. */
const otherRoles = /^(?:menuitem|menuitemradio|menuitemcheckbox|option|tab|listitem|row|treeitem|radio|presentation)$/;

/** Whether an element is the root of a post by its own attributes (both regimes; logged in or out). */
function isRoot(element: Element): boolean {
  const role = element.getAttribute('role');
  if (element.hasAttribute('aria-posinset')) return role === null || !otherRoles.test(role);
  return role === 'article' && !isComment(element);
}

/** Emptied when out of view: the root stays, its first wrapper says `true`. */
function isPlaceholder(root: Element): boolean {
  return root.querySelector('[data-virtualized]')?.getAttribute('data-virtualized') === 'true';
}

/** Whether a root shows a post, not a skeleton and not a unit of suggestions: a name or a message stands in it. */
function isLive(root: Element): boolean {
  return !isPlaceholder(root) && (root.querySelector(`${NAME},${MESSAGE}`) !== null || isPost(root));
}

/**
 * Whether a box is a post: somebody's name in it, and something that only posts have. A menu beside a name is none:
 * profiles and lists of people have both.
 */
function isPost(box: Element): boolean {
  const own = ownElementTest(box);
  if (firstOwnElement(box, NAME, own) !== undefined)
    return firstOwnElement(box, `${MESSAGE},${ACTION},${MENU},${TOOLBAR}`, own) !== undefined || hasDate(box, own);
  if (firstOwnElement(box, MESSAGE, own) !== undefined && firstOwnElement(box, `${MENU},${ACTION}`, own) !== undefined) return true;
  if (namesIn(box, own).length > 0) return firstOwnElement(box, `${ACTION},${TOOLBAR}`, own) !== undefined || hasDate(box, own);
  return authorLine(box, own) !== undefined && (firstOwnElement(box, `${ACTION},${TOOLBAR}`, own) !== undefined || isPagesOwn(box, own));
}

/** Whether the page's own address leads to what a box shows, as it does beside a photo. */
function isPagesOwn(box: Element, own: OwnTest): boolean {
  const { url } = facebookPage(box);
  const number = url && isPostUrl(url) ? numberIn(url) : undefined;
  const numberOf = (link: Element) => {
    const target = siteUrl(link.getAttribute('href'));
    return target && numberIn(target);
  };
  return number !== undefined && ownElements(box, 'a[href]', own).some((link) => isDateLink(link) && numberOf(link) === number);
}

function hasDate(box: Element, own: OwnTest): boolean {
  return ownElements(box, 'a[href]', own).some(isDateLink);
}

function isLiveComment(comment: Element): boolean {
  return comment.closest('[data-virtualized]')?.getAttribute('data-virtualized') !== 'true' && comment.querySelector('a[href]') !== null;
}

/** The post root an element stands in (or is) by attributes alone. */
export function rootOf(element: Element): Element | undefined {
  let outer: Element | undefined;
  for (let at: Element | null = element.closest(ROOT_LIKE); at !== null; at = at.parentElement?.closest(ROOT_LIKE) ?? null) {
    if (isRoot(at) && isLive(at)) outer = at;
  }
  return outer;
}

/**
 * The root of a post whose markup names none: from a trace of it upwards to the largest box that is still one post, and
 * not that of the post `before`.
 */
function climb(from: Element, before: Element | undefined): Element | undefined {
  let best: Element | undefined;
  for (let at: Element | null = from; at !== null && !at.matches(LANDMARK); at = at.parentElement) {
    // Asked first: to count what a whole feed holds, once for each of its posts, would take long.
    if ((before !== undefined && at.contains(before)) || holdsSeveral(at)) break;
    best = at;
  }
  return best !== undefined && isPost(best) ? best : undefined;
}

/**
 * A post has one row of actions. Where none is to be seen, a box holds several posts when it has several names and
 * several menus (a shared post has two names, one menu).
 */
function holdsSeveral(box: Element): boolean {
  const own = ownElementTest(box);
  const count = (selector: string) => ownElements(box, selector, own).length;
  const rows = Math.max(...ACTION.split(',').map(count)) || count(TOOLBAR);
  if (rows > 0) return rows > 1;
  return count(MENU) > 1 && (count(NAME) > 1 || count(MESSAGE) > 1 || namesIn(box, own).length > 1);
}

function rootAt(trace: Element, before: Element | undefined): Element | undefined {
  if (!trace.matches(ROOT_LIKE)) return climb(trace, before);
  return isRoot(trace) && isLive(trace) ? trace : undefined;
}

/** Posts and comments under `root` in document order, shown or not. Each trace that no post holds yet is followed by itself. */
function findAll(root: ParentNode): Element[] {
  const self = root.nodeType === 1 ? (root as Element) : undefined;
  const loose = looseComments(root);
  let post = self === undefined ? undefined : rootOf(self);
  const found: Element[] = [];
  if (self !== undefined && (post === self || (isComment(self) && isLiveComment(self)))) found.push(self);
  for (const trace of root.querySelectorAll(traces)) {
    if (trace.matches('[role="article"]') && isComment(trace)) {
      if (isLiveComment(trace)) found.push(trace);
    } else if (!post?.contains(trace) && trace.closest(COMMENT) === null && !loose.some((comment) => comment.contains(trace))) {
      const next = rootAt(trace, post);
      if (next === undefined) continue;
      post = next;
      if (root.contains(next)) found.push(next);
    }
  }
  return loose.length === 0 ? found : inOrder([...found, ...loose]);
}

function inOrder(elements: readonly Element[]): Element[] {
  return [...new Set(elements)].sort((one, other) => (one.contains(other) || precedes(one, other) ? -1 : 1));
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
