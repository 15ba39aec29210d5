import { safeParse } from 'valibot';
import type { Finding } from '../contract/finding.ts';
import type { Guide, Rule } from '../contract/guide.ts';
import { type Problem, Refusal } from '../contract/problem.ts';
import type { Block, Match, Matcher, Situation, Toolbox } from '../contract/rule-kind.ts';
import { kinds } from './kinds/index.ts';
import { format } from './message.ts';
import { takes } from './scope.ts';
import { createSearch } from './search/search.ts';
import { paragraphs, sentences } from './text/sentences.ts';

/** A guide made ready. */
export interface Checker {
  /** The places where a draft and the guide disagree, in the order of the text. Pure for one guide. */
  check(text: string, situation: Situation): Finding[];
  /** The rules that could not be made ready; the others work. */
  readonly problems: readonly Problem[];
}

interface Compiled {
  readonly rule: Rule;
  readonly matcher: Matcher;
}

/** Makes a guide ready. A rule that does not compile becomes a problem that names it, its place and the reason. */
export function compileGuide(guide: Guide): Checker {
  const problems: Problem[] = [];
  const toolbox: Toolbox = { search: createSearch, vocabulary: guide.vocabulary, speller: () => undefined };
  const compiled = guide.rules.flatMap((rule) => {
    if (rule.off) return [];
    try {
      return [{ rule, matcher: compileRule(rule, toolbox) }];
    } catch (error) {
      problems.push(problemOf(rule, error));
      return [];
    }
  });
  return { problems, check: (text, situation) => checkText(compiled, text, situation) };
}

function compileRule(rule: Rule, toolbox: Toolbox): Matcher {
  const kind = kinds.get(rule.kind);
  if (!kind) throw new Refusal('not-understood', { where: 'kind', detail: `there is no kind of rule named ${rule.kind}` });
  const parsed = safeParse(kind.spec, rule.spec);
  if (parsed.success) return kind.compile(rule, parsed.output, toolbox);
  const [issue] = parsed.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Refusal('not-understood', { where: `spec.${path}`, detail: issue.message });
}

function problemOf(rule: Rule, error: unknown): Problem {
  const { where, detail } = error instanceof Refusal ? error.problem : { where: '', detail: String(error) };
  return {
    code: 'not-understood',
    where: [rule.id, where].filter(Boolean).join(', ').slice(0, 500),
    detail: (detail ?? '').slice(0, 2_000),
  };
}

function applies({ lang, sites, when }: Rule, situation: Situation): boolean {
  if (lang && !lang.includes(situation.lang)) return false;
  if (sites && situation.site !== undefined && !sites.includes(situation.site)) return false;
  return !when || when.includes(situation.name);
}

function checkText(compiled: readonly Compiled[], text: string, situation: Situation): Finding[] {
  const findings: Finding[] = [];
  const blocks = cut(text);
  for (const { rule, matcher } of compiled) {
    if (!applies(rule, situation)) continue;
    let left = matcher.limit ?? Infinity;
    const scope = matcher.scope ?? ['text'];
    for (const { block, offset } of blocks) {
      if (!takes(scope, block)) continue;
      for (const match of matcher.match(block, situation)) {
        if (left > 0) findings.push(findingOf(rule, match, block, offset));
        left -= 1;
      }
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Placed {
  readonly block: Block;
  readonly offset: number;
}

function cut(text: string): Placed[] {
  const source = {};
  const whole = (scope: string): Placed => ({ block: { text, scope, parent: '', source }, offset: 0 });
  const part = (scope: string) => (span: { start: number; end: number }) => ({
    block: { text: text.slice(span.start, span.end), scope, parent: 'text', source },
    offset: span.start,
  });
  return [
    whole('text'),
    whole('raw'),
    whole('summary'),
    ...paragraphs(text).map(part('paragraph')),
    ...sentences(text).map(part('sentence')),
  ];
}

function findingOf(rule: Rule, match: Match, block: Block, offset: number): Finding {
  const matched = block.text.slice(match.start, match.end);
  return {
    rule: rule.id,
    level: rule.level,
    start: offset + match.start,
    end: offset + match.end,
    match: matched.slice(0, 2_000),
    message: format(match.message ?? rule.message, match.args ?? [matched]).slice(0, 2_000),
    replacements: [...(match.replacements ?? [])],
    ...(rule.why === undefined ? {} : { why: rule.why }),
    ...(rule.link === undefined ? {} : { link: rule.link }),
    ...(rule.advice === undefined ? {} : { advice: rule.advice }),
  };
}
