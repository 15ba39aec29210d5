// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useReady } from '../../../src/pages/parts/frame/use-ready.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => vi.useRealTimers());

function Shown() {
  return <p>{useReady() ? 'calm' : 'not yet'}</p>;
}

const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const fire = (event: Event) => act(() => void window.dispatchEvent(event));
const said = () => document.body.textContent;

it('takes nothing for an answer while a person still types for something else', async () => {
  await act(() => render(<Shown />, document.body));
  for (let letter = 0; letter < 20; letter += 1) {
    await wait(200);
    await fire(new KeyboardEvent('keydown', { key: 'a' }));
  }
  expect(said()).toBe('not yet');
  await wait(600);
  expect(said()).toBe('calm');
  await fire(new KeyboardEvent('keydown', { key: 'a' }));
  expect(said()).toBe('calm');
});

it('begins anew each time the window is brought to the front', async () => {
  await act(() => render(<Shown />, document.body));
  await wait(600);
  await fire(new Event('blur'));
  expect(said()).toBe('not yet');
  await wait(5_000);
  expect(said()).toBe('not yet');
  await fire(new Event('focus'));
  await wait(300);
  await fire(new Event('pointerdown'));
  await wait(300);
  expect(said()).toBe('not yet');
  await wait(300);
  expect(said()).toBe('calm');
});
