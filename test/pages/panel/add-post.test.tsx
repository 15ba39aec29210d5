// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPanelAdds } from '../../../src/store/meta.ts';
import { post } from '../../../src/store/read.ts';
import { queue } from '../../store/queue.ts';
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
  render(null, document.body);
  vi.unstubAllGlobals();
});

const field = (name: string) => {
  const label = [...document.querySelectorAll('dialog label')].find(({ textContent }) => textContent === name);
  return document.getElementById(label?.getAttribute('for') ?? '') as HTMLInputElement;
};
function type(name: string, value: string): void {
  const input = field(name);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
const send = () => document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const isOpen = () => until(() => expect(document.querySelector('dialog')?.contains(document.activeElement)).toBe(true));

it('opens by one key, with the focus where the link goes', async () => {
  const { press } = await openPanel(postOf(1));
  press('a');
  await isOpen();
  expect(document.activeElement).toBe(field('Its link'));
});

it('opens where a page whose layout is not recognised asks for it', async () => {
  const { at } = await openPanel(postOf(1));
  await keepPanelAdds(at.store, Date.now());
  await isOpen();
});

it('adds what was heard in the shop, and shows it', async () => {
  const { at, press, says } = await openPanel(postOf(1));
  press('a');
  await isOpen();
  type('What the person says', 'The lamp hums');
  type('Where', 'heard in the shop');
  send();
  await says('Written down by hand');
  await says('heard in the shop');
  expect(await queue(at.store, { me: 'nobody', now: Date.now(), search: 'hums' })).toHaveLength(1);
});

it('says what is accepted where the link is of another site, and keeps what was typed', async () => {
  const { press, says } = await openPanel(postOf(1));
  press('a');
  await isOpen();
  type('Its link', 'https://www.instagram.com/p/abc');
  type('What the person says', 'The lamp hums');
  send();
  await says('Diapason takes links of posts and comments on X or Facebook');
  expect(field('Its link').getAttribute('aria-invalid')).toBe('true');
  expect(field('What the person says').value).toBe('The lamp hums');
});

it('opens the post of a link that is there already', async () => {
  const { at, press, says } = await openPanel(postOf(1));
  press('a');
  await isOpen();
  type('Its link', 'https://x.com/client_1/status/1?s=20');
  send();
  await says('This post is here already.');
  expect(location.hash).toBe('#post=x%3A1');
  expect((await post(at.store, 'x:1'))?.post.byHand).toBeUndefined();
});
