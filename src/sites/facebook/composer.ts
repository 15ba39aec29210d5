import { precedes } from '../order.ts';
import { hiddenBy } from '../visibility.ts';
import { isComment } from './comments.ts';
import { findPosts, rootOf } from './find.ts';
import { COMMENT, EDITABLE } from './marks.ts';
import { threadBlock } from './thread.ts';

const sendSelector = '[id^="focused-state-composer-submit"] [role="button"],button[type="submit"],[role="button"][type="submit"]';

/** Boxes for comments and posts; a chat window's box stands in no form, post or dialog. */
function isComposer(element: HTMLElement): boolean {
  if (element.closest('form,[role="dialog"],[aria-posinset]') !== null || rootOf(element) !== undefined) return true;
  return postAround(element) !== undefined;
}

export function findComposers(root: ParentNode): HTMLElement[] {
  const self = root.nodeType === 1 && (root as Element).matches(EDITABLE) ? [root as HTMLElement] : [];
  const all = [...self, ...root.querySelectorAll<HTMLElement>(EDITABLE)];
  return all.filter((element) => isOutermost(element) && hiddenBy(element) === null && isComposer(element));
}

function isOutermost(element: Element): boolean {
  return element.parentElement?.closest(EDITABLE) == null;
}

/** The comment of the thread the box stands in, else the post around it, else the post of its dialog or page. */
export function composerPost(composer: HTMLElement): Element | undefined {
  const root = rootOf(composer) ?? postAround(composer) ?? postBefore(composer);
  return answeredComment(composer, root) ?? root;
}

const SCOPE = '[role="dialog"],[role="complementary"],[role="main"],main';

/** A post without attributes of its own that holds the box, as beside a photo. */
function postAround(composer: Element): Element | undefined {
  const scope = composer.closest(SCOPE);
  return scope === null ? undefined : findPosts(scope).find((post) => !isComment(post) && post.contains(composer));
}

/**
 * A box below the posts of a dialog answers the last of them, and so does one below a page's only post. One above them
 * is for a new post: what stands below it there is what that one shares.
 */
function postBefore(composer: Element): Element | undefined {
  const dialog = composer.closest('[role="dialog"]');
  const posts = findPosts(dialog ?? composer.ownerDocument.body).filter((post) => !isComment(post));
  if (dialog === null && posts.length !== 1) return undefined;
  return posts.filter((post) => precedes(post, composer)).at(-1);
}

function answeredComment(composer: HTMLElement, root: Element | undefined): Element | undefined {
  const around = [...(root ? findPosts(root) : [])].filter((post) => isComment(post) && post.contains(composer)).at(-1);
  if (around !== undefined) return around;
  const enclosing = composer.closest(COMMENT);
  if (enclosing !== null) return enclosing;
  const block = threadBlock(composer);
  return block !== undefined && (root === undefined || root.contains(block)) ? (block.querySelector(COMMENT) ?? undefined) : undefined;
}

/** The site's send button beside the box, by its id or type; its label is localised and the others look the same. */
export function sendControls(composer: HTMLElement): HTMLElement[] {
  const scope = composer.closest('form') ?? composer.closest('[role="dialog"]');
  return scope === null ? [] : [...scope.querySelectorAll<HTMLElement>(sendSelector)];
}
