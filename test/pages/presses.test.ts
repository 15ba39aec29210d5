// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FromPopover, ShowPopover } from '../../src/contract/popover.ts';
import { createCalls } from '../../src/pages/popover/calls.ts';
import { watchPresses } from '../../src/ui/presses.ts';

const pressedAt = watchPresses(window);
function event(type: string, timeStamp: number, isTrusted = true): void {
  const made = Object.defineProperties(new Event(type), { isTrusted: { value: isTrusted }, timeStamp: { value: timeStamp } });
  window.dispatchEvent(made);
}

it('tells when a press began, not when it ended, and takes a click alone for a press', () => {
  event('pointerdown', 100);
  event('click', 180);
  event('keydown', 900, false);
  expect(pressedAt()).toBe(100);
  event('click', 5_000);
  expect(pressedAt()).toBe(5_000);
});

it('says with a call for how long what was pressed had stood so at the press', async () => {
  const said: FromPopover[] = [];
  const calls = createCalls(document.body, pressedAt, (message) => said.push(message));
  const shown = { turn: 1, calls: ['onToggle'], about: 'A', stood: 300 } as unknown as ShowPopover;
  const now = performance.now();
  const { onToggle } = calls.of(shown);
  event('pointerdown', now + 150);
  void onToggle?.('kind', 'question', true);
  await Promise.resolve();
  const { pressed } = said[0] as Extract<FromPopover, { type: 'call' }>;
  expect(pressed.about).toBe('A');
  expect(Math.abs(pressed.stood - 450)).toBeLessThan(50);
});
