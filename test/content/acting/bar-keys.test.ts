// @vitest-environment happy-dom
// It has more than 250 lines: all that keys do in one place, read beside each other.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBarHandler } from '../../../src/content/acting/bar-handler.ts';
import { registry } from '../../../src/content/registry.ts';
import { start } from '../../../src/content/start.ts';
import type { ToPopover } from '../../../src/contract/popover.ts';
import type { PostView } from '../../../src/contract/state.ts';
import { fake } from '../fake-extension.ts';
import { type FakeFrame, putFakeFrame } from '../fake-frame.ts';
import { act, article, barOf, fakeEyes, hello, roots, site, viewOf, workspace } from '../fake-page.ts';

let page: AbortController;
let frame: FakeFrame;
/** Lets the bundle come that says what keys do. */
let come: () => void;

/** happy-dom has no focus in closed roots. */
let focus: Element | undefined;
Object.defineProperty(ShadowRoot.prototype, 'activeElement', {
  get(this: ShadowRoot) {
    return focus?.getRootNode() === this ? focus : null;
  },
});
HTMLElement.prototype.focus = function (this: HTMLElement) {
  focus = this;
  act(this, new Event('focusin', { bubbles: true, composed: true }));
};
HTMLElement.prototype.blur = () => {
  focus = undefined;
};

const rootOf = (n: number) => roots.get(barOf(`x:${n}`) as Element) as ShadowRoot;
const focused = () => {
  const n = [1, 2, 3, 4].find((one) => rootOf(one).activeElement !== null);
  return n === undefined ? undefined : [n, (focus as HTMLElement).dataset.part];
};
/** Presses a key where the focus is, as a browser does: what nobody took presses the button. */
function press(key: string, more: KeyboardEventInit = {}): void {
  const at = focus ?? document.body;
  const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, composed: true, cancelable: true, ...more });
  act(at, event);
  if (!event.defaultPrevented && (key === 'Enter' || key === ' ')) act(at, new Event('click', { bubbles: true, composed: true }));
}
const type = (...keys: string[]) => {
  for (const key of keys) press(key);
};
const focusOn = (n: number) => (rootOf(n).querySelector('button') as HTMLElement).focus();
const know = (n: number, more: Partial<PostView>) => registry().session?.views.put([viewOf(`x:${n}`, { at: '1' as never, ...more })]);
const leaving = (id: string): Partial<PostView> => ({
  escalations: [{ id, department: 'support', stage: 'pending', at: 0, undoUntil: Date.now() + 60_000 }],
});
/** Lets the bundle come: from then on each key acts at once. */
const ready = async () => {
  press('ArrowUp');
  come();
  await vi.waitFor(() => expect(focused()?.[0]).toBe(1));
};
const acted = () =>
  fake.asked.map(({ call }) => call).filter((call) => !['load', 'recentTopics', 'hello', 'views', 'identify'].includes(call));
const asked = (call: string) => fake.asked.filter((one) => one.call === call).map(({ input }) => input as Record<string, unknown>);
const about = (call: string) => asked(call).map(({ post }) => (post as { id: string }).id);
const closed = () => about('close');
const typed = () => frame.told.filter((one): one is Extract<ToPopover, { type: 'key' }> => one.type === 'key').map(({ key }) => key);

