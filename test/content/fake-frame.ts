import { h, render } from 'preact';
import type { PopoverFrame } from '../../src/content/ports/surface.ts';
import { registry } from '../../src/content/registry.ts';
import type { FromPopover, ToPopover } from '../../src/contract/popover.ts';
import { parts } from '../../src/ui/popover/parts.tsx';

/** A frame that shows at once what it is told, in a box that tests may read; no page of ours is loaded. */
export interface FakeFrame {
  /** What stands in it; empty where nothing does. */
  text(): string;
  /** Everything it was told. */
  readonly told: ToPopover[];
  /** Says something as the frame does. */
  say(message: FromPopover): void;
}

/** Callbacks that nobody answers. */
function calls({ calls: names }: Extract<ToPopover, { type: 'show' }>): Record<string, () => unknown> {
  return Object.fromEntries(names.map((name) => [name, () => new Promise(() => undefined)]));
}

export function putFakeFrame(doc: Document): FakeFrame {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const box = doc.createElement('div');
  const element = doc.createElement('div') as unknown as HTMLIFrameElement;
  root.append(element);
  doc.documentElement.append(host);
  const told: ToPopover[] = [];
  let [turn, hear]: [number, (message: FromPopover) => void] = [0, () => undefined];
  const frame: PopoverFrame = {
    ...{ host, root, element, ready: Promise.resolve(), speaks: true, live: true },
    send(message) {
      told.push(message);
      if (message.type === 'show')
        render(h(parts[message.part as keyof typeof parts] as never, { ...calls(message), ...message.data }), box);
      else if (message.type === 'clear') render(null, box);
    },
    end() {
      delete registry().frame;
    },
    take(next) {
      hear = next;
      turn += 1;
      return turn;
    },
  };
  registry().frame = frame;
  return { text: () => box.textContent ?? '', told, say: (message) => hear(message) };
}
