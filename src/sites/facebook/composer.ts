import { hiddenBy } from '../visibility.ts';
import { findPosts, isComment, rootOf } from './find.ts';
import { COMMENT } from './marks.ts';

const editable = '[role="textbox"][contenteditable="true"]';
const sendSelector = '[id^="focused-state-composer-submit"] [role="button"],button[type="submit"],[role="button"][type="submit"]';

/** Boxes for comments and posts; a chat window's box stands in no form, post or dialog. */
function isComposer(element: HTMLElement): boolean {
  return element.closest('form,[role="dialog"],[aria-posinset]') !== null || rootOf(element) !== undefined;
}

export function findComposers(root: ParentNode): HTMLElement[] {
  const self = root.nodeType === 1 && (root as Element).matches(editable) ? [root as HTMLElement] : [];
  const all = [...self, ...root.querySelectorAll<HTMLElement>(editable)];
  return all.filter((element) => isComposer(element) && hiddenBy(element) === null);
}

/** The comment of the thread the box stands in, else the post around it, else the post of its dialog or page. */
export function composerPost(composer: HTMLElement): Element | undefined {
  const root = postAround(composer);
  return answeredComment(composer, root) ?? root;
}

function postAround(composer: HTMLElement): Element | undefined {
  const inside = rootOf(composer);
  if (inside !== undefined) return inside;
  const scope = composer.closest('[role="dialog"],[role="main"],main') ?? composer.ownerDocument.body;
  const posts = findPosts(scope).filter((post) => !isComment(post));
  const around = posts.find((post) => post.contains(composer));
  return around ?? (scope.getAttribute('role') === 'dialog' || posts.length === 1 ? posts[0] : undefined);
}

/** Each comment's thread is virtualised as one block: a box inside such a block answers the comment it begins with. */
function answeredComment(composer: HTMLElement, root: Element | undefined): Element | undefined {
  const enclosing = composer.closest(COMMENT);
  if (enclosing !== null) return enclosing;
  const block = composer.closest('[data-virtualized]');
  const outer = block?.parentElement?.closest('[data-virtualized]');
  const isThread =
    block !== null && (root === undefined ? true : root.contains(block) && outer !== null && outer !== undefined && root.contains(outer));
  return isThread ? (block?.querySelector(COMMENT) ?? undefined) : undefined;
}

/** The site's send button beside the box, by its id or type; its label is localised and the others look the same. */
export function sendControls(composer: HTMLElement): HTMLElement[] {
  const scope = composer.closest('form') ?? composer.closest('[role="dialog"]');
  return scope === null ? [] : [...scope.querySelectorAll<HTMLElement>(sendSelector)];
}