beforeEach(async () => {
  focus = undefined;
  document.body.innerHTML = '<main></main>';
  fake.reset();
  const eyes = fakeEyes();
  page = new AbortController();
  frame = putFakeFrame(document);
  delete registry().createBarHandler;
  fake.answers.hello = () => hello({ workspace: { ...workspace, accounts: ['x:brand'] } });
  fake.answers.views = () => [viewOf('x:3', { closed: true })];
  const view = (more: Partial<PostView>) => (input: { post?: { id: string }; postId?: string }) =>
    viewOf(input.post?.id ?? input.postId ?? '', { ...more, at: '2' as never });
  fake.answers.close = view({ closed: true });
  fake.answers.reopen = view({ closed: false });
  fake.answers.label = view({ labels: { kind: 'complaint', topics: [] } });
  fake.answers.claim = view({});
  fake.answers.load = () =>
    new Promise<void>((resolve) => {
      come = () => {
        registry().createBarHandler = createBarHandler;
        resolve();
      };
    });
  const texts = ['It arrived broken, third time', 'Nice weather', 'So-so', 'Fine'];
  document.querySelector('main')?.append(...texts.map((text, at) => article(`${at + 1}`, text)));
  start(document, site, page.signal);
  await vi.waitFor(() => expect(eyes.observed()).toBe(4));
  eyes.see();
  await vi.waitFor(() => expect(asked('views').length).toBeGreaterThan(0));
  // Whoever presses has seen what the bars are about.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  Element.prototype.scrollIntoView = () => undefined;
  (rootOf(2).querySelector('button') as HTMLElement).focus();
});
afterEach(() => {
  page.abort();
  delete registry().frame;
  delete registry().createBarHandler;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('begins at the suggestion, so that Enter takes it', async () => {
  press('ArrowUp');
  come();
  await vi.waitFor(() => expect(focused()).toEqual([1, 'suggested-kind']));
  press('Enter');
  await vi.waitFor(() => expect(asked('label')[0]).toMatchObject({ group: 'kind', value: 'complaint', on: true }));
});

it('counts each key of a burst for the bar it was meant for, while the bundle is still on its way', async () => {
  type('ArrowUp', 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 't');
  expect(fake.asked.filter(({ call }) => !['load', 'recentTopics', 'hello', 'views'].includes(call))).toEqual([]);
  come();
  await vi.waitFor(() => expect(asked('claim')).toHaveLength(1));
  expect([about('label'), about('claim')]).toEqual([['x:1'], ['x:4']]);
});

it('hands what was typed behind a letter that opens something to what it opens', async () => {
  type('l', 'r', '4');
  come();
  await vi.waitFor(() => expect(typed()).toEqual(['r', '4']));
  expect(asked('claim')).toEqual([]);
});

it('shows a bar that stands out of sight before its key opens something there', async () => {
  await ready();
  const shown: Element[] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push(this);
  };
  press('l');
  expect(shown).toEqual([barOf('x:1')]);
});

it('hears keys after one that could open nothing, for the page kept its bar out of sight', async () => {
  await ready();
  const box = HTMLElement.prototype.getBoundingClientRect;
  const away = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 5_000, 400, 28));
  press('l');
  away.mockImplementation(box);
  focusOn(1);
  press('ArrowDown');
  expect(focused()?.[0]).toBe(2);
  press('t');
  await vi.waitFor(() => expect(about('claim')).toEqual(['x:2']));
});

it('keeps what was typed behind Escape for nobody', async () => {
  type('Escape', 't');
  come();
  await vi.waitFor(() => expect(focused()).toBeUndefined());
  expect(asked('claim')).toEqual([]);
});

it('is done at D, and goes on to the next post that is not', async () => {
  press('d');
  come();
  await vi.waitFor(() => expect(closed()).toEqual(['x:2']));
  expect(focused()?.[0]).toBe(4);
  type('d');
  await vi.waitFor(() => expect(closed()).toEqual(['x:2', 'x:4']));
  await vi.waitFor(() => expect(focused()?.[0]).toBe(4));
});

it('stays at D on a post that nobody has, and goes on once it is done all the same', async () => {
  const escalations = [{ id: 'e1', department: 'support', stage: 'refused', at: 0 }];
  fake.answers.claim = ({ post }: { post?: { id: string } }) => viewOf(post?.id ?? '', { at: '2', escalations } as never);
  const done = fake.answers.close;
  fake.answers.close = { code: 'too-late', where: 'support', detail: 'unreached' };
  press('t');
  come();
  await vi.waitFor(() => expect(asked('claim')).toHaveLength(1));
  press('d');
  await vi.waitFor(() => expect(closed()).toEqual(['x:2']));
  fake.answers.close = done as never;
  type('d');
  await vi.waitFor(() => expect(closed()).toEqual(['x:2', 'x:2']));
  await vi.waitFor(() => expect(focused()?.[0]).toBe(4));
});

it('reopens at D what is done', async () => {
  (rootOf(3).querySelector('button') as HTMLElement).focus();
  press('d');
  come();
  await vi.waitFor(() => expect(asked('reopen')).toEqual([{ postId: 'x:3' }]));
  expect(closed()).toEqual([]);
});

