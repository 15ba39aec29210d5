// @vitest-environment happy-dom
// @vitest-environment-options {"happyDOM": {"settings": {"disableIframePageLoading": true}}}
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PopoverFrame } from '../../../src/content/ports/surface.ts';
import { registry } from '../../../src/content/registry.ts';
import { popoverFrame } from '../../../src/content/surface/popover/frame.ts';
import type { FromPopover } from '../../../src/contract/popover.ts';
import { fake } from '../fake-extension.ts';

let page: AbortController;
let heard: FromPopover[];

beforeEach(() => {
  fake.reset();
  page = new AbortController();
  heard = [];
  vi.stubGlobal('MessageChannel', Channel);
});
afterEach(() => {
  page.abort();
  vi.unstubAllGlobals();
  delete registry().frame;
});

/** An event that the browser made. */
const trusted = (type: string, more: object = {}) => Object.defineProperties(new Event(type), { isTrusted: { value: true }, ...more });

/** Both ends of a line in one process; what is said on the second comes to the first at once. */
class Channel {
  readonly port1 = Object.assign(new EventTarget(), { start: () => undefined, close: () => undefined });
  readonly port2 = { postMessage: (data: string) => this.port1.dispatchEvent(trusted('message', { data: { value: data } })) };
}
type Port = Channel['port2'] | undefined;

/** The frame as the browser loads it: its nonce, and its end of the line. */
function load(frame: PopoverFrame): { nonce: string; port: Port } {
  const sent: [string, Port] = ['', undefined];
  const postMessage = (nonce: string, _origin: string, [port]: Port[]) => Object.assign(sent, [nonce, port]);
  Object.defineProperty(frame.element, 'contentWindow', { value: { postMessage }, configurable: true });
  frame.element.dispatchEvent(trusted('load'));
  return { nonce: sent[0], port: sent[1] };
}
function made() {
  const frame = popoverFrame(document, page.signal);
  frame.take((message) => heard.push(message));
  return { frame, ...load(frame) };
}
/** What the page program answers the background, asked for a nonce. */
function ask(nonce: string): unknown {
  let said: unknown;
  for (const hear of fake.listeners) {
    hear({ 'diapason-nonce': nonce }, { id: 'diapason' }, (answer) => {
      said = answer;
    });
  }
  return said;
}
const say = (port: Port, message: FromPopover) => port?.postMessage(JSON.stringify(message));

it('answers for its own nonce until the frame has spoken, since an answer may get lost, and for no other', async () => {
  const { frame, nonce, port } = made();
  expect([ask(nonce), ask(nonce), ask(crypto.randomUUID())]).toEqual([true, true, undefined]);
  say(port, { type: 'ready' });
  await frame.ready;
  expect(ask(nonce)).toBeUndefined();
});

it('is not ready by the answer alone', async () => {
  const { frame, nonce } = made();
  let ready = false;
  void frame.ready.then(() => {
    ready = true;
  });
  ask(nonce);
  await Promise.resolve();
  await Promise.resolve();
  expect(ready).toBe(false);
});

it('is neither ready nor known by a person who leaves, and says that they do', async () => {
  const { frame, nonce, port } = made();
  let ready = false;
  void frame.ready.then(() => {
    ready = true;
  });
  say(port, { type: 'leave' });
  await Promise.resolve();
  await Promise.resolve();
  expect([heard, ready, ask(nonce)]).toEqual([[{ type: 'leave' }], false, true]);
});

it('is out of reach of Tab and of what reads a page aloud until something is shown', () => {
  const { element } = made().frame;
  expect([element.tabIndex, element.getAttribute('aria-hidden'), element.hasAttribute('title')]).toEqual([-1, 'true', false]);
});

it('is kept for the next popover while it lives, and is replaced once it has ended', () => {
  const { frame } = made();
  expect(popoverFrame(document, page.signal)).toBe(frame);
  frame.end();
  expect([frame.live, frame.host.isConnected, heard]).toEqual([false, false, [{ type: 'gone' }]]);
  expect(popoverFrame(document, page.signal)).not.toBe(frame);
});

it('ends when a second document stands in it, when the first says that it leaves, or when the page takes it away', () => {
  const second = made().frame;
  load(second);
  expect([second.live, heard.at(-1)]).toEqual([false, { type: 'gone' }]);
  const left = made();
  say(left.port, { type: 'gone' });
  expect(left.frame.live).toBe(false);
  const taken = made().frame;
  taken.host.remove();
  expect(taken.live).toBe(false);
});
