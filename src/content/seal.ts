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
const keys = ['keydown', 'keypress', 'keyup'];
const focus = ['focus', 'focusin'];

const roots = new WeakMap<EventTarget, ShadowRoot>();

/** The shadow root of a host of ours; closed, so nobody else can ask for it. */
export function sealedRoot(host: EventTarget | null): ShadowRoot | undefined {
  return host === null ? undefined : roots.get(host);
}

/** Makes a host with a closed shadow root whose events never bubble into the site. */
export function sealedHost(doc: Document, sheets: CSSStyleSheet[]): { host: HTMLElement; root: ShadowRoot } {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = sheets;
  for (const type of [...ends, ...texts]) root.addEventListener(type, stop);
  roots.set(host, root);
  return { host, root };
}

function stop(event: Event): void {
  event.stopPropagation();
}

/**
 * Keeps what is typed into our UI from the site: a site's single-letter shortcuts listen above us, so the event is
 * stopped at the window, before it goes down, and a copy that cannot leave the shadow root is given to our element.
 */
export function sealKeys(view: Window, signal: AbortSignal): void {
  const hear = (event: Event) => {
    const root = sealedRoot(event.target);
    if (root === undefined) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown' || !event.isTrusted) return;
    const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing } = event as KeyboardEvent;
    // Not a KeyboardEvent: Firefox lets those out of the shadow root, whatever one asks for.
    const copy = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), {
      ...{ key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing },
    });
    (root.activeElement ?? root.firstElementChild)?.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  for (const type of [...keys, ...focus]) view.addEventListener(type, hear, { capture: true, signal });
}
