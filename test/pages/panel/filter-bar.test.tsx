// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPanel, postOf, until } from './open-panel.tsx';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  // What the queue shows outlives its page.
  document.querySelector<HTMLButtonElement>('.chosen .ghost')?.click();
  type('');
  render(null, document.body);
  vi.unstubAllGlobals();
});

const rows = () => [...document.querySelectorAll('[data-post] b')].map(({ textContent }) => textContent);
const field = () => document.querySelector<HTMLInputElement>('#search') as HTMLInputElement;
function type(value: string): void {
  field().value = value;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}
const options = () => [...document.querySelectorAll('[role=option]')];
const mixed = () => [postOf(1), postOf(2), postOf(3, { id: 'facebook:3', site: 'facebook', url: 'https://www.facebook.com/c/posts/3' })];

it('filters by keys alone: the field, some letters, down, Enter; and what is chosen stands there, to be taken away', async () => {
  const { press } = await openPanel(...mixed());
  press('/');
  type('facebook');
  await until(() => expect(options().map(({ textContent }) => textContent)).toEqual(['From Facebook']));
  press('ArrowDown');
  await until(() => expect(field().getAttribute('aria-activedescendant')).toBe(options()[0]?.id));
  press('Enter');
  await until(() => expect(rows()).toEqual(['Client 3']));
  expect(field().value).toBe('');
  const chip = document.querySelector<HTMLButtonElement>('.chosen .opt');
  expect(chip?.getAttribute('aria-label')).toBe('Remove the filter From: Facebook');
  expect(document.querySelector('[role=status].visually-hidden')?.textContent).toBe('1 post');
  chip?.click();
  await until(() => expect(rows()).toHaveLength(3));
});

it('offers filters also where no post holds the words that were typed', async () => {
  const { press, says } = await openPanel(...mixed());
  press('/');
  type('from x');
  await says('Nothing found');
  expect(options().map(({ textContent }) => textContent)).toEqual(['From X']);
});

it('takes the last filter away by Backspace in the empty field', async () => {
  const { press } = await openPanel(...mixed());
  press('/');
  type('from x');
  await until(() => expect(options()).toHaveLength(1));
  press('ArrowDown');
  await until(() => expect(field().getAttribute('aria-activedescendant')).not.toBeNull());
  press('Enter');
  await until(() => expect(rows()).toHaveLength(2));
  press('Backspace');
  await until(() => expect(rows()).toHaveLength(3));
});

it('takes no filter away by a Backspace that is held on after the last letter', async () => {
  const { press } = await openPanel(...mixed());
  press('/');
  type('from x');
  await until(() => expect(options()).toHaveLength(1));
  press('ArrowDown');
  await until(() => expect(field().getAttribute('aria-activedescendant')).not.toBeNull());
  press('Enter');
  await until(() => expect(rows()).toHaveLength(2));
  const held = new KeyboardEvent('keydown', { key: 'Backspace', repeat: true, bubbles: true, cancelable: true });
  field().dispatchEvent(held);
  await new Promise(requestAnimationFrame);
  expect(document.querySelectorAll('.chosen .opt')).toHaveLength(1);
  press('Backspace');
  await until(() => expect(document.querySelectorAll('.chosen .opt')).toHaveLength(0));
});

it('goes by Enter to the first post that was found, and keeps the words', async () => {
  const { press, focused } = await openPanel(...mixed());
  press('/');
  type('commande 2');
  await until(() => expect(rows()).toEqual(['Client 2']));
  press('Enter');
  expect(focused()).toBe('Client 2');
  expect(field().value).toBe('commande 2');
});

it('shows two people of one name as two filters, each with a handle', async () => {
  const marie = (number: number) => postOf(number, { author: { name: 'Marie', handle: `marie_${number}` } });
  const { press } = await openPanel(marie(1), marie(2));
  press('/');
  type('marie');
  const both = ['Person Marie (@marie_1)', 'Person Marie (@marie_2)'];
  await until(() => expect(options().map(({ textContent }) => textContent)).toEqual(both));
});

it('closes its list by Escape, and goes back to the rows by the next', async () => {
  const { press, focused } = await openPanel(...mixed());
  press('/');
  press('ArrowDown');
  await until(() => expect(field().getAttribute('aria-expanded')).toBe('true'));
  press('Escape');
  await until(() => expect(field().getAttribute('aria-expanded')).toBe('false'));
  press('Escape');
  expect(focused()).toMatch(/^Client/);
});

it('clears what is searched by Escape, and leaves the field by the next also where nothing was found', async () => {
  const { press, says } = await openPanel(...mixed());
  press('/');
  type('zzz');
  await says('Nothing found');
  press('Escape');
  await until(() => expect(field().getAttribute('aria-expanded')).toBe('false'));
  press('Escape');
  await until(() => expect(rows()).toHaveLength(3));
  expect(field().value).toBe('');
});
