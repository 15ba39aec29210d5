// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isPlain } from '../../../src/content/surface/plain.ts';
import { createPlainWatch } from '../../../src/content/surface/plain-watch.ts';

/** What each element's style comes to: happy-dom computes few of these. */
const styles = new Map<Element, Record<string, string>>();
const element = document.createElement('div');
const holder = document.createElement('article');
const end = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  styles.clear();
  holder.replaceChildren(element);
  document.body.replaceChildren(holder);
  const styleOf = (one: Element) => {
    const said = styles.get(one) ?? {};
    const camel = Object.entries(said).map(([name, value]) => [name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), value]);
    return { overflowX: 'visible', ...Object.fromEntries(camel), getPropertyValue: (name: string) => said[name] ?? '' };
  };
  vi.stubGlobal('getComputedStyle', styleOf);
  // It says that it knows every name; browsers know one of those for the same.
  vi.stubGlobal('CSS', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const otherwise: readonly Record<string, string>[] = [
  { 'mask-image': 'linear-gradient(transparent, transparent)' },
  { 'mask-image': 'none, url("#m")' },
  { '-webkit-mask-image': 'url("a.png")' },
  { 'mask-border-source': 'url("a.png")' },
  { '-webkit-mask-box-image-source': 'linear-gradient(red, red)' },
  { 'clip-path': 'inset(50%)' },
  { clip: 'rect(0px, 0px, 0px, 0px)' },
  { filter: 'opacity(0)' },
  { 'mix-blend-mode': 'difference' },
  { opacity: '0.99' },
  { 'content-visibility': 'hidden' },
  { transform: 'matrix(0.5, 0, 0, 0.5, 0, 0)' },
  { transform: 'matrix(-1, 0, 0, 1, 0, 0)' },
  { transform: 'matrix(0.7, 0.7, -0.7, 0.7, 0, 0)' },
  { transform: 'matrix(9, 0, 0, 9, 0, 0)' },
  { transform: 'matrix3d(6.1e-17, 0, -1, 0, 0, 1, 0, 0, 1, 0, 6.1e-17, 0, 0, 0, 0, 1)' },
  { transform: 'matrix3d(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -900, 1)' },
  { rotate: 'y 90deg' },
  { scale: '1 0.01' },
  { translate: '0px 0px -900px' },
  { 'offset-path': 'path("M 0 0 L 9 9")' },
  { zoom: '0.2' },
  { zoom: '8' },
  { 'overflow-x': 'clip', 'border-top-left-radius': '50%' },
  { contain: 'paint', 'border-bottom-right-radius': '400px 10px' },
];
it.each(otherwise)('is not drawn as it is inside what says %o, however far out that is', (style) => {
  for (const one of [holder, document.body, document.documentElement]) {
    styles.set(one, style);
    expect(isPlain(element)).toBe(false);
    styles.clear();
  }
});

const harmless: readonly Record<string, string>[] = [
  { 'mask-image': 'none', 'clip-path': 'none', clip: 'auto', filter: 'none', 'mix-blend-mode': 'normal', opacity: '1' },
  { transform: 'matrix(1, 0, 0, 1, 0, 1834.5)' },
  { transform: 'matrix3d(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 3, 99, 0, 1)' },
  { translate: '0px 40px', scale: 'none', rotate: 'none' },
  { scale: '1.1' },
  { zoom: '1.25' },
  { 'overflow-x': 'hidden', 'border-top-left-radius': '16px' },
  { 'border-top-left-radius': '50%' },
  { 'backdrop-filter': 'blur(12px)' },
];
it.each(harmless)('is drawn as it is inside what says %o', (style) => {
  styles.set(holder, style);
  expect(isPlain(element)).toBe(true);
});

it('adds up what shrinks little by little', () => {
  styles.set(holder, { zoom: '0.9' });
  expect(isPlain(element)).toBe(true);
  styles.set(document.body, { zoom: '0.8' });
  expect(isPlain(element)).toBe(false);
});

it('goes out through the slots and the hosts of shadow trees', () => {
  const outer = document.createElement('section');
  const root = outer.attachShadow({ mode: 'open' });
  const wrap = document.createElement('div');
  const slot = document.createElement('slot');
  wrap.append(slot);
  root.append(wrap);
  outer.append(holder);
  document.body.append(outer);
  // happy-dom assigns no slots of its own.
  Object.defineProperty(holder, 'assignedSlot', { value: slot, configurable: true });
  for (const one of [slot, wrap, outer, document.body]) {
    styles.set(one, { 'mask-image': 'linear-gradient(#0000, #0000)' });
    expect(isPlain(element)).toBe(false);
    styles.clear();
  }
  expect(isPlain(element)).toBe(true);
  Reflect.deleteProperty(holder, 'assignedSlot');
});

it('is not drawn as it is in a drawing or a canvas', () => {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject');
  drawing.append(holder);
  document.body.append(drawing);
  expect(isPlain(element)).toBe(false);
  const canvas = document.createElement('canvas');
  canvas.append(holder);
  document.body.append(canvas);
  expect(isPlain(element)).toBe(false);
});

it('holds a mask that goes away with the press, or just before, against it; and forgets it after half a second', () => {
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue({ top: 10, bottom: 38 } as DOMRect);
  const watch = createPlainWatch(window, end.signal);
  watch.watch(element);
  styles.set(holder, { 'mask-image': 'linear-gradient(#0000, #0000)' });
  vi.advanceTimersByTime(2_000);
  styles.clear();
  expect(watch.wasPlain(element, performance.now())).toBe(false);
  vi.advanceTimersByTime(200);
  expect(watch.wasPlain(element, performance.now())).toBe(false);
  vi.advanceTimersByTime(400);
  expect(watch.wasPlain(element, performance.now())).toBe(true);
  watch.unwatch(element);
  expect(vi.getTimerCount()).toBeLessThan(2);
});

it('looks seldom while a person does nothing, and holds a mask that stood all the while against a press right after it', () => {
  const looks = vi.spyOn(element, 'getBoundingClientRect').mockReturnValue({ top: 10, bottom: 38 } as DOMRect);
  const watch = createPlainWatch(window, end.signal);
  watch.watch(element);
  vi.advanceTimersByTime(5_000);
  const busy = looks.mock.calls.length;
  styles.set(holder, { 'mask-image': 'linear-gradient(#0000, #0000)' });
  vi.advanceTimersByTime(10_000);
  expect(busy).toBeGreaterThan(20);
  expect(looks.mock.calls.length - busy).toBeLessThan(15);
  styles.clear();
  window.dispatchEvent(Object.defineProperty(new Event('pointermove'), 'isTrusted', { value: true }));
  vi.advanceTimersByTime(300);
  expect(watch.wasPlain(element, performance.now())).toBe(false);
  vi.advanceTimersByTime(400);
  expect(watch.wasPlain(element, performance.now())).toBe(true);
  watch.unwatch(element);
});

it('looks at nothing while nothing is watched, and no more once it has ended', () => {
  const own = new AbortController();
  const watch = createPlainWatch(window, own.signal);
  expect(vi.getTimerCount()).toBe(0);
  watch.watch(element);
  expect(vi.getTimerCount()).toBe(1);
  own.abort();
  expect(vi.getTimerCount()).toBe(0);
});