it('acts once for a key that is held, and moves on and on', async () => {
  press('d');
  for (const key of ['d', 'd', 't', 'Enter', 'l']) press(key, { repeat: true });
  come();
  await vi.waitFor(() => expect(closed()).toEqual(['x:2']));
  for (const key of ['d', 't', 'Enter', ' ']) press(key, { repeat: true });
  for (let times = 0; times < 3; times++) press('ArrowUp', { repeat: true });
  expect(focused()?.[0]).toBe(1);
  expect([acted(), typed()]).toEqual([['close'], []]);
});

it('leaves letters with Shift alone, but for the sign of help', async () => {
  for (const key of ['D', 'T', 'L']) press(key, { shiftKey: true });
  come();
  press('ArrowUp');
  await vi.waitFor(() => expect(focused()?.[0]).toBe(1));
  expect([acted(), registry().popover]).toEqual([[], undefined]);
  press('?', { shiftKey: true });
  await vi.waitFor(() => expect(registry().popover).toBeDefined());
});

it('takes back at U what was just done, and not what leaves of the post that has the focus by then', async () => {
  know(4, leaving('e4'));
  press('d');
  come();
  await vi.waitFor(() => expect(closed()).toEqual(['x:2']));
  expect(focused()?.[0]).toBe(4);
  press('u');
  await vi.waitFor(() => expect(asked('reopen')).toEqual([{ postId: 'x:2' }]));
  expect(asked('undoEscalation')).toEqual([]);
});

it('takes back at U in a burst what was done right before it', async () => {
  know(4, leaving('e4'));
  type('d', 'u');
  come();
  await vi.waitFor(() => expect(asked('reopen')).toEqual([{ postId: 'x:2' }]));
  expect(asked('undoEscalation')).toEqual([]);
});

it('takes back at U what leaves of the post where nothing else was done', async () => {
  know(2, leaving('e2'));
  expect(rootOf(2).querySelector('[data-part="undo"]')).not.toBeNull();
  fake.answers.undoEscalation = () => viewOf('x:2', { at: '3' as never });
  press('u');
  come();
  await vi.waitFor(() => expect(asked('undoEscalation')).toEqual([{ escalationId: 'e2' }]));
});

it('goes on at D to a post that waits: none that is answered, an ad, or of the brand', async () => {
  (document.querySelector('[data-id="2"]') as HTMLElement).dataset.kind = 'ad';
  (document.querySelector('[data-id="4"]') as HTMLElement).dataset.handle = 'brand';
  await ready();
  focusOn(2);
  press('e');
  focusOn(4);
  press('l');
  focusOn(1);
  press('d');
  await vi.waitFor(() => expect(closed()).toEqual(['x:1']));
  expect([focused()?.[0], registry().popover]).toEqual([1, undefined]);
});

it('passes over at D what is answered', async () => {
  know(4, { answered: { by: 'Tom', mine: false, at: 1 } });
  press('d');
  come();
  await vi.waitFor(() => expect(closed()).toEqual(['x:2']));
  expect(focused()?.[0]).toBe(2);
});

it('does nothing by keys about what the brand wrote', async () => {
  (document.querySelector('[data-id="4"]') as HTMLElement).dataset.handle = 'brand';
  await ready();
  focusOn(4);
  for (const key of ['d', 'l', 'n', 'p', 'e', 't']) press(key);
  expect(focused()?.[0]).toBe(4);
  expect([acted(), registry().popover]).toEqual([[], undefined]);
  focusOn(2);
  press('d');
  await vi.waitFor(() => expect(closed()).toEqual(['x:2']));
  expect(focused()?.[0]).toBe(2);
});

it('keeps the focus where the keys behind Enter led', async () => {
  press('ArrowUp');
  come();
  await vi.waitFor(() => expect(focused()?.[0]).toBe(1));
  type('Enter', 'd', 'd');
  await vi.waitFor(() => expect([about('label'), closed()]).toEqual([['x:1'], ['x:1', 'x:2']]));
  await vi.waitFor(() => expect(registry().session?.views.get('x:2')?.closed).toBe(true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(focused()?.[0]).toBe(4);
});

it('keeps the focus on the bar where the part that had it goes away', async () => {
  press('ArrowUp');
  come();
  await vi.waitFor(() => expect(focused()).toEqual([1, 'suggested-kind']));
  press('Enter');
  await vi.waitFor(() => expect(focused()).toEqual([1, 'kind']));
});
