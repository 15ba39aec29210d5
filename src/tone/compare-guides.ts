import type { Guide, Rule } from '../guide/guide.ts';

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
  if (before === after) return [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Rule)[];
  return keys.filter((key) => before[key] !== after[key] && canonical(before[key]) !== canonical(after[key]));
}

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
