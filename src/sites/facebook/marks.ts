/**
 * What names the parts of a post in Facebook's markup, whatever the language: the site's own roles for its renderer.
 * Labels are localised and classes are generated; neither is used.
 */
export const NAME = '[data-ad-rendering-role="profile_name"]';
export const MESSAGE = '[data-ad-rendering-role="story_message"],[data-ad-comet-preview="message"],[data-ad-preview="message"]';
export const ACTION =
  '[data-ad-rendering-role="comment_button"],[data-ad-rendering-role="like_button"],[data-ad-rendering-role="share_button"]';
export const COMMENT = '[role="article"][aria-label]';
export const MENU = '[role="button"][aria-haspopup="menu"]';
export const HEADING = 'h2,h3,h4,h5';
export const HEADING_LINK = 'h2 a[href],h3 a[href],h4 a[href],h5 a[href]';
export const LANDMARK =
  '[role="feed"],[role="main"],[role="dialog"],[role="region"],[role="complementary"],[role="navigation"],[role="banner"],main,body,html';

/** The first element that `selector` finds in a post itself: not in a comment, nor in what `except` holds. */
export function ownFirst(root: Element, selector: string, except?: Element): Element | undefined {
  for (const element of root.querySelectorAll(selector)) if (isOwn(element, root) && !except?.contains(element)) return element;
  return undefined;
}

/** Whether the nearest comment or post around `element` is `root`, so that it is no part of a comment in it. */
export function isOwn(element: Element, root: Element): boolean {
  const comment = element.closest(COMMENT);
  return comment === null || comment === root || !root.contains(comment);
}
