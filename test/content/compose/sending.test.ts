// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSending } from '../../../src/content/compose/sending.ts';
import type { SentReply } from '../../../src/content/ports/reply.ts';
import type { Post } from '../../../src/contract/post.ts';
import { act, site } from '../fake-page.ts';

let composer: HTMLElement;
let button: HTMLButtonElement;
let page: AbortController;
let left: SentReply[];

function open(enterSends: boolean, hold: (sent: SentReply) => boolean = () => false): void {
  page = new AbortController();
  const leaving = () => ({ post: { id: 'x:1' } as Post, text: site.readDraft(composer), findings: [], mended: [] });
  watchSending({ site: { ...site, enterSends }, composer, leaving, hold, left: (sent) => left.push(sent), signal: page.signal });
}
const click = () => act(button, new MouseEvent('click', { bubbles: true }));
const enter = (more: KeyboardEventInit = {}) => act(composer, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...more }));

beforeEach(() => {
  vi.useFakeTimers();
  left = [];
  document.body.innerHTML = '<div contenteditable="true">Bonjour Nadia</div><button class="send"></button>';
  composer = document.querySelector('div') as HTMLElement;
  button = document.querySelector('button') as HTMLButtonElement;
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

it('records a reply once the site emptied the draft', () => {
  open(false);
  click();
  vi.advanceTimersByTime(1_000);
  expect(left).toEqual([]);
  composer.textContent = '';
  vi.advanceTimersByTime(1_000);
  expect(left).toMatchObject([{ text: 'Bonjour Nadia', post: { id: 'x:1' } }]);
});

it('records a reply whose composer closed', () => {
  open(false);
  click();
  composer.remove();
  page.abort();
  expect(left).toHaveLength(1);
});

it('records nothing when the site kept the draft', () => {
  open(false);
  click();
  vi.advanceTimersByTime(60_000);
  composer.textContent = '';
  vi.advanceTimersByTime(60_000);
  expect(left).toEqual([]);
});

it('records nothing for a draft that was thrown away, or a click that the page made', () => {
  open(false);
  button.click();
  composer.remove();
  vi.advanceTimersByTime(60_000);
  page.abort();
  expect(left).toEqual([]);
});

it('knows Enter where Enter sends, but not a new line', () => {
  open(true);
  enter({ shiftKey: true });
  composer.textContent = '';
  vi.advanceTimersByTime(1_000);
  expect(left).toEqual([]);
  composer.textContent = 'Merci';
  enter();
  composer.textContent = '';
  vi.advanceTimersByTime(1_000);
  expect(left).toMatchObject([{ text: 'Merci' }]);
});

it('knows Ctrl+Enter where Enter makes a new line', () => {
  open(false);
  enter();
  enter({ ctrlKey: true });
  composer.textContent = '';
  vi.advanceTimersByTime(1_000);
  expect(left).toHaveLength(1);
});

it('holds a send when asked to, once, and lets the next one go', () => {
  let holds = true;
  open(false, () => holds);
  const heard = vi.fn();
  button.addEventListener('click', heard);
  click();
  expect(heard).not.toHaveBeenCalled();
  holds = false;
  click();
  expect(heard).toHaveBeenCalledTimes(1);
  composer.textContent = '';
  vi.advanceTimersByTime(1_000);
  expect(left).toHaveLength(1);
});
