import type { Finding } from '../contract/finding.ts';
import type { Guide, Rule } from '../contract/guide.ts';
import type { Problem } from '../contract/problem.ts';
import type { Match, Matcher, RuleKind, Situation, Toolbox } from '../contract/rule-kind.ts';
import { type Pieces, type PlacedBlock, placed, plainBlocks } from './blocks.ts';
import { Fault } from './fault.ts';
import { replyKinds } from './kinds/index.ts';
import { format } from './message.ts';
import { type Compiled, type Planner, planner } from './planner.ts';
import { names } from './scope.ts';
import { createSearcher } from './search/searcher.ts';
import { createCatcher, createTester } from './search/tester.ts';

/** No site takes a longer reply; of a longer text the beginning is checked. */
export const longest = 12_000;

/** A guide made ready. */
export interface Checker {
  /**
   * The places where a draft and the guide disagree, in the order of the text. Pure for one guide, save that a check ends
   * when its time is over: `complete` says whether it did not, and the next call for the same text goes on.
   */
  check(text: string, situation: Situation): Finding[];
  /** Whether the last check looked at everything. */
  readonly complete: boolean;
  /** The same for a file cut into blocks, without a limit of time. */
  checkBlocks(blocks: readonly PlacedBlock[], situation: Situation): Finding[];
  /** The pieces of prose its rules ask for. */
  readonly pieces: Pieces;
  /** The rules that could not be made ready; the others work. */
  readonly problems: readonly Problem[];
  /** Bytes of the tables that find the terms. */
  bytes(): number;
}

export interface CompileOptions {
  /** The dictionaries; spelling rules are silent without. */
  readonly speller?: Toolbox['speller'];
  /** Milliseconds a check may take; 40 unless said. `Infinity` is for programs, where no page waits. */
  readonly budget?: number;
  /** The kinds of rules it knows: those for replies unless said. */
  readonly kinds?: ReadonlyMap<string, RuleKind>;
  /** Looks at a rule before it is made ready and throws a Fault for a broken one: `inspectRule`, where guides are taken in. */
  readonly inspect?: (rule: Rule) => void;
}

/** Makes a guide ready. A rule that does not compile becomes a problem that names it, its place and the reason. */
export function compileGuide(
  guide: Guide,
  { speller = () => undefined, budget = 40, kinds = replyKinds, inspect }: CompileOptions = {},
): Checker {
  const searcher = createSearcher(budget !== Infinity);
  const toolbox: Toolbox = {
    search: searcher.search,
    tester: createTester,
    catcher: createCatcher,
    vocabulary: guide.vocabulary,
    speller,
  };
  const problems: Problem[] = [];
  const compiled = guide.rules.flatMap((rule, order): Compiled[] => {
    if (rule.off) return [];
    try {
      return [{ rule, order, matcher: compileRule(rule, toolbox, kinds, inspect) }];
    } catch (error) {
      problems.push(problemOf(rule, error));
      return [];
    }
  });
  const named = (part: string) => compiled.some(({ matcher }) => names(matcher.scope, part));
  const pieces: Pieces = { sentences: named('sentence'), paragraphs: named('paragraph') };
  const planned = planner(compiled, searcher);
  let current: Check | undefined;
  return {
    problems,
    pieces,
    bytes: searcher.bytes,
    get complete() {
      return current?.done ?? true;
    },
    check(text, situation) {
      const key = `${situation.name} ${situation.lang} ${situation.site} ${text}`;
      if (current?.key !== key || current.done)
        current = startCheck(key, work(planned, plainBlocks(text.slice(0, longest), pieces), situation));
      return goOn(current, budget);
    },
    checkBlocks: (blocks, situation) => goOn(startCheck('', work(planned, blocks, situation)), Infinity),
  };
}

/** A check under way. */
interface Check {
  readonly key: string;
  readonly steps: Iterator<Found | undefined>;
  readonly found: Found[];
  done: boolean;
}

interface Found {
  readonly finding: Finding;
  readonly order: number;
}

function startCheck(key: string, steps: Iterator<Found | undefined>): Check {
  return { key, steps, found: [], done: false };
}

/** Takes steps until the end or the end of the time; gives what was found so far in the order of the text. */
function goOn(check: Check, budget: number): Finding[] {
  const end = performance.now() + budget;
  while (!check.done) {
    const step = check.steps.next();
    check.done = step.done === true;
    if (step.value) check.found.push(step.value);
    if (performance.now() > end) break;
  }
  check.found.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end || a.order - b.order);
  return check.found.map(({ finding }) => finding);
}

function compileRule(rule: Rule, toolbox: Toolbox, kinds: ReadonlyMap<string, RuleKind>, inspect: CompileOptions['inspect']): Matcher {
  const kind = kinds.get(rule.kind);
  if (!kind) throw new Fault('kind', `rules of the kind ${rule.kind} are not checked here`);
  inspect?.(rule);
  return kind.compile(rule, rule.spec, toolbox);
}

function problemOf(rule: Rule, error: unknown): Problem {
  const { where, detail } = error instanceof Fault ? error : { where: '', detail: String(error) };
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
  const style = rule.split('.')[0] ?? '';
  const others = [...muted].some((key) => key.startsWith('styles = ') && !key.slice('styles = '.length).split(', ').includes(style));
  return others || muted.has('off') || muted.has(rule) || muted.has(style) || muted.has(`${rule}[${match}]`);
}

/** Checks block by block and rule by rule; yields findings, and nothing after each rule so that the time can be looked at. */
function* work(planned: Planner, blocks: readonly PlacedBlock[], situation: Situation): Generator<Found | undefined, undefined> {
  const seen = new Set<string>();
  const counts = new Map<Rule, number>();
  for (const place of blocks) {
    for (const { rule, order, matcher } of planned(place.block)) {
      if (!applies(rule, situation)) continue;
      for (const match of matcher.match(place.block, situation)) {
        const finding = findingOf(rule, match, place);
        const key = `${finding.start} ${rule.id}`;
        const count = counts.get(rule) ?? 0;
        if (count >= (matcher.limit ?? Infinity) || seen.has(key) || muted(place, rule.id, finding.match)) continue;
        seen.add(key);
        counts.set(rule, count + 1);
        yield { finding, order };
      }
      yield undefined;
    }
  }
  return undefined;
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
