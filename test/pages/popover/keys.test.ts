// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { keepFocus, watchKeys } from '../../../src/pages/popover/keys.ts';

let [box, told]: [HTMLElement, string[]] = [document.body, []];
const press = (key: string, shiftKey = false) => {
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
};
const at = () => document.activeElement?.id ?? '';

// One box for all: what listens to the document stays for as long as the document does.
box = document.createElement('div');
watchKeys(box, (what) => told.push(what));
beforeEach(() => {
  told = [];
  box.id = 'box';
  box.tabIndex = -1;
  box.innerHTML = '<button id="send">Send</button><button id="more">More</button><button id="last">Last</button>';
  document.body.replaceChildren(box);
  (document.activeElement as HTMLElement | null)?.blur?.();
});

it('closes on Escape after the button that had the focus went away', () => {
  const send = box.querySelector<HTMLElement>('#send');
  send?.focus();
  send?.remove();
  send?.blur();
  expect(document.activeElement).toBe(document.body);
  expect(press('Escape')).toBe(true);
  expect(told).toEqual(['close']);
});

it('tells of U where nothing is written, and of no other U', () => {
  box.querySelector<HTMLElement>('#send')?.focus();
  expect(press('u')).toBe(true);
  press('U', true);
  const field = document.createElement('textarea');
  box.append(field);
  field.focus();
  expect(press('u')).toBe(false);
  expect(told).toEqual(['undo']);
});

it('leads Tab back in from where nothing has the focus, either way round', () => {
  expect([press('Tab'), at()]).toEqual([true, 'send']);
  (document.activeElement as HTMLElement).blur();
  expect([press('Tab', true), at()]).toEqual([true, 'last']);
  expect([press('Tab'), at()]).toEqual([true, 'send']);
  box.querySelector<HTMLElement>('#more')?.focus();
  expect(press('Tab')).toBe(false);
});

it('gives the box the focus that nothing has, and takes it from nobody', () => {
  keepFocus(box);
  expect(at()).toBe('box');
  box.querySelector<HTMLElement>('#more')?.focus();
  keepFocus(box);
  expect(at()).toBe('more');
});
