// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { holdEarlyKeys } from '../../src/pages/popover/early-keys.ts';

const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'isTrusted', { value: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
};
const field = () => {
  const area = document.createElement('textarea');
  document.body.replaceChildren(area);
  area.focus();
  return area;
};
afterEach(() => document.body.replaceChildren());

it('writes what was typed before the field was there, and lets the rest through', () => {
  const early = holdEarlyKeys(document);
  for (const key of 'Hi') expect(press(key)).toBe(true);
  const area = field();
  early.release();
  expect(area.value).toBe('Hi');
  expect(press('x')).toBe(false);
});

it('hands a letter to what takes it as a key, and Enter to a button', () => {
  const early = holdEarlyKeys(document);
  press('r');
  press('Enter');
  const [heard, button]: [string[], HTMLButtonElement] = [[], document.createElement('button')];
  document.body.replaceChildren(button);
  button.addEventListener('keydown', ({ key }) => heard.push(key));
  button.addEventListener('click', () => heard.push('click'));
  button.focus();
  early.release();
  expect(heard).toEqual(['r', 'Enter', 'click']);
});

it('forgets what was typed at something that has closed since, and never holds a shortcut', () => {
  const early = holdEarlyKeys(document);
  press('t');
  expect(press('j', { altKey: true })).toBe(false);
  window.dispatchEvent(new Event('focus'));
  const area = field();
  early.release();
  expect(area.value).toBe('');
});

it('takes a key that is held down for one press, and forgets what came before it holds anew', () => {
  const early = holdEarlyKeys(document);
  press('a');
  expect(press('a', { repeat: true })).toBe(true);
  const area = field();
  early.release();
  expect(area.value).toBe('a');
  early.hold();
  press('b');
  early.hold();
  press('c');
  early.release();
  expect(area.value).toBe('ac');
});
