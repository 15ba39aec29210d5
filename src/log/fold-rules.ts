import type { Event } from '../contract/event.ts';
import type { RuleState } from '../contract/state.ts';
import { clockMs } from './clock.ts';
import { sorted } from './order.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Omit<RuleState, 'told' | 'ignoredOn'>> & { told: RuleState['told'][number][]; words: Map<string, number> };
type Ignored = Extract<Event['what'], { type: 'ignored' }>;

function ignore(draft: Draft, { match, excerpt, guide, postId, scope }: Ignored, event: Event): void {
  draft.ignored += 1;
  draft.words.set(match, (draft.words.get(match) ?? 0) + 1);
  if (scope !== 'owner') return;
  const known = { ...(excerpt === undefined ? {} : { excerpt }), ...(guide === undefined ? {} : { guide }) };
  const place = postId === undefined ? {} : { postId };
  draft.told.unshift({ match, ...known, ...place, by: event.member, at: clockMs(event.at) });
}

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
  const drafts = new Map<string, Draft>();
  const of = (rule: string): Draft => {
    const draft = drafts.get(rule) ?? { rule, left: 0, mended: 0, ignored: 0, told: [], words: new Map() };
    drafts.set(rule, draft);
    return draft;
  };
  for (const event of unique) {
    const { what } = event;
    if (undone.has(event.id)) continue;
    if (what.type === 'ignored') ignore(of(what.rule), what, event);
    if (what.type !== 'replied') continue;
    for (const { rule } of what.findings) of(rule).left += 1;
    for (const rule of what.mended ?? []) of(rule).mended += 1;
  }
  return new Map([...drafts].map(([rule, { words, ...state }]) => [rule, { ...state, ignoredOn: byCount(words) }]));
}
