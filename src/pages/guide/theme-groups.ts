import type { Guide, Rule } from '../../guide/guide.ts';
import type { Language } from '../../guide/language.ts';

export interface ThemeGroup {
  /** Empty for rules without a theme. */
  readonly theme: string;
  readonly rules: readonly Rule[];
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** What is searched of a rule. */
function textOf({ id, message, why, theme, spec }: Rule): string {
  return plain([id, message, why, theme, JSON.stringify(spec)].filter(Boolean).join(' '));
}

function holds(rule: Rule, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(rule);
  return words.every((word) => text.includes(word));
}

/** Whether a rule is for replies in a language. */
export function speaks({ lang }: Pick<Rule, 'lang'>, language: Language): boolean {
  return lang === undefined || lang.length === 0 || lang.includes(language);
}

/** The rules of a language (all without one) that hold every word, by theme in the order of the guide; those without a theme last. */
export function themeGroups({ rules }: Pick<Guide, 'rules'>, search: string, language: Language | undefined): ThemeGroup[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = rules.filter((rule) => (language === undefined || speaks(rule, language)) && holds(rule, words));
  const themeOf = ({ theme }: Rule) => theme?.trim() ?? '';
  const themes = [...new Set(found.map(themeOf))].sort((a, b) => Number(a === '') - Number(b === ''));
  return themes.map((theme) => ({ theme, rules: found.filter((rule) => themeOf(rule) === theme) }));
}

/** The themes of a guide, in its order. */
export function themesOf({ rules }: Pick<Guide, 'rules'>): string[] {
  return [...new Set(rules.flatMap(({ theme }) => (theme === undefined ? [] : [theme])))];
}
