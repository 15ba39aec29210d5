// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Line, whenConnected } from '../../../src/pages/popover/connect.ts';
import { fakeBrowser } from '../../fake-browser.ts';

const nonce = '01234567-89ab-cdef-0123-456789abcdef';
let answer: (said: boolean) => void;
let begun: Line[];

/** Something of the page around comes to the frame: a nonce, with a port or without. Gives what is said on the port. */
function offer(data: string = nonce): string[] {
  const said: string[] = [];
  const port = { postMessage: (text: string) => said.push(text) };
  window.dispatchEvent(
    Object.defineProperties(new Event('message'), {
      data: { value: data },
      ports: { value: [port] },
      source: { value: window.parent },
    }),
  );
  return said;
}
const settle = () => new Promise((done) => setImmediate(done));

beforeEach(() => {
  begun = [];
  const sendMessage = () =>
    new Promise<boolean>((resolve) => {
      answer = resolve;
    });
  fakeBrowser({ runtime: { sendMessage } });
  vi.stubGlobal('browser', { runtime: { id: 'diapason', sendMessage } });
});
afterEach(() => vi.unstubAllGlobals());

it('says that a person leaves before it is known who is there, and nothing else', async () => {
  const leave = whenConnected((line) => begun.push(line));
  const said = offer();
  leave();
  expect([said, begun]).toEqual([['{"type":"leave"}'], []]);
  answer(true);
  await settle();
  expect([begun.length, said.length]).toEqual([1, 1]);
});

it('says it as soon as somebody is there, where a person left before', () => {
  const leave = whenConnected((line) => begun.push(line));
  leave();
  expect(offer('not a nonce')).toEqual([]);
  expect(offer()).toEqual(['{"type":"leave"}']);
});

it('begins once, with who the background vouches for', async () => {
  whenConnected((line) => begun.push(line));
  offer();
  answer(false);
  await settle();
  expect(begun).toEqual([]);
  offer();
  answer(true);
  await settle();
  offer();
  await settle();
  expect(begun).toHaveLength(1);
});
