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
 * before the background has said that the page program of this tab made it, and once it has, nothing else is. What is given
 * back says that a person leaves; it may be called before, for it tells nothing else to whoever sent the port.
 */
export function whenConnected(begin: (line: Line) => void): () => void {
  let [connected, left]: [boolean, boolean] = [false, false];
  let offered: Line | undefined;
  const leave = () => {
    left = offered === undefined;
    offered?.send({ type: 'leave' });
  };
  const listen = async ({ data, ports: [port], source }: MessageEvent) => {
    if (source !== window.parent || port === undefined || typeof data !== 'string' || !NONCE.test(data) || connected) return;
    const line = lineOver(port);
    offered = line;
    if (left) leave();
    if (!(await isGenuine(data)) || connected) return;
    connected = true;
    offered = line;
    window.removeEventListener('message', listen);
    begin(line);
  };
  window.addEventListener('message', listen);
  return leave;
}

function lineOver(port: MessagePort): Line {
  return {
    send: (message) => port.postMessage(JSON.stringify(message)),
    hear(listen) {
      port.onmessage = ({ data }) => listen(JSON.parse(data) as ToPopover);
    },
  };
}
