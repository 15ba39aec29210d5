import { isShortcut, NEXT_FINDING } from '../../ui/shortcuts.ts';
import { registry } from '../registry.ts';
import { isTrusted, trustCopy } from './trusted.ts';
import { takeUndoKey } from './undo-key.ts';

const ends = ['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'];
/** What tells, or carries, what is typed into a field. */
const typed = ['beforeinput', 'input', 'copy', 'cut', 'paste', 'compositionstart', 'compositionupdate', 'compositionend'];
const texts = [...typed, 'change', 'submit'];
/** What tells that a person is near: no other of these events comes to a bar before one of these did. */
const first = ['pointerover', 'focusin', 'mousedown', 'mouseup', 'click'];
const keys = ['keydown', 'keypress', 'keyup'];
const focus = ['focus', 'focusin'];

/** The roots of all bundles. */
function roots(): WeakMap<EventTarget, ShadowRoot> {
  const shared = registry();
  shared.roots ??= new WeakMap();
  return shared.roots;
}

/** The shadow root of a host of ours, whichever bundle made it; closed: no script of the page holds it. */
export function sealedRoot(host: EventTarget | null): ShadowRoot | undefined {
  return host === null ? undefined : roots().get(host);
}

/**
 * Makes a host with a closed shadow root whose events never bubble into the site. Of `many` alike, most are never touched:
 * such a one listens to everything only from the first event on that tells of a person.
 */
export function sealedHost(doc: Document, sheets: CSSStyleSheet[], many = false): { host: HTMLElement; root: ShadowRoot } {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = sheets;
  const seal = () => {
    for (const type of [...ends, ...texts]) root.addEventListener(type, stop);
    for (const type of [...ends, ...texts, ...keys]) root.addEventListener(type, stopMadeUp, true);
  };
  if (many) sealWhenNear(root, seal);
  else seal();
  roots().set(host, root);
  return { host, root };
}

function sealWhenNear(root: ShadowRoot, seal: () => void): void {
  const hear = (event: Event) => {
    if (ends.includes(event.type)) stop(event);
    for (const type of first) root.removeEventListener(type, hear);
    seal();
  };
  for (const type of first) root.addEventListener(type, hear);
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** What no person did reaches no handler of ours, whoever wrote it. */
function stopMadeUp(event: Event): void {
  if (!isTrusted(event)) event.stopImmediatePropagation();
}

/** What a person's event says, for a copy of it. */
function copyOf(event: Event): Event {
  // Not a KeyboardEvent: Firefox lets those out of the shadow root, whatever one asks for.
  const copy = new Event(event.type, { bubbles: true, cancelable: true });
  if (event.type === 'input') return copy;
  const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing } = event as KeyboardEvent;
  return Object.assign(copy, { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing });
}

const copied = ['keydown', 'input'];

/**
 * Keeps what is typed into our UI from the site, whichever bundle made it: the event is stopped at the window, before it
 * goes down, and a copy that cannot leave the shadow root is given to our element. Only what the site set on the window
 * before us, in the capture phase, still hears it (docs/what-a-page-sees.md).
 */
export function sealKeys(view: Window, signal: AbortSignal): void {
  const hear = (event: Event) => {
    const root = sealedRoot(event.target);
    if (root === undefined && event.type === 'keydown' && event.isTrusted && takeUndoKey(event as KeyboardEvent)) return;
    // Our own shortcut is heard at the window too, and says nothing of what is typed.
    if (root === undefined || (event.type === 'keydown' && isShortcut(event as KeyboardEvent, NEXT_FINDING))) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted || !copied.includes(event.type)) return;
    const copy = copyOf(event);
    trustCopy(copy);
    (root.activeElement ?? root.firstElementChild)?.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
    else if (event.type === 'keydown') takeUndoKey(event as KeyboardEvent, root.activeElement);
  };
  for (const type of [...keys, ...focus, ...typed]) view.addEventListener(type, hear, { capture: true, signal });
}
