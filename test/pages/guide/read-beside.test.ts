import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ImportOrder, readBeside } from '../../../src/pages/guide/exchange/read-beside.ts';

/** A program beside the page that answers when the test says so. */
class Beside {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = 0;
  order: ImportOrder | undefined;
  postMessage(order: ImportOrder): void {
    this.order = order;
  }
  terminate(): void {
    this.ended += 1;
  }
}

let beside: Beside;
beforeEach(() => {
  vi.useFakeTimers();
  beside = new Beside();
});
afterEach(() => vi.useRealTimers());

const order: ImportOrder = { files: [{ path: 'maison/styles/a.yml', file: new File([], 'a.yml') }], language: 'en' };
const read = (signal = new AbortController().signal) => readBeside(order, { signal, start: () => beside as unknown as Worker });

it('gives what the program beside the page found, and ends it', async () => {
  const reading = read();
  expect(beside.order).toEqual(order);
  const found = { name: 'maison', remarks: [] };
  beside.onmessage?.({ data: found } as MessageEvent);
  expect(await reading).toEqual(found);
  expect(beside.ended).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends a program that takes too long, with a sentence', async () => {
  const reading = read();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await reading).toEqual({
    name: 'maison',
    remarks: [{ file: 'maison', reason: { code: 'too-slow', values: ['30'] }, kind: 'fault' }],
  });
  expect(beside.ended).toBe(1);
});

it('says it when the program fails or is stopped', async () => {
  const failing = read();
  beside.onerror?.({ message: 'out of memory' } as ErrorEvent);
  expect((await failing).remarks).toMatchObject([{ reason: { code: 'fault', values: ['out of memory'] } }]);
  const stop = new AbortController();
  const stopped = read(stop.signal);
  stop.abort();
  expect((await stopped).remarks).toMatchObject([{ reason: { code: 'stopped' } }]);
  expect(beside.ended).toBe(2);
});
