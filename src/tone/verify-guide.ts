import type { SituationName } from '../contract/finding.ts';
import type { Guide, Rule } from '../contract/guide.ts';
import type { Toolbox } from '../contract/rule-kind.ts';
import { compileGuide } from './compile-guide.ts';
import { inspectRule } from './inspect-rule.ts';
import { allKinds } from './kinds/all.ts';
import { dangerOf } from './pattern/danger.ts';

/** Why a guide may not be published, rule by rule. */
export interface Failure {
  readonly rule: string;
  /** `broken`: cannot be made ready; `twice`: another rule has its name; `slow`: a pattern of exponential time. */
  readonly reason: 'broken' | 'twice' | 'slow' | 'silent-on-bad' | 'fires-on-good';
  /** The example, or the text on which the pattern is slow. */
  readonly example?: string;
  /** The pattern, or the place and the reason. */
  readonly detail?: string;
}

/** The keys of a spec that hold patterns, alone or in lists; the keys of `swap` and `either` are patterns too. */
const patternKeys = new Set(['tokens', 'raw', 'exceptions', 'token', 'first', 'second', 'match', 'if', 'filters']);

/**
 * Checks a guide before it is published: every rule can be made ready, fires on its bad examples and is silent on its good
 * ones, and no pattern takes exponential time. Empty means that it may be published.
 */
export function verifyGuide(guide: Guide, speller?: Toolbox['speller']): Failure[] {
  const failures: Failure[] = [];
  const seen = new Set<string>();
  for (const rule of guide.rules) {
    if (seen.has(rule.id)) failures.push({ rule: rule.id, reason: 'twice' });
    seen.add(rule.id);
    failures.push(...slow(rule), ...examples(guide, rule, speller));
  }
  return failures;
}

function slow(rule: Rule): Failure[] {
  for (const pattern of patterns(rule)) {
    try {
      const danger = dangerOf(pattern);
      if (danger) return [{ rule: rule.id, reason: 'slow', example: danger.example, detail: danger.pattern }];
    } catch {
      // A pattern that does not parse is reported when the rule is made ready.
    }
  }
  return [];
}

function patterns({ spec }: Rule): string[] {
  return Object.entries(spec).flatMap(([key, value]): string[] => {
    if (typeof value === 'string') return patternKeys.has(key) ? [value] : [];
    if (Array.isArray(value)) return patternKeys.has(key) ? value.filter((item) => typeof item === 'string') : [];
    return key === 'swap'
      ? Object.keys(value ?? {})
      : key === 'either'
        ? Object.entries(value ?? {})
            .flat()
            .map(String)
        : [];
  });
}

function examples(guide: Guide, rule: Rule, speller: Toolbox['speller'] | undefined): Failure[] {
  const alone: Guide = { ...guide, rules: [{ ...rule, off: false }] };
  const options = { budget: Infinity, kinds: allKinds, inspect: inspectRule, ...(speller ? { speller } : {}) };
  const checker = compileGuide(alone, options);
  const [problem] = checker.problems;
  if (problem) return [{ rule: rule.id, reason: 'broken', detail: `${problem.where ?? ''}: ${problem.detail ?? ''}` }];
  const fires = (text: string) => situations(rule).some((situation) => checker.check(text, situation).length > 0);
  return [
    ...(rule.bad ?? []).filter((text) => !fires(text)).map((example): Failure => ({ rule: rule.id, reason: 'silent-on-bad', example })),
    ...(rule.good ?? []).filter(fires).map((example): Failure => ({ rule: rule.id, reason: 'fires-on-good', example })),
  ];
}

/** The situation an example stands for: the rule's first, or an unlabelled post. */
function situations({ when, lang, sites }: Rule) {
  const name: SituationName = when?.[0] ?? 'any';
  const [site] = sites ?? [];
  return [{ name, lang: lang?.[0] ?? ('fr' as const), ...(site ? { site } : {}) }];
}

/** A failure in words. */
export function failureLine({ rule, reason, example = '', detail = '' }: Failure, language: 'fr' | 'en'): string {
  const shown = example.length > 120 ? `${example.slice(0, 119)}…` : example;
  return sentences[language][reason](rule, shown, detail);
}

type Sentence = (rule: string, example: string, detail: string) => string;
const sentences: Readonly<Record<'fr' | 'en', Readonly<Record<Failure['reason'], Sentence>>>> = {
  fr: {
    broken: (rule, _, detail) => `La règle ${rule} ne peut pas être préparée\u202f: ${detail}.`,
    twice: (rule) => `Deux règles portent le nom ${rule}.`,
    slow: (rule, example, detail) =>
      `La règle ${rule} peut figer la page\u202f: le motif ${detail} n’en finit pas sur «\u202f${example}\u202f».`,
    'silent-on-bad': (rule, example) => `La règle ${rule} ne réagit pas à son mauvais exemple «\u202f${example}\u202f».`,
    'fires-on-good': (rule, example) => `La règle ${rule} réagit à son bon exemple «\u202f${example}\u202f».`,
  },
  en: {
    broken: (rule, _, detail) => `The rule ${rule} cannot be made ready: ${detail}.`,
    twice: (rule) => `Two rules are named ${rule}.`,
    slow: (rule, example, detail) => `The rule ${rule} could freeze the page: the pattern ${detail} never ends on “${example}”.`,
    'silent-on-bad': (rule, example) => `The rule ${rule} does not react to its bad example “${example}”.`,
    'fires-on-good': (rule, example) => `The rule ${rule} reacts to its good example “${example}”.`,
  },
};
