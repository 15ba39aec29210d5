// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { sealedHost } from '../../../src/content/surface/seal.ts';
import { onTrusted } from '../../../src/content/surface/trusted.ts';
import { act } from '../fake-page.ts';

const types = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'touchstart', 'input', 'paste', 'submit'];

function heardOutside(many: boolean, first: string | undefined): string[] {
  const { host, root } = sealedHost(document, [], many);
  document.body.replaceChildren(host);
  const button = document.createElement('button');
  root.append(button);
  const heard: string[] = [];
  for (const type of types) host.addEventListener(type, () => heard.push(type));
  for (const type of first === undefined ? types : [first, ...types])
    button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return heard;
}

it('lets no event of ours out to the site', () => {
  expect(heardOutside(false, undefined)).toEqual([]);
});

it.each(['pointerover', 'focusin', 'mousedown', 'mouseup', 'click'])('lets none out of a bar whose first event is %s', (first) => {
  expect(heardOutside(true, first)).toEqual([]);
});

it.each([...types, 'change', 'keydown'])('lets no %s that a script made reach a handler of ours', (type) => {
  const { host, root } = sealedHost(document, []);
  document.body.replaceChildren(host);
  const button = document.createElement('button');
  root.append(button);
  const heard: boolean[] = [];
  button.addEventListener(type, ({ isTrusted }) => heard.push(isTrusted));
  button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  act(button, new Event(type, { bubbles: true, composed: true }));
  expect(heard).toEqual([true]);
});

it('keeps listening for a person after a script made the same event up', () => {
  const button = document.createElement('button');
  let heard = 0;
  onTrusted(button, 'click', () => heard++, { once: true });
  button.click();
  for (let n = 0; n < 2; n++) act(button, new Event('click'));
  expect(heard).toBe(1);
});
