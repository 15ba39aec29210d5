import { safeParse } from 'valibot';
import type { Finding } from '../contract/finding.ts';
import type { Guide, Rule } from '../contract/guide.ts';
import { type Problem, Refusal } from '../contract/problem.ts';
import type { Match, Matcher, Situation, Toolbox } from '../contract/rule-kind.ts';
import { type Pieces, type PlacedBlock, placed, plainBlocks } from './blocks.ts';
import { kinds } from './kinds/index.ts';
import { format } from './message.ts';
import { names, takes } from './scope.ts';
import { createCatcher, createSearch, createTester } from './search/search.ts';

/** A guide made ready. */
export interface Checker {
  /** The places where a draft and the guide disagree, in the order of the text. Pure for one guide. */
  check(text: string, situation: Situation): Finding[];
  /** The same for a file cut into blocks. */
  checkBlocks(blocks: readonly PlacedBlock[], situation: Situation): Finding[];
  /** The pieces of prose its rules ask for. */
  readonly pieces: Pieces;
  /** The rules that could not be made ready; the others work. */
  readonly problems: readonly Problem[];
}

export interface CompileOptions {
  /** The dictionaries; spelling rules are silent without. */
  readonly speller?: Toolbox['speller'];
}

interface Compiled {
  readonly rule: Rule;
  readonly matcher: Matcher;
}

/** Makes a guide ready. A rule that does not compile becomes a problem that names it, its place and the reason. */
export function compileGuide(guide: Guide, { speller = () => undefined }: CompileOptions = {}): Checker {
  const problems: Problem[] = [];
  const toolbox: Toolbox = {
    search: createSearch,
    tester: createTester,
    catcher: createCatcher,
    vocabulary: guide.vocabulary,
    speller,
  };
  const compiled = guide.rules.flatMap((rule) => {
    if (rule.off) return [];
    try {
      return [{ rule, matcher: compileRule(rule, toolbox) }];
    } catch (error) {
      problems.push(problemOf(rule, error));
      return [];
    }
  });
  const named = (part: string) => compiled.some(({ matcher }) => names(matcher.scope, part));
  const pieces: Pieces = { sentences: named('sentence'), paragraphs: named('paragraph') };
  return {
    problems,
    pieces,
    check: (text, situation) => checkBlocks(compiled, plainBlocks(text, pieces), situation),
    checkBlocks: (blocks, situation) => checkBlocks(compiled, blocks, situation),
  };
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

function muted({ muted }: PlacedBlock, rule: string, match: string): boolean {
  if (!muted || muted.size === 0) return false;
  return muted.has('off') || muted.has(rule) || muted.has(rule.split('.')[0] ?? '') || muted.has(`${rule}[${match}]`);
}

function checkBlocks(compiled: readonly Compiled[], blocks: readonly PlacedBlock[], situation: Situation): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { rule, matcher } of compiled) {
    if (!applies(rule, situation)) continue;
    let left = matcher.limit ?? Infinity;
    for (const placedBlock of blocks) {
      if (!takes(matcher.scope ?? ['text'], placedBlock.block)) continue;
      for (const match of matcher.match(placedBlock.block, situation)) {
        const finding = findingOf(rule, match, placedBlock);
        const key = `${finding.start} ${rule.id}`;
        if (left <= 0 || seen.has(key) || muted(placedBlock, rule.id, finding.match)) continue;
        seen.add(key);
        findings.push(finding);
        left -= 1;
      }
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function findingOf(rule: Rule, match: Match, place: PlacedBlock): Finding {
  const matched = place.block.text.slice(match.start, match.end);
  const { start, end } = match.whole ? { start: 0, end: 0 } : placed(place, match);
  return {
    rule: rule.id,
    level: rule.level,
    start,
    end,
    match: matched.slice(0, 2_000),
    message: format(match.message ?? rule.message, match.args ?? [matched]).slice(0, 2_000),
    replacements: [...(match.replacements ?? [])],
    ...(rule.why === undefined ? {} : { why: rule.why }),
    ...(rule.link === undefined ? {} : { link: rule.link }),
    ...(rule.advice === undefined ? {} : { advice: rule.advice }),
  };
}
