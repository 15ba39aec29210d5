// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { firstFeatures } from '../../../src/content/compose/features/index.ts';
import { laterFeatures } from '../../../src/content/compose/features/later.ts';
import type { OpenReply } from '../../../src/content/ports/reply.ts';
import { fake } from '../fake-extension.ts';
import { putFakeFrame } from '../fake-frame.ts';
import { article, hello, site } from '../fake-page.ts';

const features = [...firstFeatures, ...laterFeatures];

beforeEach(() => {
  fake.reset();
  putFakeFrame(document);
  // Nothing is laid out here.
  Object.assign(document, { elementsFromPoint: () => [] });
});

/** A reply to a post, whose guide is ready and finds nothing. */
function openReply(signal: AbortSignal): OpenReply {
  const shown = article('1');
  shown.innerHTML += '<div contenteditable="true">Bonjour</div>';
  document.body.replaceChildren(shown);
  const composer = shown.querySelector('[contenteditable]') as HTMLElement;
  const notices = { say: () => undefined, show: () => undefined };
  const session = { doc: document, site, hello: hello(), signal, views: new Map(), notices, theme: 'light' };
  const draft = {
    composer,
    state: { text: 'Bonjour', placed: [], situation: 'any', assumed: false, demands: [] },
    findings: [],
    mended: [],
    cut: false,
  };
  const guide = { unchecked: () => 0, unfilledFields: () => [], spells: () => false };
  const state = { active: true, guide, guideComes: false, guideReady: Promise.resolve(), leaving: () => undefined };
  return { session, site, composer, draft, signal, ...state } as unknown as OpenReply;
}

it.each(features)('the feature “$id” has an id of its own, and leaves nothing on the page when the reply ends', ({ id, start }) => {
  expect(features.filter((other) => other.id === id)).toHaveLength(1);
  const page = new AbortController();
  const reply = openReply(page.signal);
  const before = document.documentElement.outerHTML;
  const sheets = document.adoptedStyleSheets.length;
  const hooks = start(reply);
  for (const hook of ['onFocus', 'onChecked', 'onMoved', 'onBlur'] as const) hooks[hook]?.();
  page.abort();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
});

it('no feature lets what it sees leave the page before a person acts', () => {
  const page = new AbortController();
  const reply = openReply(page.signal);
  vi.useFakeTimers();
  for (const { start } of features) start(reply).onChecked?.();
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  page.abort();
  expect(fake.asked.map(({ call }) => call)).toEqual([]);
});
