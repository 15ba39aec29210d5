// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStillBars } from '../../../src/content/feed/still-bars.ts';
import type { Bar } from '../../../src/content/ports/bars.ts';
import { watchPresses } from '../../../src/ui/presses.ts';

let page: AbortController;
let bar: Bar;
let still: ReturnType<typeof createStillBars>;
/** Where the bar stands in the page, and how far that is scrolled. */
let [y, scrolled] = [100, 0];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  page = new AbortController();
  [y, scrolled] = [100, 0];
  const host = document.createElement('div');
  host.getBoundingClientRect = () => new DOMRect(10, y - scrolled, 500, 30);
  document.body.append(host);
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrolled);
  bar = { host } as unknown as Bar;
  still = createStillBars(window, watchPresses(window, page.signal), () => [bar], page.signal);
});
afterEach(() => {
  page.abort();
  bar.host.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const does = (type: string, target: EventTarget, at = { clientX: 20, clientY: 110 }) => {
  const event = new Event(type, { bubbles: true });
  const all = { ...at, isTrusted: true, timeStamp: performance.now() };
  for (const [name, value] of Object.entries(all)) Object.defineProperty(event, name, { value });
  target.dispatchEvent(event);
};
const press = (target: EventTarget = bar.host, at?: { clientX: number; clientY: number }) => does('pointerdown', target, at);
const wait = (ms: number) => vi.advanceTimersByTime(ms);

it('takes a press on a bar that stood where it is, and on one that nobody had looked at before', () => {
  wait(1_000);
  press();
  expect(still.stood(bar)).toBe(true);
  wait(1_000);
  press();
  expect(still.stood(bar)).toBe(true);
});

it('takes no press on a bar that the page put there in the half second before, by whatever it is noticed', () => {
  wait(1_000);
  does('pointermove', document.body);
  wait(200);
  y = 300;
  press(bar.host, { clientX: 20, clientY: 310 });
  expect(still.stood(bar)).toBe(false);
  wait(1_000);
  y = 500;
  still.soon();
  wait(300);
  press(bar.host, { clientX: 20, clientY: 510 });
  expect(still.stood(bar)).toBe(false);
  wait(600);
  press(bar.host, { clientX: 20, clientY: 510 });
  expect(still.stood(bar)).toBe(true);
});

it('takes no second press of a double click whose first was meant for something else, also where the page only scrolled', () => {
  wait(1_000);
  does('pointermove', document.body);
  wait(1_000);
  press(document.body, { clientX: 20, clientY: 10 });
  wait(120);
  scrolled = 100;
  press(bar.host, { clientX: 20, clientY: 10 });
  expect(still.stood(bar)).toBe(false);
});

it('takes a press after a person scrolled, and after the feed corrected what is above', () => {
  wait(1_000);
  press(document.body, { clientX: 400, clientY: 400 });
  wait(700);
  scrolled = 60;
  does('scroll', document);
  wait(200);
  press(bar.host, { clientX: 20, clientY: 50 });
  expect(still.stood(bar)).toBe(true);
  wait(700);
  [y, scrolled] = [180, 140];
  press(bar.host, { clientX: 20, clientY: 50 });
  expect(still.stood(bar)).toBe(true);
});

it('takes keys, and a click of what reads a page aloud, wherever the bar stands', () => {
  wait(1_000);
  press();
  wait(100);
  y = 400;
  still.soon();
  wait(200);
  does('keydown', bar.host);
  expect(still.stood(bar)).toBe(true);
  wait(1_500);
  y = 600;
  still.soon();
  wait(200);
  does('click', bar.host);
  expect(still.stood(bar)).toBe(true);
});

it('knows nothing more of a bar that is used for another post', () => {
  wait(1_000);
  press();
  wait(1_000);
  still.forget(bar);
  y = 900;
  press(bar.host, { clientX: 20, clientY: 910 });
  expect(still.stood(bar)).toBe(true);
});
