import { isGenuine } from '../../browser/frame.ts';
import type { FromPopover, ToPopover } from '../../contract/popover.ts';

const NONCE = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The line to the page program of the tab. */
export interface Line {
  send(message: FromPopover): void;
  hear(listen: (message: ToPopover) => void): void;
}

/**
 * Waits for the page program's nonce and port. Any script may send a frame something that looks like it: nothing is taken
 * before the background has said that the page program of this tab made it, and once it has, nothing else is.
 */
export function whenConnected(begin: (line: Line) => void): void {
  if (window.top === window) return;
  let connected = false;
  const listen = async ({ data, ports: [port], source }: MessageEvent) => {
    if (source !== window.parent || port === undefined || typeof data !== 'string' || !NONCE.test(data)) return;
    if (connected || !(await isGenuine(data)) || connected) return;
    connected = true;
    window.removeEventListener('message', listen);
    begin(lineOver(port));
  };
  window.addEventListener('message', listen);
}

function lineOver(port: MessagePort): Line {
  return {
    send: (message) => port.postMessage(JSON.stringify(message)),
    hear(listen) {
      port.onmessage = ({ data }) => listen(JSON.parse(data) as ToPopover);
    },
  };
}
