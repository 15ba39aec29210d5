// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Draft } from '../../../src/content/compose/draft.ts';
import type { ReadyGuide } from '../../../src/content/ports/reply.ts';
import type { Session } from '../../../src/content/ports/session.ts';
import type { ComposerSite } from '../../../src/contract/site.ts';
import type { Rule } from '../../../src/guide/guide.ts';
import { compileGuide, createAskedSpeller, type Dictionary, rareKinds } from '../../../src/tone/index.ts';
import { hello } from '../fake-page.ts';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const spelling = (id: string): Rule => ({ id, kind: 'spelling', level: 'hint', message: '%s?', spec: { accents: true } });
const others = (count: number): Rule[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: `other-${n}`, kind: 'capitalization', level: 'hint', message: '%s' },
    spec: { match: '$lower' },
  }));

/** A draft whose checks look at one rule and stop, as they do where the page has no time left. */
function slowDraft(rules: readonly Rule[], answers: Dictionary) {
  const speller = createAskedSpeller(answers, () => draft.dictionaryAnswered(), end.signal);
  const kinds = new Map(rareKinds.map((kind) => [kind.id, kind]));
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  const checker = compileGuide(
    { schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules: [...rules] },
    { kinds, budget: 0, speller: speller.speller },
  );
  const guide = {
    ...{
      speller,
      longest: 12_000,
      situationFor: () => ({ situation: 'any', assumed: false }),
      demands: () => [],
      acceptNames: () => undefined,
    },
    check: (text: string) => checker.check(text, { name: 'any', lang: 'fr' }),
    get complete() {
      return checker.complete;
    },
  } as unknown as ReadyGuide;
  const composer = document.createElement('div');
  const site = {
    id: 'x',
    composerPost: () => undefined,
    openDraft: () => ({ text: composer.textContent ?? '', range: () => undefined }),
  } as unknown as ComposerSite;
  const session = { hello: hello(), views: new Map(), site: {} } as unknown as Session;
  const draft: Draft = new Draft({
    ...{ session, site, composer, signal: end.signal },
    guide: () => guide,
    checked: () => undefined,
  });
  return { draft, composer };
}

const found = (draft: Draft) => new Set(draft.findings.map(({ rule, match }) => `${rule}: ${match}`));
const unknown = (...words: string[]): Dictionary => ({
  spell: async (_, asked) => asked.filter((word) => words.includes(word)),
  suggest: async () => [],
});

it('marks a misspelled word whose check stopped half-way for want of time', async () => {
  const { draft, composer } = slowDraft([spelling('spelling'), ...others(8)], unknown('comande'));
  composer.textContent = 'Bonjour, une comande.';
  await vi.runAllTimersAsync();
  expect(found(draft)).toContain('spelling: comande');
});

it('marks a word of which the dictionary answered while another check was under way', async () => {
  let answer = (): void => undefined;
  const asked = unknown('comande');
  const slow: Dictionary = {
    ...asked,
    spell: (name, words) => new Promise((resolve) => (answer = () => void asked.spell(name, words).then(resolve))),
  };
  const { draft, composer } = slowDraft([spelling('spelling'), ...others(40)], slow);
  composer.textContent = 'Bonjour, une comande.';
  await vi.advanceTimersByTimeAsync(2_000);
  // Another letter begins another check, which passes the spelling rule before the answer is there.
  composer.textContent = 'Bonjour, une comande !';
  await vi.advanceTimersByTimeAsync(50);
  answer();
  await vi.runAllTimersAsync();
  expect(found(draft)).toContain('spelling: comande');
});
