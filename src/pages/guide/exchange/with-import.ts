import type { Guide, Rule } from '../../../guide/guide.ts';
import { canonicalJson } from '../../../log/versions.ts';

/** A guide with what was imported, and how many of its rules are new, stand in place of others, or were there already. */
export interface WithImport {
  readonly guide: Guide;
  readonly fresh: number;
  readonly replaced: number;
  readonly known: number;
}

/** What a rule does, whatever it is called and however it is worded. */
const deed = ({ kind, spec, why, off, when, lang, sites }: Rule) => canonicalJson({ kind, spec, why, off, when, lang, sites });

/**
 * Rules of one name are replaced, the others and the terms are added. A rule that does what another does already is left out:
 * a table of terms that came from this guide, say.
 */
export function withImport(guide: Guide, imported: Guide): WithImport {
  const there = new Map(guide.rules.map((rule) => [rule.id, canonicalJson(rule)]));
  const done = new Set(guide.rules.map(deed));
  const replaced = imported.rules.filter((rule) => there.has(rule.id) && there.get(rule.id) !== canonicalJson(rule));
  const fresh = imported.rules.filter((rule) => !there.has(rule.id) && !done.has(deed(rule)));
  const inPlace = new Map(replaced.map((rule) => [rule.id, rule]));
  const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    guide: {
      ...guide,
      rules: [...guide.rules.map((rule) => inPlace.get(rule.id) ?? rule), ...fresh],
      vocabulary: {
        accept: union(guide.vocabulary.accept, imported.vocabulary.accept),
        reject: union(guide.vocabulary.reject, imported.vocabulary.reject),
      },
    },
    fresh: fresh.length,
    replaced: replaced.length,
    known: imported.rules.length - fresh.length - replaced.length,
  };
}
