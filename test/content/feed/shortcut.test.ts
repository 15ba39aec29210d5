// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { listenForShortcut } from '../../../src/content/feed/shortcut.ts';
import type { Bars, PostBar } from '../../../src/content/ports/bars.ts';
import { trustCopy } from '../../../src/content/surface/trusted.ts';

let page: AbortController;
let all: PostBar[];
let hovered: string | undefined;
let keyed: string | undefined;

function put(id: string, top: number, parent: Element = document.body): HTMLElement {
  const element = document.createElement('article');
  const [host, field] = [document.createElement('div'), document.createElement('button')];
  element.append(field, host);
  parent.append(element);
  const box = { top, bottom: top + 40, width: 500 } as DOMRect;
  for (const one of [element, host]) one.getBoundingClientRect = () => box;
  host.scrollIntoView = () => undefined;
  const isHovered = () => hovered !== undefined && (id === hovered || element.querySelector(`#${hovered}`) !== null);
  Object.assign(element, { matches: isHovered });
  element.id = id;
  const take = () => {
    keyed = id;
  };
  const bar = { host, focus: take };
  all.push({ bar, element } as unknown as PostBar);
  return element;
}
function act(event: Event, target: EventTarget = window): void {
  trustCopy(event);
  target.dispatchEvent(event);
}
const key = () => {
  keyed = undefined;
  act(new KeyboardEvent('keydown', { key: 'l', code: 'KeyL', altKey: true }));
  return keyed;
};
const move = (to: string | undefined, x: number) => {
  hovered = to;
  act(Object.assign(new Event('pointermove'), { screenX: x, screenY: 5 }));
};
const focus = (id: string) => {
  const field = document.querySelector<HTMLElement>(`#${id} > button`);
  field?.focus();
  act(new Event('focusin'));
};

beforeEach(() => {
  page?.abort();
  page = new AbortController();
  [all, hovered] = [[], undefined];
  document.body.innerHTML = '';
  listenForShortcut(window, { all: () => all } as unknown as Bars, page.signal);
  for (const [id, top] of [
    ['above', -300],
    ['first', 60],
    ['second', 320],
    ['third', 600],
  ] as const)
    put(id, top);
});

it('leads to the uppermost bar in sight where nothing is under the pointer and nothing has the focus', () => {
  expect(key()).toBe('first');
});

it('leads to the post under the pointer, and to the one with the focus', () => {
  move('third', 1);
  expect(key()).toBe('third');
  hovered = undefined;
  focus('second');
  expect(key()).toBe('second');
});

it('leads to whichever of the two was used last', () => {
  focus('second');
  move('third', 1);
  expect(key()).toBe('third');
  focus('second');
  expect(key()).toBe('second');
  move('third', 2);
  act(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA' }));
  expect(key()).toBe('second');
});

it('is not led astray by a page that moves under a pointer at rest', () => {
  move('third', 1);
  focus('second');
  move('first', 1);
  expect(key()).toBe('second');
});

it('passes over what has the focus but was scrolled out of sight', () => {
  focus('above');
  expect(key()).toBe('first');
  hovered = 'second';
  expect(key()).toBe('second');
});

it('leads to the innermost of posts that stand in each other', () => {
  put('comment', 640, document.querySelector('#third') ?? document.body);
  move('comment', 1);
  expect(key()).toBe('comment');
});

it('is not led by what a script of the page makes up', () => {
  focus('second');
  hovered = 'third';
  window.dispatchEvent(Object.assign(new Event('pointermove'), { screenX: 9, screenY: 9 }));
  expect(key()).toBe('second');
});
