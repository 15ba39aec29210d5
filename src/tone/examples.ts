import type { Guide, Rule } from '../contract/guide.ts';
import type { Situation } from '../contract/rule-kind.ts';
import { type Checker, compileGuide } from './compile-guide.ts';
import { inspectRule } from './inspect-rule.ts';
import { allKinds } from './kinds/all.ts';
import { guessLanguage } from './language.ts';

/** An example that its rule belies: a bad one it misses, or a good one it hits. */
export interface ExampleFault {
  readonly rule: string;
  readonly kind: 'missed' | 'hit';
  readonly example: string;
}

/** Where an example of a rule stands: the first situation, language and site the rule is for. */
export function exampleSituation({ when, lang, sites }: Rule, text: string): Situation {
  const [site] = sites ?? [];
  return { name: when?.[0] ?? 'any', lang: lang?.[0] ?? guessLanguage(text, 'fr'), ...(site === undefined ? {} : { site }) };
}

/** A rule made ready alone, beside the terms of its guide; its fault is in `problems`. */
export function checkerOf(rule: Rule, vocabulary: Guide['vocabulary']): Checker {
  const { off: _, ...on } = rule;
  return compileGuide({ schema: 1, name: rule.id, vocabulary, rules: [on] }, { kinds: allKinds, inspect: inspectRule });
}

/** Whether a rule speaks of a text that stands where its examples do. */
export function firesOn(rule: Rule, checker: Checker): (text: string) => boolean {
  return (text) => checker.check(text, exampleSituation(rule, text)).length > 0;
}

/** The examples of one rule that belie it. */
export function faultsOf(rule: Rule, checker: Checker): ExampleFault[] {
  const fires = firesOn(rule, checker);
  const missed = (rule.bad ?? []).filter((text) => !fires(text)).map((example) => ({ rule: rule.id, kind: 'missed' as const, example }));
  return [...missed, ...(rule.good ?? []).filter(fires).map((example) => ({ rule: rule.id, kind: 'hit' as const, example }))];
}

/**
 * The examples that belie their rules, in the order of the guide. Rules that are off, that cannot be made ready or that
 * need a dictionary are passed over.
 */
export function exampleFaults({ rules, vocabulary }: Pick<Guide, 'rules' | 'vocabulary'>): ExampleFault[] {
  return rules.flatMap((rule): ExampleFault[] => {
    if (rule.off || rule.kind === 'spelling' || (rule.good ?? []).length + (rule.bad ?? []).length === 0) return [];
    const checker = checkerOf(rule, vocabulary);
    return checker.problems.length > 0 ? [] : faultsOf(rule, checker);
  });
}
