// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { registry } from '../../../src/content/registry.ts';
import { start } from '../../../src/content/start.ts';
import type { ShowPopover } from '../../../src/contract/popover.ts';
import { fake } from '../fake-extension.ts';
import { type FakeFrame, putFakeFrame } from '../fake-frame.ts';
import { act, article, fakeEyes, hello, partsOf, site, viewOf, wordsOf } from '../fake-page.ts';
import '../../../src/content/panels.ts';

// happy-dom has no focus in closed roots.
Object.defineProperty(ShadowRoot.prototype, 'activeElement', { get: () => null });

let page: AbortController;
let frame: FakeFrame;
let post: HTMLElement;

const shown = () => frame.told.filter((one): one is ShowPopover => one.type === 'show').at(-1) as ShowPopover;
const sent = () => fake.asked.filter(({ call }) => call === 'escalate').map(({ input }) => (input as { post: { text: string } }).post.text);
const press = (about: string, stood: number) =>
  frame.say({
    type: 'call',
    turn: 1,
    id: 1,
    name: 'onSend',
    args: [{ department: 'press', ask: 'takeover' }],
    pressed: { about, stood },
    ago: 0,
  });
/** What a press began has come to its end, or to a call. */
const settled = () => new Promise((done) => setTimeout(done, 50));
/** The page puts other words into the post, and the page program sees it. */
async function change(text: string): Promise<void> {
  post.dataset.text = text;
  post.querySelector('p')?.replaceChildren(text);
  await new Promise((done) => requestAnimationFrame(done));
}

beforeEach(async () => {
  document.body.innerHTML = '<main></main>';
  fake.reset();
  const eyes = fakeEyes();
  page = new AbortController();
  frame = putFakeFrame(document);
  fake.answers.hello = () => hello();
  fake.answers.views = () => [];
  post = article('1', 'The words of A');
  document.querySelector('main')?.append(post);
  start(document, site, page.signal);
  await vi.waitFor(() => expect(eyes.observed()).toBe(1));
  eyes.see();
  const escalate = partsOf('x:1').find(({ dataset }) => dataset.part === 'escalate') as HTMLElement;
  act(escalate, new Event('click', { bubbles: true }));
  await vi.waitFor(() => expect(shown()?.part).toBe('escalate'));
});
afterEach(() => {
  page.abort();
  delete registry().frame;
  vi.unstubAllGlobals();
});

it('shows what would leave now, as soon as the page changes the post under an open popover', async () => {
  await change('The words of B');
  await vi.waitFor(() => expect(shown().data).toMatchObject({ post: { text: 'The words of B' } }));
  expect(shown().stood).toBeLessThan(500);
});

it('sends what the popover showed at the press, and nothing that came in its place', async () => {
  const { about } = shown();
  await change('The words of B');
  press(about, 10_000);
  await settled();
  expect(sent()).toEqual([]);
  press(shown().about, 499);
  await settled();
  expect(sent()).toEqual([]);
  press(shown().about, 500);
  await vi.waitFor(() => expect([...new Set(sent())]).toEqual(['The words of B']));
});

it('sends nothing while the page holds other words than are shown, though nothing was heard of it yet', async () => {
  post.dataset.text = 'The words of B';
  press(shown().about, 10_000);
  await settled();
  expect(sent()).toEqual([]);
});

it('closes once what it sent is recorded, and not before: the bar tells what becomes of it', async () => {
  const { about } = shown();
  fake.answers.escalate = { code: 'unknown-department' } as never;
  // Nothing leaves of a post that has not stood for half a second.
  await vi.waitFor(
    () => {
      press(about, 10_000);
      expect(sent()).not.toEqual([]);
    },
    { timeout: 5_000, interval: 100 },
  );
  await settled();
  expect(frame.text()).not.toBe('');
  const escalations = [{ id: 'e1', department: 'press', stage: 'pending', at: 0, undoUntil: Date.now() + 8_000 }] as const;
  fake.answers.escalate = () => ({ escalationId: 'e1', undoUntil: Date.now() + 8_000, view: viewOf('x:1', { escalations, at: 'b' }) });
  press(about, 10_000);
  await vi.waitFor(() => expect(frame.text()).toBe(''));
  expect(frame.told.some(({ type }) => type === 'clear')).toBe(true);
  expect(wordsOf('x:1').join(' ')).toMatch(/PR · leaves in \d+\ss/);
});

it('closes where another post came into the place, and shows no word of it', async () => {
  post.dataset.id = '2';
  await change('Another post');
  await vi.waitFor(() => expect(frame.told.at(-1)).toEqual({ type: 'clear' }));
  expect(JSON.stringify(frame.told)).not.toContain('Another post');
});
