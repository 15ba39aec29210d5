import type { Guide, Rule } from '../contract/guide.ts';
import type { Situation } from '../contract/rule-kind.ts';
import { compileGuide } from './compile-guide.ts';

/** What became of the rules from one version of a guide to another. */
export interface GuideChanges {
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  /** The same id with other contents; `keys` names what differs. */
  readonly changed: readonly { readonly before: Rule; readonly after: Rule; readonly keys: readonly string[] }[];
  readonly accept: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly reject: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** Compares two versions rule by rule, in the order of the newer one. */
export function compareGuides(before: Guide, after: Guide): GuideChanges {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const now = new Map(after.rules.map((rule) => [rule.id, rule]));
  const terms = (name: 'accept' | 'reject') => ({
    added: after.vocabulary[name].filter((term) => !before.vocabulary[name].includes(term)),
    removed: before.vocabulary[name].filter((term) => !after.vocabulary[name].includes(term)),
  });
  return {
    added: after.rules.filter(({ id }) => !old.has(id)),
    removed: before.rules.filter(({ id }) => !now.has(id)),
    changed: after.rules.flatMap((rule) => {
      const was = old.get(rule.id);
      const keys = was ? differences(was, rule) : [];
      return was && keys.length > 0 ? [{ before: was, after: rule, keys }] : [];
    }),
    accept: terms('accept'),
    reject: terms('reject'),
  };
}

function differences(before: Rule, after: Rule): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Rule)[];
  return keys.filter((key) => canonical(before[key]) !== canonical(after[key]));
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A reply of the past, with what it answered to. */
export interface PastReply {
  readonly text: string;
  readonly situation: Situation;
}

/** How often a rule would have fired: the replies it fires in, by their number, and its findings in all. */
export interface Firing {
  readonly replies: readonly number[];
  readonly findings: number;
}

/** How often each rule of a guide would have fired on past replies; rules that never did are in it with nothing. */
export function firings(guide: Guide, replies: readonly PastReply[]): ReadonlyMap<string, Firing> {
  const checker = compileGuide(guide, { budget: Infinity });
  const counts = new Map(guide.rules.map(({ id }) => [id, { replies: new Set<number>(), findings: 0 }]));
  for (const [number, { text, situation }] of replies.entries()) {
    for (const { rule } of checker.check(text, situation)) {
      const count = counts.get(rule);
      if (!count) continue;
      count.replies.add(number);
      count.findings += 1;
    }
  }
  return new Map([...counts].map(([id, { replies: found, findings }]) => [id, { replies: [...found], findings }]));
}

/** A finding that a CM waved through. */
export interface Ignored {
  readonly rule: string;
  readonly match: string;
}

/** Ignored findings by rule, the most ignored first, each with its texts by number: a rule that is often ignored is a bad rule. */
export function ignoredByRule(ignored: readonly Ignored[]): { rule: string; count: number; matches: { match: string; count: number }[] }[] {
  const rules = new Map<string, Map<string, number>>();
  for (const { rule, match } of ignored) {
    const matches = rules.get(rule) ?? new Map<string, number>();
    matches.set(match, (matches.get(match) ?? 0) + 1);
    rules.set(rule, matches);
  }
  const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count;
  return [...rules]
    .map(([rule, matches]) => ({
      rule,
      count: [...matches.values()].reduce((sum, count) => sum + count, 0),
      matches: [...matches].map(([match, count]) => ({ match, count })).sort(byCount),
    }))
    .sort(byCount);
}
