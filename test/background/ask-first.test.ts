import { expect, it } from 'vitest';
import { reasonToAsk } from '../../src/background/ask-first.ts';
import type { PostView } from '../../src/contract/state.ts';

const now = Date.UTC(2026, 10, 22, 9);
const view = (more: Partial<PostView>): PostView => ({
  id: 'x:1',
  labels: { topics: [] },
  escalations: [],
  marks: [],
  closed: false,
  at: '',
  ...more,
});

it('asks when a colleague answered, is writing, or has the post', () => {
  const answered = view({ answered: { by: 'Emma', mine: false, at: now - 120_000 } });
  expect(reasonToAsk(answered, now, 'en')).toMatch(/^Emma answered this post/);
  const claim = { by: 'Emma', mine: false, until: now + 60_000 };
  expect(reasonToAsk(view({ claim: { ...claim, writing: true } }), now, 'en')).toMatch(/^Emma is writing/);
  expect(reasonToAsk(view({ claim }), now, 'fr')).toMatch(/^Emma s’occupe de ce post/);
});

it('does not ask for what is the CM’s own, over, or unknown', () => {
  expect(reasonToAsk(undefined, now, 'en')).toBeUndefined();
  expect(reasonToAsk(view({ answered: { by: 'Me', mine: true, at: now } }), now, 'en')).toBeUndefined();
  expect(reasonToAsk(view({ claim: { by: 'Me', mine: true, until: now + 1 } }), now, 'en')).toBeUndefined();
  expect(reasonToAsk(view({ claim: { by: 'Emma', mine: false, until: now } }), now, 'en')).toBeUndefined();
});
