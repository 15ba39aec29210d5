import type { Guide, Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { reachesReplies } from '../../../tone/guides.ts';
import { type ThemeGroup, themeGroups } from '../theme-groups.ts';

const weight = { required: 0, recommended: 1, hint: 2 } as const;

/** The rules that hold for replies in a language (all without one), by theme, in each what is required first. */
export function readableGroups({ rules }: Pick<Guide, 'rules'>, language: Language | undefined): readonly ThemeGroup[] {
  const held = rules.filter((rule) => !rule.off && reachesReplies(rule));
  return themeGroups({ rules: held }, '', language).map(({ theme, rules: all }) => ({
    theme,
    rules: [...all].sort((a, b) => weight[a.level] - weight[b.level]),
  }));
}

/** So many words are printed of a rule that has many. */
const SHOWN = 24;
const isPlain = (word: string) => word.trim() !== '' && !/[\\^$*+?()[\]{}|]/.test(word);

/** Whether a rule looks for more than the words that are printed of it. */
export function hasOtherPatterns(rule: Pick<Rule, 'kind' | 'spec'>): boolean {
  const { tokens, swap, raw } = rule.spec;
  const all = rule.kind === 'substitution' ? Object.keys(swap ?? {}).length : Array.isArray(tokens) ? tokens.length : 0;
  return (Array.isArray(raw) && raw.length > 0) || all > wordsOf(rule).length;
}

/** The words that a rule avoids, or what takes their place ("dossier → order"). Patterns are for programs, and left out. */
export function wordsOf({ kind, spec: { tokens, swap } }: Pick<Rule, 'kind' | 'spec'>): string[] {
  const all =
    kind === 'substitution' && typeof swap === 'object' && swap !== null
      ? Object.entries(swap).flatMap(([from, to]) =>
          isPlain(from) && !/[\\$]/.test(String(to)) ? [`${from} → ${String(to).split('|').join(', ')}`] : [],
        )
      : kind === 'existence' && Array.isArray(tokens)
        ? tokens.map(String).filter(isPlain)
        : [];
  return all.slice(0, SHOWN);
}
