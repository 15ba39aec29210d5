/**
 * What names the parts of a post in Facebook's markup, whatever the language: the site's own roles for its renderer.
 * Labels are localised and classes are generated; neither is used.
 */
export const NAME = '[data-ad-rendering-role="profile_name"]';
export const MESSAGE = '[data-ad-rendering-role="story_message"],[data-ad-comet-preview="message"],[data-ad-preview="message"]';
export const ACTION =
  '[data-ad-rendering-role="comment_button"],[data-ad-rendering-role="like_button"],[data-ad-rendering-role="share_button"]';
export const COMMENT = '[role="article"][aria-label]';
export const MENU = '[aria-haspopup="menu"]';
export const TOOLBAR = '[role="toolbar"]';
export const HEADING = 'h2,h3,h4,h5';
/** Whole posts by their own attributes; items of lists and menus, and comments, have some of these too. */
export const ROOT_LIKE = '[aria-posinset],[role="article"]';
export const LANDMARK =
  '[role="feed"],[role="main"],[role="dialog"],[role="region"],[role="complementary"],[role="navigation"],[role="banner"],main,body,html';
/** The parts of a page whose posts a reply box may answer. */
export const SCOPE = '[role="dialog"],[role="complementary"],[role="main"],main';
/** What takes a click for itself. */
export const CLICKABLE = 'a,button,label,summary,[role="button"],[role="link"],[role="menuitem"]';
export const EDITABLE = '[contenteditable]:not([contenteditable="false"])';

/** Whether an element is a post's or comment's own, and not that of a comment in it. */
export type OwnTest = (element: Element) => boolean;

/** The first element that `selector` finds in a post itself. */
export function firstOwnElement(root: Element, selector: string, own: OwnTest): Element | undefined {
  for (const element of root.querySelectorAll(selector)) if (own(element)) return element;
  return undefined;
}

/** Every element that `selector` finds in a post itself. */
export function ownElements(root: Element, selector: string, own: OwnTest): Element[] {
  return [...root.querySelectorAll(selector)].filter(own);
}
