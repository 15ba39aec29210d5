import type { Post } from '../../contract/post.ts';
import { type Skip, visibleText } from '../text.ts';
import { isTranslated } from './translation.ts';

export interface Words {
  readonly text: string;
  readonly textState: Post['textState'];
}

export const noWords: Words = { text: '', textState: 'complete' };

const isButton: Skip = (element) => element.getAttribute('role') === 'button';
/** A control inside the text unfolds it; "See less" has no ellipsis before it. */
const ellipsisEnd = /(?:…|\.{3})$/;

/** A message's words. The site cuts long ones with an ellipsis and a button inside the text. */
export function messageText(message: Element, root: Element): Words {
  const text = visibleText(message, isButton);
  const isCut = hasUnfold(message) && ellipsisEnd.test(text);
  if (isTranslated(message, root)) return { text, textState: isCut ? 'translated-truncated' : 'translated' };
  return { text, textState: isCut ? 'truncated' : 'complete' };
}

function hasUnfold(message: Element): boolean {
  for (const button of message.querySelectorAll('[role="button"]')) if (visibleText(button) !== '') return true;
  return false;
}
