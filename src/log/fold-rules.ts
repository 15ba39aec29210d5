import type { Event } from '../contract/event.ts';
import type { RuleState } from '../contract/guide-state.ts';
import { present } from '../domain/present.ts';
import { sorted } from './order.ts';
import { type Steps, takeStep } from './steps.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type RuleDraft = Mutable<Omit<RuleState, 'told' | 'ignoredOn'>> & { told: RuleState['told'][number][]; words: Map<string, number> };
/** The rules by their ids. */
type Draft = Map<string, RuleDraft>;

function draftOf(drafts: Draft, rule: string): RuleDraft {
  const draft = drafts.get(rule) ?? { rule, left: 0, mended: 0, ignored: 0, told: [], words: new Map() };
  drafts.set(rule, draft);
  return draft;
}

const steps: Steps<'rule', Draft> = {
  ignored(drafts, { rule, match, excerpt, guide, postId, scope }, { event: { member }, at }) {
    const draft = draftOf(drafts, rule);
    draft.ignored += 1;
    draft.words.set(match, (draft.words.get(match) ?? 0) + 1);
    if (scope === 'owner') draft.told.unshift(present({ match, excerpt, guide, postId, by: member, at }));
  },
  replied(drafts, { findings, mended = [] }) {
    for (const { rule } of findings) draftOf(drafts, rule).left += 1;
    for (const rule of mended) draftOf(drafts, rule).mended += 1;
  },
};

function byCount(words: ReadonlyMap<string, number>): RuleState['ignoredOn'] {
  return [...words].map(([match, count]) => ({ match, count })).sort((a, b) => b.count - a.count);
}

/**
 * What became of the findings of every rule, from events in any order. A finding that was ignored and then left in the
 * reply is counted once, as ignored: replies are recorded without the ignored ones.
 */
export function foldRules(events: Iterable<Event>): Map<string, RuleState> {
  const unique = sorted(new Map([...events].map((event) => [event.id, event])).values());
  const undone = new Set(unique.flatMap(({ what }) => (what.type === 'undone' ? [what.target] : [])));
  const drafts: Draft = new Map();
  for (const event of unique) if (!undone.has(event.id)) takeStep(steps, drafts, event);
  return new Map([...drafts].map(([rule, { words, ...state }]) => [rule, { ...state, ignoredOn: byCount(words) }]));
}
