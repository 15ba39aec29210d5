import type { Finding } from '../guide/finding.ts';
import type { Guide, Rule } from '../guide/guide.ts';
import type { Demanded, Matcher, RuleKind, Situation, Toolbox } from '../guide/rule-kind.ts';
import { avoidRule } from './avoid.ts';
import { type Pieces, type PlacedBlock, replyBlocks } from './blocks.ts';
import { Check } from './check.ts';
import { Fault } from './fault.ts';
import { replyKinds } from './kinds/common.ts';
import { type Compiled, isRuleFor, planner } from './planner.ts';
import { hasSelectorFor } from './scope.ts';
import { createSearcher } from './search/searcher.ts';

/** No site takes a longer reply; of a longer text the beginning is checked. */
export const longest = 12_000;
/** Nobody reads more findings of one reply. */
const mostFindings = 500;

/** Why a rule could not be made ready. */
export interface RuleProblem {
  /** The id of the rule and the place in it, as far as it is known. */
  readonly where: string;
  readonly detail: string;
}

/** A guide made ready. */
export interface Checker {
  /**
   * The places where a draft and the guide disagree, in the order of the text. Pure for one guide, save that a check ends
   * when its time is over: `complete` says whether it did not, and the next call for the same text goes on.
   */
  check(text: string, situation: Situation): Finding[];
  /** Whether the last check looked at everything. */
  readonly complete: boolean;
  /** What the rules in force ask to be said in a text, whether it is there or not, in the order of the guide. */
  demands(text: string, situation: Situation): Demanded[];
  /** The same for a file cut into blocks, without a limit of time. */
  checkBlocks(blocks: readonly PlacedBlock[], situation: Situation): Finding[];
  /** The pieces of prose its rules ask for. */
  readonly pieces: Pieces;
  /** The rules that could not be made ready; the others work. */
  readonly problems: readonly RuleProblem[];
  /** Bytes of the tables that find the terms. */
  bytes(): number;
}

export interface CompileOptions {
  /** The dictionaries; spelling rules are silent without. */
  readonly speller?: Toolbox['speller'];
  /** Milliseconds a check may take; 30 unless said. `Infinity` is for programs, where no page waits. */
  readonly budget?: number;
  /** The kinds of rules it knows: those for replies unless said. */
  readonly kinds?: ReadonlyMap<string, RuleKind>;
  /** Looks at a rule before it is made ready and throws a Fault for a broken one: `inspectRule`, where guides are taken in. */
  readonly inspect?: (rule: Rule) => void;
}

/** Makes a guide ready. A rule that does not compile becomes a problem that names it, its place and the reason. */
export function compileGuide(guide: Guide, options: CompileOptions = {}): Checker {
  const steps = compiling(guide, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds of work between two pauses. */
const slice = 8;

/** The same beside other work: it never takes the thread for long, and goes on when `pause` is over. */
export async function compileGuideInSlices(guide: Guide, options: CompileOptions, pause: () => Promise<unknown>): Promise<Checker> {
  const steps = compiling(guide, options);
  let end = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + slice;
  }
}

/** Makes a guide ready, pattern by pattern. */
function* compiling(
  guide: Guide,
  { speller = () => undefined, budget = 30, kinds = replyKinds, inspect }: CompileOptions,
): Generator<void, Checker> {
  const searcher = createSearcher();
  const toolbox: Toolbox = {
    search: searcher.search,
    tester: searcher.tester,
    catcher: searcher.catcher,
    vocabulary: guide.vocabulary,
    speller,
  };
  const problems: RuleProblem[] = [];
  const compiled: Compiled[] = [];
  for (const [order, rule] of [...guide.rules, ...avoidRule(guide.vocabulary)].entries()) {
    if (rule.off) continue;
    try {
      const matcher = compileRule(rule, toolbox, kinds, inspect);
      yield* searcher.read();
      compiled.push({ rule, order, matcher });
    } catch (error) {
      searcher.forget();
      problems.push(problemOf(rule, error));
    }
    yield;
  }
  searcher.prepare();
  yield;
  const named = (part: string) => compiled.some(({ matcher }) => hasSelectorFor(matcher.scope, part));
  const pieces: Pieces = { sentences: named('sentence'), paragraphs: named('paragraph') };
  const planned = planner(compiled, searcher);
  let current: Current | undefined;
  return {
    problems,
    pieces,
    bytes: searcher.bytes,
    get complete() {
      return current?.check.done ?? true;
    },
    demands(text, situation) {
      const [block] = replyBlocks(text.slice(0, longest), { sentences: false, paragraphs: false });
      return compiled.flatMap(({ rule, matcher: { demand } }) => {
        if (demand === undefined || !isRuleFor(rule, situation) || (block && demand.asked?.(block.block) === false)) return [];
        return [{ rule: rule.id, level: rule.level, part: demand.part, name: rule.theme ?? rule.message }];
      });
    },
    check(text, situation) {
      if (current?.text !== text || !isSame(current.situation, situation) || current.check.done)
        current = { text, situation, check: new Check(planned, replyBlocks(text.slice(0, longest), pieces), situation, mostFindings) };
      return current.check.goOn(budget);
    },
    checkBlocks: (blocks, situation) => new Check(planned, blocks, situation, Infinity).goOn(Infinity),
  };
}

/** The check of the text looked at last. */
interface Current {
  readonly text: string;
  readonly situation: Situation;
  readonly check: Check;
}

function isSame(a: Situation, b: Situation): boolean {
  const people = a.people?.reader === b.people?.reader && a.people?.writer === b.people?.writer;
  return people && a.name === b.name && a.lang === b.lang && a.site === b.site;
}

function compileRule(rule: Rule, toolbox: Toolbox, kinds: ReadonlyMap<string, RuleKind>, inspect: CompileOptions['inspect']): Matcher {
  const kind = kinds.get(rule.kind);
  if (!kind) throw new Fault('kind', `rules of the kind ${rule.kind} are not checked here`);
  inspect?.(rule);
  return kind.compile(rule, rule.spec, toolbox);
}

function problemOf(rule: Rule, error: unknown): RuleProblem {
  const { where, detail } = error instanceof Fault ? error : { where: '', detail: String(error) };
  return {
    where: [rule.id, where].filter(Boolean).join(', ').slice(0, 500),
    detail: (detail ?? '').slice(0, 2_000),
  };
}
