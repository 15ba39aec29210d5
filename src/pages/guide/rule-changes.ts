import { is } from 'valibot';
import { type Guide, type Rule, WordSchema } from '../../guide/guide.ts';
import { canonicalJson } from '../../log/versions.ts';
import { compareGuides } from '../../tone/guides.ts';

/** One rule in two versions of a guide: `from: null` was added, `to: null` was taken away. */
export interface RuleChange {
  readonly rule: string;
  readonly from: Rule | null;
  readonly to: Rule | null;
}

/** The rules in which two guides differ. */
export function ruleChanges(before: Guide, after: Guide): RuleChange[] {
  const { added, removed, changed } = compareGuides(before, after);
  return [
    ...changed.map(({ before: from, after: to }) => ({ rule: to.id, from, to })),
    ...added.map((to) => ({ rule: to.id, from: null, to })),
    ...removed.map((from) => ({ rule: from.id, from, to: null })),
  ];
}

/** A guide that accepts these words too, letter by letter. */
export function withWords(guide: Guide, words: readonly string[]): Guide {
  const { accept, reject } = guide.vocabulary;
  const more = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).filter((word) => !accept.includes(word));
  return more.length === 0 ? guide : { ...guide, vocabulary: { accept: [...accept, ...new Set(more)], reject } };
}

/** A guide with some of its rules replaced, added at the end or taken away. */
export function withChanges(guide: Guide, changes: readonly Pick<RuleChange, 'rule' | 'to'>[]): Guide {
  const to = new Map(changes.map((change) => [change.rule, change.to]));
  const known = new Set(guide.rules.map(({ id }) => id));
  const kept = guide.rules.flatMap((rule) => {
    const change = to.get(rule.id);
    return change === undefined ? [rule] : change === null ? [] : [change];
  });
  return { ...guide, rules: [...kept, ...changes.flatMap((change) => (change.to === null || known.has(change.rule) ? [] : [change.to]))] };
}

/**
 * What of a guide's name and words can be proposed beside its rules: words to accept. `kept`: the draft with what cannot,
 * where there is any.
 */
export function proposable(before: Guide, after: Guide): { readonly accept: string[]; readonly kept: Guide | undefined } {
  const accept = after.vocabulary.accept.filter((word) => !before.vocabulary.accept.includes(word) && is(WordSchema, word));
  const rest = after.vocabulary.accept.filter((word) => !accept.includes(word));
  const kept = { ...before, name: after.name, vocabulary: { ...after.vocabulary, accept: rest } };
  const same = canonicalJson(kept) === canonicalJson(before);
  return { accept, kept: same ? undefined : kept };
}
