import type { FromPopover, Pressed, TypedKey } from '../../../contract/popover.ts';
import { sends } from '../../../ui/popover/sends.ts';
import type { Session } from '../../ports/session.ts';
import type { Box, Popover } from '../../ports/surface.ts';
import { registry } from '../../registry.ts';
import { sealedRoot } from '../seal.ts';
import { onTrusted } from '../trusted.ts';
import { type Content, type Packed, packed } from './content.ts';
import { popoverFrame, setState } from './frame.ts';
import { placeBeside, placeOutside } from './place.ts';
import { popoverWords } from './words.ts';

/** How long the frame may take to come, in ms: a page can keep it away for ever. */
const WAIT = 5_000;

export interface PopoverOptions {
  readonly session: Session;
  readonly label: string;
  /** Where it belongs; undefined closes it. Asked again whenever something scrolls. */
  readonly anchor: () => Box | undefined;
  readonly content: () => Content;
  /** What it is not to lie over, where there is room for that. */
  readonly avoid?: () => Box;
  /** Called once; `back` when the focus should return to where it came from. */
  readonly closed: (back: boolean) => void;
  /** `false` leaves the focus, and the caret, where it is: for what opens under a pointer. */
  readonly focus?: boolean;
  /** What opened it hears keys, and passes them on by `type` until the frame can take the focus. */
  readonly typesOn?: boolean;
  /** What the keys to the next remark do in it. */
  readonly next?: () => void;
}

/** Opens the one popover of the page, in the frame over it: nothing of the site cuts it, and no script of the site reads it. */
export function openPopover({
  session,
  label,
  anchor,
  avoid,
  content,
  closed,
  focus = true,
  typesOn = false,
  next,
}: PopoverOptions): Popover {
  registry().popover?.close(false);
  const { doc, signal, notices, hello } = session;
  const { language } = hello;
  const frame = popoverFrame(doc, signal);
  const { element, root, host } = frame;
  const { plain } = registry();
  plain?.watch(element);
  const view = doc.defaultView as Window;
  const ended = new AbortController();
  const over = AbortSignal.any([signal, ended.signal]);
  let [height, shown, ready]: [number, string, boolean] = [0, '', false];
  let calls: Packed['calls'] = new Map();
  let pressed: Pressed | undefined;
  let typed: (TypedKey & { readonly at: number })[] = [];

  const place = () => {
    const at = anchor();
    if (at === undefined || at.bottom < 0 || at.top > view.innerHeight) return popover.close(false);
    const size = { width: element.offsetWidth, height: Math.max(height, 1) };
    const room = { width: view.innerWidth, height: view.innerHeight };
    const placed = avoid === undefined ? placeBeside(at, size, room) : placeOutside([at, avoid()], size, room);
    element.style.left = `${placed.left}px`;
    element.style.top = `${placed.top}px`;
    if (height > 0) element.style.height = `${placed.height}px`;
  };
  const show = () => {
    const { part, props, about = '', stood = 0 } = content();
    host.dataset.theme = session.theme;
    const { data, calls: fresh } = packed(props);
    calls = fresh;
    const named = { turn, part, label, language, theme: session.theme, focus, about };
    const message = { type: 'show' as const, ...named, data, calls: [...calls.keys()] };
    const text = JSON.stringify(message);
    if (text === shown) return;
    shown = text;
    frame.send({ ...message, stood });
  };
  const sendTyped = () => {
    for (const { at, ...key } of typed) frame.send({ type: 'key', turn, ...key, ago: performance.now() - at });
    typed = [];
  };
  const run = (name: string, args: readonly unknown[], how: Pressed) => {
    pressed = how;
    try {
      return calls.get(name)?.(...args);
    } finally {
      pressed = undefined;
    }
  };
  const covered = () => notices.show(popoverWords[language].covered);
  /** The frame knows what lies over it, but not what the page does to all that holds it. */
  const isHidden = (name: string, ago: number) => sends.has(name) && plain?.wasPlain(element, performance.now() - ago) === false;
  const answer = async ({ id, name, args, pressed: how, ago }: Extract<FromPopover, { type: 'call' }>) => {
    if (isHidden(name, ago)) {
      covered();
      return frame.send({ type: 'answer', id, failed: false });
    }
    try {
      const value = await run(name, args, how);
      frame.send({ type: 'answer', id, failed: false, value });
    } catch {
      frame.send({ type: 'answer', id, failed: true });
    }
  };
  const sized = (px: number) => {
    height = px;
    place();
    if (!over.aborted) setState(element, 'open', label);
  };
  const hear = (message: FromPopover) => {
    if (message.type === 'gone') return popover.close(false);
    if (message.type === 'leave') return height === 0 ? popover.close(true) : undefined;
    if (message.type === 'ready' || message.turn !== turn || over.aborted) return;
    if (message.type === 'size') sized(message.height);
    else if (message.type === 'call') void answer(message);
    else if (message.type === 'next') next?.();
    else if (message.type === 'undo') session.undo?.stands && session.undo.run();
    else if (message.type === 'covered') covered();
    else popover.close(true);
  };
  const turn = frame.take(hear);
  const popover: Popover = {
    get pressed() {
      return pressed;
    },
    type({ key, code, shiftKey }) {
      typed = [...typed, { key, code, shiftKey, at: performance.now() }];
      if (ready) sendTyped();
    },
    get isOpen() {
      return !ended.signal.aborted;
    },
    update() {
      if (!ready || over.aborted) return;
      // What it was opened on may be gone: then it closes, and shows nothing of what came instead.
      place();
      if (!over.aborted) show();
    },
    close(back = false) {
      if (ended.signal.aborted) return;
      ended.abort();
      clearTimeout(late);
      frame.send({ type: 'clear' });
      element.blur();
      setState(element, 'parked');
      plain?.unwatch(element);
      if (registry().popover === popover) delete registry().popover;
      closed(back);
    },
  };
  registry().popover = popover;
  const late = setTimeout(() => {
    if (height > 0) return;
    popover.close(true);
    frame.end();
    notices.show(popoverWords[language].kept);
  }, WAIT);
  setState(element, 'waiting', label);
  host.dataset.theme = session.theme;
  place();
  const take = () => focus && !over.aborted && element.focus({ preventScroll: true });
  // At once: what is typed next is meant for it. A frame that is still being loaded would lose it.
  if (!typesOn || frame.speaks) take();
  void frame.ready.then(() => {
    if (over.aborted) return;
    ready = true;
    take();
    show();
    sendTyped();
  });

  signal.addEventListener('abort', () => popover.close(), { signal: ended.signal });
  onTrusted(view, 'scroll', (event) => event.target !== host && place(), { capture: true, passive: true, signal: over });
  onTrusted(view, 'resize', place, { signal: over });
  const elsewhere = (event: Event) => {
    if (sealedRoot(event.target) !== root) popover.close(false);
  };
  // The browser hands the keys to the frame a moment after the focus: until then they come here.
  onTrusted(element, 'keydown', (event) => typeOn(popover, event), { signal: over });
  onTrusted(view, 'pointerdown', elsewhere, { capture: true, signal: over });
  return popover;
}

/** Passes a key on that was typed outside of a popover for it. Shortcuts and Tab stay with the page. */
export function typeOn(popover: Popover, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
  event.preventDefault();
  if (!event.repeat || event.key.startsWith('Arrow')) popover.type(event);
}
