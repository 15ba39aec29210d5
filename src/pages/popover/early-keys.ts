import type { TypedKey } from '../../contract/popover.ts';

/** Keys that came while nothing was shown yet: a person types on without waiting for a frame. */
export interface EarlyKeys {
  /** Hands them to what has the focus now, and holds none from here on. */
  release(): void;
  /** Takes a key that was typed on the page, for what is about to be shown or is. */
  type(key: TypedKey): void;
  /** Holds what comes from here on. */
  hold(): void;
}

/** AltGr writes letters, and is Ctrl and Alt at once where it is none of its own. */
const isShortcut = (event: KeyboardEvent) => !event.getModifierState('AltGraph') && (event.ctrlKey || event.metaKey || event.altKey);

/**
 * What a dead key or an input method begins belongs to the browser, which says the letter that comes of it; and a key like
 * F5 is the browser's own.
 */
const isOthers = ({ key, isComposing }: KeyboardEvent) => isComposing || /^(?:Dead|Process|Unidentified|F\d+)$/.test(key);

/** `left` is told of Escape, which ends the waiting. */
export function holdEarlyKeys(doc: Document, left: () => void): EarlyKeys {
  let held: TypedKey[] | undefined = [];
  /** What was typed on the page came before all that is held. */
  let typed: TypedKey[] = [];
  doc.addEventListener(
    'keydown',
    (event) => {
      if (held === undefined || !event.isTrusted || isShortcut(event) || isOthers(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // A key that is held down was meant once.
      if (event.repeat) return;
      if (event.key !== 'Escape') return void held.push(event);
      held = [];
      left();
    },
    true,
  );
  // What was held before the frame came to the front again was meant for something that is closed.
  doc.defaultView?.addEventListener('focus', () => held?.splice(0));
  return {
    type(key) {
      if (held === undefined) replay(doc, key);
      else typed.push(key);
    },
    hold() {
      [held, typed] = [[], []];
    },
    release() {
      const early = [...typed, ...(held ?? [])];
      [held, typed] = [undefined, []];
      for (const event of early) replay(doc, event);
    },
  };
}

function replay(doc: Document, { key, code, shiftKey }: TypedKey): void {
  const target = doc.activeElement ?? doc.body;
  const copy = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(copy)) return;
  if (target.matches('button,summary')) {
    if (key === 'Enter' || key === ' ') (target as HTMLElement).click();
  } else if (target instanceof HTMLTextAreaElement) write(target, key === 'Enter' ? '\n' : key);
  else if (target instanceof HTMLInputElement) write(target, key);
}

/** Does what the browser would have done in a field. */
function write(field: HTMLTextAreaElement | HTMLInputElement, key: string): void {
  const [start, end] = [field.selectionStart, field.selectionEnd];
  if (start === null || end === null) return;
  if (key === 'Backspace') {
    const letter = [...field.value.slice(0, start)].at(-1) ?? '';
    field.setRangeText('', start === end ? start - letter.length : start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
  } else if ([...key].length === 1) {
    field.setRangeText(key, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }));
  }
}
