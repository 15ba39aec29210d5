// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOpenWatch } from '../../src/ui/uncovered.ts';

/** What the browser sees of the one element: out of view, covered, or open. */
type State = 'away' | 'covered' | 'open';
let state: State = 'open';
const eyes = new Set<() => void>();

/** An eye that tells at the first look and at each change, as Chromium's does. */
class Eye {
  static {
    Object.assign(Eye.prototype, { trackVisibility: true });
  }
  #look: (() => void) | undefined;
  constructor(readonly tell: IntersectionObserverCallback) {}
  observe(target: Element) {
    this.#look = () => this.tell([{ target, isIntersecting: state !== 'away', isVisible: state === 'open' } as never], undefined as never);
    eyes.add(this.#look);
    queueMicrotask(this.#look);
  }
  unobserve = () => this.disconnect();
  disconnect() {
    if (this.#look) eyes.delete(this.#look);
  }
}
function becomes(next: State): void {
  state = next;
  for (const look of eyes) look();
}

const element = document.createElement('div');
let now = 0;
beforeEach(() => {
  [state, now] = ['open', 10_000];
  eyes.clear();
  vi.stubGlobal('IntersectionObserver', Eye);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
async function watched() {
  const open = createOpenWatch();
  open.watch(element);
  await Promise.resolve();
  return open;
}

it('vouches for what was never covered, however short it stands', async () => {
  const open = await watched();
  expect(await open.wasOpen(element, now)).toBe(true);
});

it('does not vouch for what is covered, nor for what was uncovered at the press or just before', async () => {
  const open = await watched();
  becomes('covered');
  expect(await open.wasOpen(element, now)).toBe(false);
  now += 5_000;
  const pressedAt = now;
  now += 80;
  becomes('open');
  expect(await open.wasOpen(element, pressedAt)).toBe(false);
  expect(await open.wasOpen(element, now + 499)).toBe(false);
  expect(await open.wasOpen(element, now + 500)).toBe(true);
});

it('does not vouch for what was covered when the watch began', async () => {
  state = 'covered';
  const open = await watched();
  const pressedAt = now;
  becomes('open');
  expect(await open.wasOpen(element, pressedAt)).toBe(false);
});

it('begins anew with what comes into view', async () => {
  const open = await watched();
  becomes('covered');
  becomes('away');
  becomes('open');
  expect(await open.wasOpen(element, now)).toBe(true);
});

it('does not hold a surface of ours against the page, and sees what the page lays there meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let ours = true;
  state = 'covered';
  const open = createOpenWatch(() => ours);
  open.watch(element);
  await vi.advanceTimersByTimeAsync(1_000);
  ours = false;
  await vi.advanceTimersByTimeAsync(1_000);
  becomes('open');
  expect(await open.wasOpen(element, now)).toBe(false);
  ours = true;
  becomes('covered');
  ours = false;
  becomes('open');
  expect(await open.wasOpen(element, now)).toBe(true);
  vi.useRealTimers();
});
