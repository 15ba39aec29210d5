// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../../src/content/cards.ts';
import '../../../src/content/checker.ts';
import { createReplies } from '../../../src/content/compose/replies.ts';
import type { Session } from '../../../src/content/ports/session.ts';
import { registry } from '../../../src/content/registry.ts';
import { createViews } from '../../../src/content/views.ts';
import type { Rule } from '../../../src/guide/guide.ts';
import { fake } from '../fake-extension.ts';
import { type FakeFrame, putFakeFrame } from '../fake-frame.ts';
import { act, article, hello, site, viewOf } from '../fake-page.ts';

const { cards } = registry();
const forbidden: Rule = { id: 'jargon', kind: 'existence', level: 'required', message: 'No jargon.', spec: { tokens: ['ASAP'] } };
const answer = { version: 'v1', guide: { schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules: [forbidden] }, words: [] };

let page: AbortController;
let frame: FakeFrame;
let composer: HTMLElement;
let button: HTMLButtonElement;
let tellGuide: (() => void) | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  fake.reset();
  page = new AbortController();
  frame = putFakeFrame(document);
  registry().cards = cards as NonNullable<typeof cards>;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const shown = article('1');
  shown.innerHTML += '<form><div contenteditable="true"></div></form>';
  button = Object.assign(document.createElement('button'), { className: 'send' });
  document.body.replaceChildren(shown, button);
  composer = shown.querySelector('[contenteditable]') as HTMLElement;
  tellGuide = undefined;
  // Nothing is laid out here.
  Object.assign(document, { elementsFromPoint: () => [] });
  Object.assign(fake.answers, {
    guide: () => new Promise((resolve) => (tellGuide = () => resolve(answer))),
    beforeSend: () => ({ team: 'none' }),
    replied: () => viewOf('x:1'),
    writing: () => null,
    load: () => null,
  });
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

function open(text: string) {
  const nothing = async () => [];
  const views = createViews(nothing, () => undefined, page.signal);
  const notices = { say: () => undefined, show: () => undefined, ask: () => undefined, theme: () => undefined };
  const session = { doc: document, site, hello: hello(), signal: page.signal, views, notices, theme: 'light' };
  composer.textContent = text;
  createReplies(session as unknown as Session, site).open(composer);
}
const settle = () => vi.advanceTimersByTimeAsync(50);
/** Presses send; says whether the site got the press. */
function send(): boolean {
  const heard = vi.fn();
  button.addEventListener('click', heard, { once: true });
  act(button, new MouseEvent('click', { bubbles: true, cancelable: true }));
  button.removeEventListener('click', heard);
  return heard.mock.calls.length > 0;
}

it('holds a send while the guide is still on its way, and asks with what the guide finds', async () => {
  open('Answer ASAP');
  expect(send()).toBe(false);
  await settle();
  expect(frame.text()).toContain('reads the guide and checks it');
  tellGuide?.();
  await settle();
  expect(frame.text()).toContain('Required by the guide: No jargon.');
  expect(send()).toBe(true);
});

it('says that a send may go where the guide finds nothing in it', async () => {
  open('Thank you');
  expect(send()).toBe(false);
  tellGuide?.();
  await settle();
  expect(frame.text()).toContain('Nothing speaks against it. Send again: it goes.');
  expect(send()).toBe(true);
});

it('holds the second press of a double click too, but no send for ever where the guide does not come', async () => {
  open('Thank you');
  expect([send(), send()]).toEqual([false, false]);
  await vi.advanceTimersByTimeAsync(3_100);
  expect(send()).toBe(true);
});

it('says that nothing is checked where the guide could not be read while a send was held', async () => {
  let tell = (_: unknown): void => undefined;
  fake.answers['guide'] = () =>
    new Promise((resolve) => {
      tell = resolve;
    });
  open('Thank you');
  expect(send()).toBe(false);
  await settle();
  tell({ version: 'v1' });
  await settle();
  expect(frame.text()).toContain('so nothing is checked. Send again to send it unchecked.');
  expect(frame.text()).not.toContain('Nothing speaks against it');
  expect(send()).toBe(true);
});

it('says nothing of a draft that has left meanwhile', async () => {
  open('Thank you');
  expect(send()).toBe(false);
  await vi.advanceTimersByTimeAsync(3_100);
  expect(send()).toBe(true);
  tellGuide?.();
  await settle();
  expect(frame.text()).not.toContain('Nothing speaks against it');
});

it('holds no send where the guide could not be had, and asks for it at the next focus', async () => {
  fake.answers['guide'] = () => Promise.reject(new Error('gone'));
  open('Thank you');
  await settle();
  expect(send()).toBe(true);
});

it('guards a send before what stands beside the draft has come', async () => {
  delete registry().cards;
  fake.answers['load'] = () => new Promise(() => undefined);
  open('Answer ASAP');
  tellGuide?.();
  await settle();
  expect([send(), send()]).toEqual([false, true]);
});

it('records a reply that was sent, with the guide and what it found', async () => {
  open('Answer ASAP');
  tellGuide?.();
  await settle();
  expect([send(), send()]).toEqual([false, true]);
  composer.textContent = '';
  await vi.advanceTimersByTimeAsync(1_000);
  const replied = fake.asked.find(({ call }) => call === 'replied');
  expect(replied?.input).toMatchObject({ text: 'Answer ASAP', guide: 'v1', findings: [{ rule: 'jargon' }] });
});

it('keeps Enter from the site while a card is on its way', async () => {
  delete registry().cards;
  fake.answers['load'] = () => new Promise(() => undefined);
  open('Answer ASAP');
  tellGuide?.();
  await settle();
  const heard = vi.fn();
  composer.addEventListener('keydown', heard);
  const key = (name: string, more: KeyboardEventInit = {}) =>
    act(composer, new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  key('j', { code: 'KeyJ', altKey: true });
  key('Enter');
  expect(heard).not.toHaveBeenCalled();
});

it('hands the card what was typed for it while it was on its way, once for a key that is held down', async () => {
  open('Answer ASAP');
  const key = (name: string, more: KeyboardEventInit = {}) =>
    act(composer, new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  key('j', { code: 'KeyJ', altKey: true });
  key('Enter', { code: 'Enter' });
  key('Enter', { code: 'Enter', repeat: true });
  tellGuide?.();
  await settle();
  expect(frame.text()).toContain('No jargon.');
  const keys = frame.told.filter(({ type }) => type === 'key');
  expect(keys).toEqual([{ type: 'key', turn: expect.any(Number), key: 'Enter', code: 'Enter', shiftKey: false, ago: expect.any(Number) }]);
});

it('opens no card beside a draft that is out of sight, and the next one opens', async () => {
  open('Answer ASAP');
  tellGuide?.();
  await settle();
  const away = vi
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue({ top: -50, bottom: -20, left: 0, right: 9 } as DOMRect);
  const next = () => act(composer, new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', altKey: true, bubbles: true, cancelable: true }));
  next();
  await settle();
  expect(frame.text()).toBe('');
  away.mockRestore();
  next();
  await settle();
  expect(frame.text()).toContain('No jargon.');
});
