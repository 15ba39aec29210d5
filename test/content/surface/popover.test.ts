// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../../../src/content/ports/session.ts';
import { registry } from '../../../src/content/registry.ts';
import { openPopover, type PopoverOptions } from '../../../src/content/surface/popover/popover.ts';
import { type FakeFrame, putFakeFrame } from '../fake-frame.ts';
import { hello } from '../fake-page.ts';

let frame: FakeFrame;
let page: AbortController;
let saved: string[];
let shown: string[];
let closed: boolean[];
let session: Session;

function open(more: Partial<PopoverOptions> = {}) {
  const notices = { say: () => undefined, show: (text: string) => void shown.push(text), ask: () => undefined, theme: () => undefined };
  session = { doc: document, hello: hello(), signal: page.signal, notices, theme: 'dark' } as unknown as Session;
  const note = { text: 'Rings every Monday', by: 'Emma' };
  return openPopover({
    ...{ session, label: 'Note', anchor: () => ({ left: 0, top: 0, right: 10, bottom: 10 }), closed: (back) => void closed.push(back) },
    content: () => ({ part: 'note', props: { note, language: 'en', onSave: (text) => void saved.push(text) } }),
    ...more,
  });
}
const settle = () => vi.advanceTimersByTimeAsync(10);
const call = (turn: number, name: string, ...args: unknown[]) =>
  frame.say({ type: 'call', turn, id: 1, name, args, pressed: { about: '', stood: 1_000 }, ago: 0 });

beforeEach(() => {
  vi.useFakeTimers();
  page = new AbortController();
  frame = putFakeFrame(document);
  [saved, shown, closed] = [[], [], []];
});
afterEach(() => {
  page.abort();
  delete registry().frame;
  vi.useRealTimers();
});

it('shows in the frame alone what a colleague wrote', async () => {
  open();
  await settle();
  expect(frame.told.at(-1)).toMatchObject({ type: 'show', part: 'note', theme: 'dark', data: { note: { text: 'Rings every Monday' } } });
  expect(document.documentElement.outerHTML).not.toContain('Rings');
});

it('does what a person did in the frame, and answers it', async () => {
  open();
  await settle();
  call(1, 'onSave', 'Ask Paul');
  await settle();
  expect(saved).toEqual(['Ask Paul']);
  expect(frame.told.at(-1)).toMatchObject({ type: 'answer', id: 1, failed: false });
});

it('passes over what is said of a popover that is closed, and what it does not know', async () => {
  open().close();
  open();
  await settle();
  call(1, 'onSave', 'late');
  call(2, 'constructor', 'made up');
  frame.say({ type: 'close', turn: 1 });
  await settle();
  expect([saved, closed]).toEqual([[], [false]]);
});

it('closes at once when another document comes into the frame', async () => {
  open();
  await settle();
  frame.say({ type: 'gone' });
  expect(closed).toEqual([false]);
  call(1, 'onSave', 'typed for somebody else');
  expect(saved).toEqual([]);
});

it('forgets what it showed when it closes, and gives the focus back on Escape', async () => {
  open();
  await settle();
  frame.say({ type: 'close', turn: 1 });
  expect(frame.told.at(-1)).toEqual({ type: 'clear' });
  expect([frame.text(), closed]).toEqual(['', [true]]);
});

it('says so where the page keeps the frame from coming, and where it covers what is pressed', async () => {
  const never = registry().frame;
  if (never !== undefined) registry().frame = { ...never, ready: new Promise(() => undefined) };
  open();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(closed).toEqual([true]);
  expect(shown.join()).toContain('use the panel');
  frame = putFakeFrame(document);
  open();
  frame.say({ type: 'covered', turn: 1 });
  expect(shown.at(-1)).toContain('nothing was sent');
});

it('follows the site into the dark while it is open, and leaves no name on the frame when it closes', async () => {
  const popover = open();
  await settle();
  expect(registry().frame?.element.title).toBe('Note');
  Object.assign(session, { theme: 'light' });
  popover.update();
  expect([frame.told.at(-1), registry().frame?.host.dataset.theme]).toMatchObject([{ theme: 'light' }, 'light']);
  popover.close();
  expect(registry().frame?.element.hasAttribute('title')).toBe(false);
});

it('closes on Escape while it waits for its frame, and only then', async () => {
  const never = registry().frame;
  if (never !== undefined) registry().frame = { ...never, ready: new Promise(() => undefined) };
  open();
  frame.say({ type: 'leave' });
  expect(closed).toEqual([true]);
  frame = putFakeFrame(document);
  open();
  await settle();
  frame.say({ type: 'size', turn: 1, height: 90 });
  frame.say({ type: 'leave' });
  expect(closed).toEqual([true]);
});

it('is called by its name while it is open, and is nothing to what reads a page aloud while it is parked', async () => {
  const popover = open();
  await settle();
  frame.say({ type: 'size', turn: 1, height: 90 });
  const element = registry().frame?.element as HTMLElement;
  const said = () => ['title', 'aria-hidden', 'data-state'].map((name) => element.getAttribute(name));
  expect(said()).toEqual(['Note', 'false', 'open']);
  popover.close();
  expect(said()).toEqual([null, 'true', 'parked']);
});

it('gives a frame up that listens and shows nothing, so that the next popover gets a fresh one', async () => {
  open();
  await settle();
  await vi.advanceTimersByTimeAsync(6_000);
  expect([closed, registry().frame]).toEqual([[true], undefined]);
  frame = putFakeFrame(document);
  open();
  await settle();
  frame.say({ type: 'size', turn: 1, height: 90 });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(closed).toEqual([true]);
});
