// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberOrder } from '../../../src/pages/panel/queue-order.ts';
import { helpGroups } from '../../../src/pages/parts/help.ts';
import { post, posts } from '../../../src/store/read.ts';
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

const hourAgo = (hours: number) => ({ postedAt: new Date(Date.now() - hours * 3_600_000).toISOString() });
const three = () => [postOf(1, hourAgo(3)), postOf(2, hourAgo(2)), postOf(3, hourAgo(1))];
const names = () => [...document.querySelectorAll('.qrow b')].map(({ textContent }) => textContent);
const asKey: Readonly<Record<string, string>> = { '↓': 'ArrowDown', '↑': 'ArrowUp', Esc: 'Escape' };

it('is done with the focused row by one key, and has the next post at hand', async () => {
  const { at, press, focused, says } = await openPanel(...three());
  press('j');
  expect(focused()).toBe('Client 1');
  press('d');
  await says('DoneUndo');
  expect(focused()).toBe('Client 2');
  expect((await post(at.store, 'x:1'))?.closed).toBe(true);
});

it('takes each press of a burst for the next post', async () => {
  const { at, press } = await openPanel(...three());
  press('j', 'd', 'd');
  await until(async () => expect((await posts(at.store, ['x:1', 'x:2', 'x:3'])).map(({ closed }) => closed)).toEqual([true, true, false]));
});

it('takes back by U that a post is done, and the cursor is on that post again', async () => {
  const { at, press, focused, says } = await openPanel(...three());
  press('j', 'd');
  await says('DoneUndo');
  press('u');
  await says('Undone');
  expect((await post(at.store, 'x:1'))?.closed).toBe(false);
  await until(() => expect(focused()).toBe('Client 1'));
});

it('labels the focused row without opening it, and gives the focus back to the row', async () => {
  const { at, press, focused } = await openPanel(...three());
  press('j', 'j', 'l');
  await until(() => expect(document.querySelector('dialog')?.contains(document.activeElement)).toBe(true));
  expect(document.querySelector('dialog')?.textContent).toContain('Client 2');
  press('c');
  await until(async () => expect((await post(at.store, 'x:2'))?.labels.kind).toBe('complaint'));
  document.querySelector('dialog')?.close();
  await until(() => expect(focused()).toBe('Client 2'));
});

const complaint = (number: number) => postOf(number, { text: 'This is unacceptable, I want a refund.', lang: 'en' });

it('takes the suggested kind of the focused row by Enter', async () => {
  const { at, press } = await openPanel(complaint(1));
  press('j', 'l');
  await until(() => expect(document.querySelector('dialog')?.contains(document.activeElement)).toBe(true));
  (document.activeElement as HTMLElement).click();
  await until(async () => expect((await post(at.store, 'x:1'))?.labels.kind).toBe('complaint'));
});

it('offers in an opened post the suggested kind first, and the topics used last', async () => {
  const { ask, press } = await openPanel(complaint(1), complaint(2));
  await ask('label', { postId: 'x:2', group: 'topic', value: 'delivery', on: true });
  location.hash = '#post=x%3A1';
  await until(() => expect(document.querySelector('main.post')).not.toBeNull());
  press('l');
  await until(() => expect(document.querySelector('.picker')?.textContent).toContain('Topics used last'));
  await until(() => expect(document.activeElement?.textContent).toContain('Complaint'));
});

it('sets a name that is read from right to left apart from the words beside it', async () => {
  const { press, says } = await openPanel(postOf(1, { author: { name: 'مطعم', handle: 'r' } }));
  press('j', 'n');
  await says('Note for the team · \u2068مطعم\u2069');
});

it('puts back the label that another one replaced', async () => {
  const { at, ask, press, says } = await openPanel(...three());
  await ask('label', { postId: 'x:1', group: 'kind', value: 'question', on: true });
  press('j', 'l');
  await until(() => expect(document.querySelector('dialog')?.contains(document.activeElement)).toBe(true));
  press('c');
  await says('Label set');
  document.querySelector('dialog')?.close();
  await until(() => expect(document.querySelector('dialog')).toBeNull());
  press('u');
  await until(async () => expect((await post(at.store, 'x:1'))?.labels.kind).toBe('question'));
});

it('keeps the cursor on a post that a claim takes to another tab, and marks it', async () => {
  const { at, press, focused, says } = await openPanel(...three());
  press('j', 't');
  await says('Now in “Mine”');
  expect(focused()).toBe('Client 1');
  expect((await post(at.store, 'x:1'))?.claim).toBeDefined();
  press('n');
  await says('Note for the team · Client 1');
  document.querySelector('dialog')?.close();
  await until(() => expect(focused()).toBe('Client 1'));
  press('d');
  await until(() => expect(focused()).toBe('Client 2'));
  await until(async () => expect((await posts(at.store, ['x:1', 'x:2'])).map(({ closed }) => closed)).toEqual([true, false]));
});

it('gives a claimed post back by U with the cursor still on it', async () => {
  const { at, press, focused, says } = await openPanel(...three());
  press('j', 't');
  await says('You are on itUndo');
  press('u');
  await says('Undone');
  expect((await post(at.store, 'x:1'))?.claim).toBeUndefined();
  expect(focused()).toBe('Client 1');
  await until(() => expect(document.body.textContent).not.toContain('Now in'));
});

