// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchHealth } from '../../../src/content/feed/health.ts';
import type { Session } from '../../../src/content/ports/session.ts';
import type { Notices } from '../../../src/content/ports/surface.ts';
import type { SiteHealth } from '../../../src/contract/site.ts';
import { fake } from '../fake-extension.ts';
import { hello, site } from '../fake-page.ts';

type Shown = Parameters<Notices['show']>;

let verdict: SiteHealth['verdict'];
let shown: Shown[];
let page: AbortController;

function watch(language: 'en' | 'fr' = 'en'): () => void {
  const health = () => ({ verdict, candidates: 0, readable: 0, missing: {}, tallies: {} });
  const notices = { show: (...said: Shown) => void shown.push(said) };
  return watchHealth({
    ...{ doc: document, site: { ...site, health }, notices, signal: page.signal },
    hello: hello({ language }),
  } as unknown as Session);
}
const texts = () => shown.map(([text]) => text);

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  page = new AbortController();
  fake.reset();
  fake.answers.health = () => null;
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

it('says nothing of a page that is read well, nor of one that is still being built', () => {
  verdict = 'good';
  const searched = watch();
  searched();
  vi.advanceTimersByTime(60_000);
  verdict = 'degraded';
  searched();
  vi.advanceTimersByTime(10_000);
  verdict = 'good';
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual([]);
});

it('says once, in one line, that more than a tenth is lost, and keeps the line', () => {
  verdict = 'degraded';
  const searched = watch();
  for (let second = 0; second < 120; second++) {
    searched();
    vi.advanceTimersByTime(1_000);
  }
  expect(texts()).toEqual(['Diapason cannot read all of this page: its layout has changed.']);
  expect(shown[0]?.[1]).toBe(true);
});

it('says when nothing is read any more, also after it said that not all is', () => {
  verdict = 'degraded';
  const searched = watch('fr');
  searched();
  vi.advanceTimersByTime(20_000);
  verdict = 'not-recognised';
  searched();
  vi.advanceTimersByTime(20_000);
  expect(texts()).toEqual([
    'Diapason ne lit pas toute cette page\u202f: sa mise en page a changé.',
    'Diapason ne reconnaît pas la mise en page.',
  ]);
});

it('opens the panel at the press of its button, and says how where the browser refuses', async () => {
  verdict = 'not-recognised';
  fake.answers.openPanel = () => ({ opened: false });
  watch()();
  vi.advanceTimersByTime(20_000);
  const button = shown[0]?.[2];
  expect(button?.name).toBe('Add a post by its link');
  button?.run();
  await vi.waitFor(() => expect(shown).toHaveLength(2));
  expect(fake.asked.map(({ call }) => call)).toEqual(['health', 'openPanel']);
  expect(shown[1]?.[0]).toBe('Open the panel with the Diapason button of the browser.');
});

it('tells the settings once what is lost, and once that a page is read again, but nothing of a page without posts', () => {
  const searched = watch();
  for (const now of ['empty', 'degraded', 'good', 'good'] as const) {
    verdict = now;
    for (let second = 0; second < 60; second++) {
      searched();
      vi.advanceTimersByTime(1_000);
    }
  }
  expect(fake.asked).toEqual([
    { call: 'health', input: { lost: 'degraded' } },
    { call: 'health', input: { lost: null } },
  ]);
});
