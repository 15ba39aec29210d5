import { isDraftJs } from './draft-js.ts';
import { isLexical } from './lexical.ts';

/** Takes back the last step, by the way in which each editor hears of it. */
export function undo(composer: HTMLElement): void {
  if (isLexical(composer)) composer.dispatchEvent(new InputEvent('beforeinput', { ...bubbling, inputType: 'historyUndo' }));
  else if (isDraftJs(composer)) composer.dispatchEvent(new KeyboardEvent('keydown', undoKey(composer)));
  else composer.ownerDocument.execCommand('undo');
}

const bubbling = { bubbles: true, cancelable: true, composed: true };

/** Draft.js knows undo only as its key, by the old number of the key, with the command key of the system. */
function undoKey(composer: HTMLElement): KeyboardEventInit {
  const isMac = /Mac|iP(?:hone|ad)/.test(composer.ownerDocument.defaultView?.navigator.platform ?? '');
  const modifier = isMac ? { metaKey: true } : { ctrlKey: true };
  return { ...bubbling, ...modifier, key: 'z', code: 'KeyZ', keyCode: 90, which: 90 };
}