it('lets a post that moved go once the cursor is on another row', async () => {
  const { press, focused, says } = await openPanel(...three());
  press('j', 't');
  await says('Now in “Mine”');
  press('j');
  await until(() => expect(names()).toEqual(['Client 2', 'Client 3']));
  expect(focused()).toBe('Client 2');
});

it('lets a post that moved go when another tab is chosen', async () => {
  const { press, says } = await openPanel(...three());
  press('j', 't');
  await says('Now in “Mine”');
  press('2');
  await until(() => expect(names()).toEqual(['Client 1']));
  press('1');
  await until(() => expect(names()).toEqual(['Client 2', 'Client 3']));
});

it('puts no other post under the cursor when somebody else deals with the one there', async () => {
  const { ask, press, focused, says } = await openPanel(...three());
  press('j', 'j');
  await ask('close', { postId: 'x:2' });
  await says('Now in “Done”');
  expect(focused()).toBe('Client 2');
});

it('keeps the cursor on a post that a label sets aside, and D goes on from there', async () => {
  const { at, ask, press, focused, says } = await openPanel(...three());
  press('j');
  await ask('label', { postId: 'x:1', group: 'kind', value: 'spam', on: true });
  await says('Now in “Done”');
  expect(focused()).toBe('Client 1');
  press('d');
  await until(() => expect(names()).toEqual(['Client 2', 'Client 3']));
  expect(focused()).toBe('Client 2');
  expect((await posts(at.store, ['x:1', 'x:2'])).map(({ closed }) => closed)).toEqual([true, false]);
});

it('goes from post to post within an opened post, in the order of the queue', async () => {
  const { press, focused } = await openPanel(...three());
  location.hash = '#post=x%3A1';
  await until(() => expect(focused()).toBe('Client 1'));
  press('j');
  await until(() => expect(focused()).toBe('Client 2'));
  press('k');
  await until(() => expect(focused()).toBe('Client 1'));
});

it('comes to the next post when one is done, and back to the queue after the last', async () => {
  const { at, press, focused, says } = await openPanel(...three());
  location.hash = '#post=x%3A2';
  await until(() => expect(focused()).toBe('Client 2'));
  press('d');
  await until(() => expect(focused()).toBe('Client 3'));
  await says('DoneUndo');
  press('d');
  await until(() => expect(location.hash).toBe('#queue'));
  const closed = async () => (await posts(at.store, ['x:2', 'x:3'])).map((state) => state.closed);
  await until(async () => expect(await closed()).toEqual([true, true]));
});

it('knows the way on for a post that was opened from its bar', async () => {
  const { press, focused } = await openPanel(...three());
  rememberOrder([]);
  location.hash = '#post=x%3A1';
  await until(() => expect(focused()).toBe('Client 1'));
  press('j');
  await until(() => expect(focused()).toBe('Client 2'));
});

it('leaves letters alone while somebody types', async () => {
  const { at, press } = await openPanel(...three());
  press('j');
  document.getElementById('search')?.focus();
  press('d', 't', 'l', '?');
  expect(document.querySelector('dialog')).toBeNull();
  expect((await posts(at.store, ['x:1']))[0]?.closed).toBe(false);
});

it('does something at each key that the sheet of keys names', async () => {
  const { press } = await openPanel(...three());
  const groups = Object.fromEntries(helpGroups('en').map(({ name, keys }) => [name, keys.map(({ key }) => key)]));
  const untaken = (keys: readonly string[] = []) => keys.flatMap((key) => key.split(' ')).filter((key) => !press(asKey[key] ?? key));
  const inQueue = groups['In the queue']?.filter((key) => key !== '/' && key !== 'a');
  // A row is a link, and the browser opens it.
  expect(untaken(inQueue)).toEqual(['Enter', '–']);
  expect(press('1')).toBe(true);
  await until(() => expect(press('j')).toBe(true));
  for (const key of groups['On a row of the queue, and in a post'] ?? []) {
    expect(press(key), key).toBe(true);
    if (!'len'.includes(key)) continue;
    await until(() => document.querySelector('dialog')?.close() ?? expect(document.querySelector('dialog')).not.toBeNull());
    await until(() => expect(document.querySelector('dialog')).toBeNull());
  }
  expect(press('/')).toBe(true);
  location.hash = '#post=x%3A2';
  await until(() => expect(document.querySelector('main.post')).not.toBeNull());
  for (const name of ['On a row of the queue, and in a post', 'In a post', 'Everywhere']) expect(untaken(groups[name])).toEqual([]);
});

it('acts once for a key that is held, moves on and on, and leaves letters with Shift alone', async () => {
  const { at, press, focused } = await openPanel(...three());
  const hold = (key: string, more: KeyboardEventInit = { repeat: true }) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  };
  press('j');
  hold('j');
  expect(focused()).toBe('Client 2');
  hold('k');
  expect(focused()).toBe('Client 1');
  expect([hold('D', { shiftKey: true }), hold('T', { shiftKey: true }), hold('d'), hold('t')]).toEqual([false, false, true, true]);
  expect(focused()).toBe('Client 1');
  press('d');
  await until(async () => expect((await posts(at.store, ['x:1', 'x:2', 'x:3'])).map(({ closed }) => closed)).toEqual([true, false, false]));
});
