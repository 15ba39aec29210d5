import { expect, it } from 'vitest';
import { reasonSentence } from '../../../../src/content/compose/cards/reason-words.ts';
import { reasonsToAsk } from '../../../../src/content/compose/guard/reasons.ts';
import type { Finding } from '../../../../src/guide/finding.ts';
import { viewOf } from '../../view-of.ts';

const now = Date.UTC(2026, 10, 22, 9);
type Asking = Parameters<typeof reasonsToAsk>[0];
const asked = (more: Partial<Asking>, language: 'en' | 'fr' = 'en') =>
  reasonsToAsk({ view: undefined, shown: [], unfilled: [], findings: [], now, ...more }).map((reason) =>
    reasonSentence(reason, now, language),
  );
const finding = (more: Partial<Finding>): Finding => ({
  ...{ rule: 'r', level: 'required', start: 0, end: 4, match: 'ASAP', message: 'No jargon.', replacements: [] },
  ...more,
});

it('asks when a colleague answered, is writing, or has the post, and says who and when', () => {
  const answered = { by: 'Emma', mine: false, at: now - 240_000 };
  expect(asked({ view: viewOf('x:1', { answered }) })).toEqual(['Emma answered this post 4 minutes ago.']);
  const claim = { by: 'Emma', mine: false, until: now + 60_000 };
  expect(asked({ view: viewOf('x:1', { claim: { ...claim, writing: true } }) })).toEqual(['Emma is writing a reply to this post.']);
  expect(asked({ view: viewOf('x:1', { claim }) }, 'fr')).toEqual(['Emma s’occupe de ce post.']);
});

it('does not ask for what is the CM’s own, over, or unknown', () => {
  expect(asked({})).toEqual([]);
  expect(asked({ view: viewOf('x:1', { answered: { by: 'Me', mine: true, at: now } }) })).toEqual([]);
  expect(asked({ view: viewOf('x:1', { claim: { by: 'Me', mine: true, until: now + 1 } }) })).toEqual([]);
  expect(asked({ view: viewOf('x:1', { claim: { by: 'Emma', mine: false, until: now } }) })).toEqual([]);
});

it('asks when the page shows the brand’s answer, with the time where the page says it', () => {
  expect(asked({ shown: [{ id: 'x:2', at: now - 240_000 }] })).toEqual(['Your brand has already answered this post, 4 minutes ago.']);
  expect(asked({ shown: [{ id: 'x:2', at: undefined }] }, 'fr')).toEqual(['Votre marque a déjà répondu à ce post.']);
});

it('names the colleague rather than the brand, where both are the same answer', () => {
  const view = viewOf('x:1', { answered: { by: 'Emma', mine: false, at: now - 240_000 } });
  expect(asked({ view, shown: [{ id: 'x:2', at: now - 240_000 }] })).toEqual(['Emma answered this post 4 minutes ago.']);
});

it('gives all reasons at once: an unfilled field, and what the guide requires, each once', () => {
  const claim = { by: 'Emma', mine: false, until: now + 60_000 };
  const findings = [finding({}), finding({ start: 9, end: 13 }), finding({ level: 'hint', rule: 'h' }), finding({ match: '{name}' })];
  expect(asked({ view: viewOf('x:1', { claim }), unfilled: ['{name}'], findings })).toEqual([
    'Emma has this post.',
    'Still to fill in: {name}.',
    'Required by the guide: No jargon.',
  ]);
});
