import { registry } from './bridge.ts';
import { isTrusted, trustCopy } from './trusted.ts';

const ends = ['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'];
const texts = [
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'submit',
];
/** What tells that a person is near: no other of these events comes to a bar before one of these did. */
const first = ['pointerover', 'focusin', 'mousedown', 'mouseup', 'click'];
const keys = ['keydown', 'keypress', 'keyup'];
const focus = ['focus', 'focusin'];

/** Those of this bundle: each seals the keys of its own. */
const own = new WeakMap<EventTarget, ShadowRoot>();

/** Those of all bundles. */
function roots(): WeakMap<EventTarget, ShadowRoot> {
  const shared = registry();
  shared.roots ??= new WeakMap();
  return shared.roots;
}

/** The shadow root of a host of ours, whichever bundle made it; closed, so nobody else can ask for it. */
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
  own.set(host, root);
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

/**
 * Keeps what is typed into this bundle's UI from the site: a site's single-letter shortcuts listen above us, so the event is
 * stopped at the window, before it goes down, and a copy that cannot leave the shadow root is given to our element.
 */
export function sealKeys(view: Window, signal: AbortSignal): void {
  const hear = (event: Event) => {
    const root = event.target === null ? undefined : own.get(event.target);
    if (root === undefined) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown' || !event.isTrusted) return;
    const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing } = event as KeyboardEvent;
    // Not a KeyboardEvent: Firefox lets those out of the shadow root, whatever one asks for.
    const copy = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), {
      ...{ key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing },
    });
    trustCopy(copy);
    (root.activeElement ?? root.firstElementChild)?.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  for (const type of [...keys, ...focus]) view.addEventListener(type, hear, { capture: true, signal });
}

const sealed = new WeakSet<object>();

/** The same once for each run on a page, for bundles that make their UI later. */
export function sealSession(session: { readonly doc: Document; readonly signal: AbortSignal }): void {
  if (!sealed.has(session)) sealKeys(session.doc.defaultView as Window, session.signal);
  sealed.add(session);
}
