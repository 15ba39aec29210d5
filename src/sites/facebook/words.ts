import type { Post } from '../../contract/post.ts';
import { type Skip, visibleText } from '../text.ts';

const isButton: Skip = (element) => element.getAttribute('role') === 'button';
/** A control inside the text unfolds it; "See less" has no ellipsis before it. */
const ellipsisEnd = /(?:…|\.{3})$/;

/** A message's words. The site cuts long ones with an ellipsis and a button inside the text. */
export function messageText(message: Element): { text: string; textState: Post['textState'] } {
  const text = visibleText(message, isButton);
  if (hasUnfold(message) && ellipsisEnd.test(text)) return { text, textState: 'truncated' };
  return { text, textState: isTranslated(message) ? 'translated' : 'complete' };
}

function hasUnfold(message: Element): boolean {
  for (const button of message.querySelectorAll('[role="button"]')) if (visibleText(button) !== '') return true;
  return false;
}

/**
 * A shown translation is followed by two controls ("See original", "Rate this translation"), an offer to translate by one.
 */
function isTranslated(message: Element): boolean {
  const box = message.closest('[data-ad-rendering-role="story_message"]') ?? message;
  const next = box.nextElementSibling ?? box.parentElement?.nextElementSibling;
  if (!next || next.querySelector('[data-ad-rendering-role],img,ul,[role="toolbar"]') !== null) return false;
  return next.querySelectorAll('a[href="#"],[role="button"]').length > 1;
}
