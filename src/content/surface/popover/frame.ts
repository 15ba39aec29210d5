import { frameAddress, onNonceAsked } from '../../../browser/frame.ts';
import type { FromPopover } from '../../../contract/popover.ts';
import { withoutTurning } from '../../../domain/turning.ts';
import type { PopoverFrame } from '../../ports/surface.ts';
import { registry } from '../../registry.ts';
import { sealedHost } from '../seal.ts';
import { onTrusted } from '../trusted.ts';

/** The one frame of this page, made where there is none or the page took it away. It is kept ready: to load one takes a moment. */
export function popoverFrame(doc: Document, signal: AbortSignal): PopoverFrame {
  const shared = registry();
  if (shared.frame?.live !== true) shared.frame = createFrame(doc, signal);
  return shared.frame;
}

/**
 * Parked, it is nothing that what reads a page aloud could come to; else it is called what it shows. It is empty then, and Tab
 * stops nowhere in it. It is not `inert`: in Firefox, keys then pass over what is shown next.
 */
export function setState(element: HTMLElement, state: 'parked' | 'waiting' | 'open', label = ''): void {
  element.dataset.state = state;
  const parked = state === 'parked';
  element.setAttribute('aria-hidden', String(parked));
  if (parked) for (const name of ['style', 'title']) element.removeAttribute(name);
  else element.title = withoutTurning(label);
}

function createFrame(doc: Document, signal: AbortSignal): PopoverFrame {
  const { host, root } = sealedHost(doc, registry().sheets?.() ?? []);
  const { url, origin } = frameAddress();
  const nonce = crypto.randomUUID();
  const ended = new AbortController();
  const over = AbortSignal.any([signal, ended.signal]);
  const element = doc.createElement('iframe');
  Object.assign(element, { className: 'pop', allow: 'clipboard-write', tabIndex: -1 });
  setState(element, 'parked');
  let [port, spoke, turn]: [MessagePort | undefined, boolean, number] = [undefined, false, 0];
  let hear: ((message: FromPopover) => void) | undefined;
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  // Asked by the frame that has the nonce: it stands in no document, and was sent to an origin of ours alone. An answer may
  // get lost on its way, so it is given until the frame has spoken.
  onNonceAsked((said) => !spoke && said === nonce, over);
  const heard = (text: string) => {
    const message = JSON.parse(text) as FromPopover;
    spoke ||= message.type !== 'leave';
    if (spoke) begin();
    hear?.(message);
    if (message.type === 'gone') ended.abort();
  };
  const loaded = () => {
    // A second document stands where ours stood.
    if (port !== undefined) return ended.abort();
    const channel = new MessageChannel();
    port = channel.port1;
    onTrusted(port, 'message', ({ data }) => heard(data), { signal: over });
    port.start();
    element.contentWindow?.postMessage(nonce, origin, [channel.port2]);
  };
  onTrusted(element, 'load', loaded, { signal: over });
  over.addEventListener('abort', () => {
    hear?.({ type: 'gone' });
    port?.close();
    host.remove();
  });
  element.src = url;
  root.append(element);
  doc.documentElement.append(host);
  return {
    host,
    root,
    element,
    ready,
    get live() {
      return !over.aborted && host.isConnected && host.ownerDocument === doc;
    },
    get speaks() {
      return spoke;
    },
    send: (message) => port?.postMessage(JSON.stringify(message)),
    end: () => ended.abort(),
    take(next) {
      hear = next;
      turn += 1;
      return turn;
    },
  };
}
