import type { Guide, Rule } from '../guide/guide.ts';
import type { Toolbox } from '../guide/rule-kind.ts';
import { canonical } from './compare-guides.ts';
import { type Checker, compileGuide } from './compile-guide.ts';
import { deadTokens } from './dead-tokens.ts';
import { emptyField } from './empty-rule.ts';
import { inspectRule } from './inspect-rule.ts';
import { allKinds } from './kinds/all.ts';
import { kindSpecs } from './kinds/all-specs.ts';
import { guessLanguage } from './language.ts';
import { dangerOf } from './pattern/danger.ts';

/** Why a guide may not be published, rule by rule. */
export interface Failure {
  readonly rule: string;
  /**
   * `broken`: cannot be made ready, or holds nothing; `twice`: another rule has its name; `slow`: a pattern of exponential time;
   * `dead`: a pattern that matches nothing people write, which is told and keeps nobody from publishing.
   */
  readonly reason: 'broken' | 'twice' | 'slow' | 'silent-on-bad' | 'fires-on-good' | 'dead';
  /** The example, or the text on which the pattern is slow. */
  readonly example?: string;
  /** The pattern, or the place and the reason. */
  readonly detail?: string;
}

/** What is said of a key that must hold something. */
export const EMPTY_FIELD = 'nothing stands in it';

type Rules = Pick<Guide, 'rules' | 'vocabulary'>;

interface VerifyOptions {
  /** The dictionaries: without, the examples of rules that need one are passed over. */
  readonly speller?: Toolbox['speller'] | undefined;
  /** Guides that were verified: a rule that stands in one of them is not tried again, unless other terms are accepted in its examples. */
  readonly before?: readonly Rules[];
}

/**
 * Checks a guide before it is published: every rule has a sentence and can be made ready, fires on its bad examples and is silent on its good
 * ones, no pattern takes exponential time, and each can match. Rules that are off are passed over.
 */
export function verifyGuide({ rules, vocabulary }: Rules, { speller, before = [] }: VerifyOptions = {}): Failure[] {
  const failures: Failure[] = [];
  const seen = new Set<string>();
  const verified = before.map((guide) => ({ rules: new Set(guide.rules.map(canonical)), terms: otherTerms(guide.vocabulary, vocabulary) }));
  const wasVerified = (rule: Rule) => {
    const text = canonical(rule);
    return verified.some((guide) => guide.rules.has(text) && !concerns(guide.terms, rule));
  };
  for (const rule of rules) {
    if (seen.has(rule.id)) failures.push({ rule: rule.id, reason: 'twice' });
    seen.add(rule.id);
    if (!rule.off && !wasVerified(rule)) failures.push(...verifyRule(rule, vocabulary, speller), ...speechless(rule));
  }
  return failures;
}

/** A rule without a sentence marks words and says nothing of them. A package may hold one: it is taken in, and mended before it is published. */
function speechless({ id, message }: Rule): Failure[] {
  return message.trim() === '' ? [{ rule: id, reason: 'broken', detail: `${id}, message: ${EMPTY_FIELD}` }] : [];
}

/** The accepted terms that one of two vocabularies has and the other has not. Those rejected are no rule's doing. */
function otherTerms({ accept: old }: Guide['vocabulary'], { accept }: Guide['vocabulary']): readonly string[] {
  return [...accept.filter((term) => !old.includes(term)), ...old.filter((term) => !accept.includes(term))];
}

/** Whether a term may stand in an example of a rule. Of one that is more than a word that is not known here. */
function concerns(terms: readonly string[], { good = [], bad = [] }: Rule): boolean {
  const examples = [...good, ...bad].join('\n').toLowerCase();
  return terms.some((term) => !/^[\p{L}\p{N} -]+$/u.test(term) || examples.includes(term.toLowerCase()));
}

/** Whether a failure keeps a guide from being published. */
export function isObstacle({ reason }: Failure): boolean {
  return reason !== 'dead';
}

/** The same for one rule. Examples of a rule that needs a dictionary are passed over without one. */
export function verifyRule(rule: Rule, vocabulary: Guide['vocabulary'], speller?: Toolbox['speller']): Failure[] {
  const found = slow(rule);
  const dead = deadTokens(rule).map((detail): Failure => ({ rule: rule.id, reason: 'dead', detail }));
  return found.length > 0 || (rule.kind === 'spelling' && speller === undefined)
    ? [...found, ...dead]
    : [...examples(rule, checkerOf(rule, vocabulary, speller)), ...dead];
}

/** A pattern of a rule that takes exponential time; none for most. */
export function slowPattern(rule: Rule): string | undefined {
  return slow(rule)[0]?.detail;
}

function slow(rule: Rule): Failure[] {
  for (const pattern of kindSpecs.get(rule.kind)?.patterns?.(rule.spec) ?? []) {
    try {
      const danger = dangerOf(pattern);
      if (danger) return [{ rule: rule.id, reason: 'slow', example: danger.example, detail: danger.pattern }];
    } catch {
      // A pattern that does not parse is reported when the rule is made ready.
    }
  }
  return [];
}

/** A rule made ready alone, beside the terms of its guide; its fault is in `problems`. */
export function checkerOf(rule: Rule, vocabulary: Guide['vocabulary'], speller?: Toolbox['speller']): Checker {
  const { off: _, ...on } = rule;
  // One rule on short examples: a slow machine must not make a rule seem silent.
  const options = { kinds: allKinds, inspect: inspectRule, budget: Infinity, ...(speller ? { speller } : {}) };
  // What is rejected everywhere is not this rule's doing.
  return compileGuide({ schema: 1, name: rule.id, vocabulary: { ...vocabulary, reject: [] }, rules: [on] }, options);
}

/** Whether a rule speaks of a text that stands where its examples do: in its first situation, language and site. */
export function firesOn({ when, lang, sites }: Rule, checker: Checker): (text: string) => boolean {
  const [site] = sites ?? [];
  const place = { name: when?.[0] ?? ('any' as const), ...(site ? { site } : {}) };
  return (text) => checker.check(text, { ...place, lang: lang?.[0] ?? guessLanguage(text, 'fr') }).length > 0;
}

function examples(rule: Rule, checker: Checker): Failure[] {
  const [problem] = checker.problems;
  if (problem) return [{ rule: rule.id, reason: 'broken', detail: `${problem.where ?? ''}: ${problem.detail ?? ''}` }];
  const empty = emptyField(rule);
  if (empty !== undefined) return [{ rule: rule.id, reason: 'broken', detail: `${rule.id}, spec.${empty}: ${EMPTY_FIELD}` }];
  const fires = firesOn(rule, checker);
  return [
    ...(rule.bad ?? []).filter((text) => !fires(text)).map((example): Failure => ({ rule: rule.id, reason: 'silent-on-bad', example })),
    ...(rule.good ?? []).filter(fires).map((example): Failure => ({ rule: rule.id, reason: 'fires-on-good', example })),
  ];
}
