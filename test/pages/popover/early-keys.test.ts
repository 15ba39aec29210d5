// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { holdEarlyKeys } from '../../../src/pages/popover/early-keys.ts';

let left = 0;
const leave = () => {
  left += 1;
};

const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'isTrusted', { value: true });
  // happy-dom takes Alt for AltGr.
  event.getModifierState = (name) => name === 'AltGraph' && more.modifierAltGraph === true;
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
};
const field = () => {
  const area = document.createElement('textarea');
  document.body.replaceChildren(area);
  area.focus();
  return area;
};
afterEach(() => {
  document.body.replaceChildren();
  left = 0;
});

it('writes what was typed before the field was there, and lets the rest through', () => {
  const early = holdEarlyKeys(document, leave);
  for (const key of 'Hi') expect(press(key)).toBe(true);
  const area = field();
  early.release();
  expect(area.value).toBe('Hi');
  expect(press('x')).toBe(false);
});

it('hands a letter to what takes it as a key, and Enter to a button', () => {
  const early = holdEarlyKeys(document, leave);
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
  const early = holdEarlyKeys(document, leave);
  press('t');
  expect(press('j', { altKey: true })).toBe(false);
  window.dispatchEvent(new Event('focus'));
  const area = field();
  early.release();
  expect(area.value).toBe('');
});

it('takes a key that is held down for one press, and forgets what came before it holds anew', () => {
  const early = holdEarlyKeys(document, leave);
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

it('leaves on Escape at once, and hands on nothing of what was typed before', () => {
  const early = holdEarlyKeys(document, leave);
  press('a');
  expect(press('Escape')).toBe(true);
  press('b');
  const area = field();
  early.release();
  expect([left, area.value]).toEqual([1, 'b']);
  press('Escape');
  expect(left).toBe(1);
});

it('takes back a letter, a line, and what stands outside the basic plane as one', () => {
  const early = holdEarlyKeys(document, () => undefined);
  for (const key of ['a', 'b', 'Backspace', 'Enter', '🙂', 'Backspace', 'c']) press(key);
  const area = field();
  early.release();
  expect(area.value).toBe('a\nc');
});

it('presses a button by Space as by Enter, and no other thing', () => {
  const early = holdEarlyKeys(document, () => undefined);
  press(' ');
  const pressed: string[] = [];
  const button = document.createElement('button');
  button.addEventListener('click', () => pressed.push('click'));
  document.body.replaceChildren(button);
  button.focus();
  early.release();
  expect(pressed).toEqual(['click']);
});

it('writes what AltGr and a dead key give, and leaves the dead key, an input method and F5 to the browser', () => {
  const early = holdEarlyKeys(document, () => undefined);
  expect(press('@', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe(true);
  expect([press('Dead'), press('Process'), press('F5'), press('a', { isComposing: true })]).toEqual([false, false, false, false]);
  expect(press('ê')).toBe(true);
  const area = field();
  early.release();
  expect(area.value).toBe('@ê');
});

it('takes what was typed on the page before all that was typed here, and what comes later at once', () => {
  const early = holdEarlyKeys(document, leave);
  press('c');
  for (const key of 'ab') early.type({ key, code: '', shiftKey: false });
  window.dispatchEvent(new Event('focus'));
  press('c');
  const area = field();
  early.release();
  early.type({ key: 'd', code: '', shiftKey: false });
  expect(area.value).toBe('abcd');
});
