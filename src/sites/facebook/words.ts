import type { Post } from '../../contract/post.ts';
import { type Skip, visibleText } from '../text.ts';
import { isTranslated } from './translation.ts';

export interface Words {
  readonly text: string;
  readonly textState: Post['textState'];
}

export const noWords: Words = { text: '', textState: 'complete' };

const CONTROL = '[role="button"],button,[tabindex]:not(a)';
const isControl: Skip = (element) => element.matches(CONTROL);
/** A control inside the text unfolds it; "See less" has no ellipsis before it. */
const ellipsisEnd = /(?:…|\.{3})$/;

/** A message's words. The site cuts long ones with an ellipsis and a button inside the text. */
export function messageText(message: Element, root: Element): Words {
  const text = visibleText(message, isControl);
  const isCut = hasUnfold(message) && ellipsisEnd.test(text);
  if (isTranslated(message, root)) return { text, textState: isCut ? 'translated-truncated' : 'translated' };
  return { text, textState: isCut ? 'truncated' : 'complete' };
}

function hasUnfold(message: Element): boolean {
  for (const button of message.querySelectorAll(CONTROL)) if (visibleText(button) !== '') return true;
  return false;
}
