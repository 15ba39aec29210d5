import type { Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { kindWords } from './kind-words.ts';

/** A rule's sentence as a title: what it finds stands in it as "…". */
export function plainMessage(message: string): string {
  return message.replace(/%(?:\[\d+\])?[sdv]/g, '…');
}

/** How much of what a rule looks for is shown, in characters. */
const LONGEST = 48;

/** Of a rule whose sentence leaves open what it is about, the first words it looks for; empty where these are no plain words. */
export function sampleOf({ kind, message, spec }: Pick<Rule, 'kind' | 'message' | 'spec'>): string {
  if (plainMessage(message) === message) return '';
  const { swap, tokens } = spec;
  const words =
    kind === 'substitution' && typeof swap === 'object' && swap !== null
      ? Object.entries(swap).map(([from, to]) => `${from} → ${String(to).split('|')[0]}`)
      : kind === 'existence' && Array.isArray(tokens)
        ? tokens.map(String)
        : [];
  const plain = words.filter((word) => !/[\\^$*+?()[\]{}|]/.test(word));
  const text = plain.slice(0, 3).join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

type Titled = Pick<Rule, 'kind' | 'message' | 'spec'>;

/** What a person calls a rule: its sentence, or its kind while it has none. Its id is the name that files and programs use. */
export function ruleTitle({ kind, message }: Pick<Rule, 'kind' | 'message'>, language: Language): string {
  return plainMessage(message).trim() || kindWords(kind, language).name;
}

/** The same where there is little room: the words it looks for, where its sentence leaves them open. */
export function shortTitle(rule: Titled, language: Language): string {
  // One that has no sentence yet says what it looks for.
  const open = rule.message.trim() === '' ? { ...rule, message: '%s' } : rule;
  const title = sampleOf(open) || ruleTitle(rule, language);
  return title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
}
