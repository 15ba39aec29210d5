import type { Finding } from '../contract/finding.ts';
import type { Rule } from '../contract/guide.ts';
import type { Match, Situation } from '../contract/rule-kind.ts';
import { type PlacedBlock, placed } from './blocks.ts';
import { format } from './message.ts';
import { Exhausted, effort } from './pattern/effort.ts';
import type { Planner } from './planner.ts';

/** Steps a rule may take in a block: some milliseconds, a hundred times what an ordinary one needs. */
const perRule = 400_000;

interface Found {
  readonly finding: Finding;
  readonly order: number;
}

/** A check under way: it can be stopped between two rules and go on later. */
export class Check {
  readonly #steps: Iterator<Found | undefined>;
  readonly #found: Found[] = [];
  readonly #most: number;
  done = false;

  /** `most` findings end it: nobody reads more. */
  constructor(planned: Planner, blocks: readonly PlacedBlock[], situation: Situation, most: number) {
    this.#steps = work(planned, blocks, situation);
    this.#most = most;
  }

  /** Goes on until the end, or for so many milliseconds; gives what was found so far in the order of the text. */
  goOn(budget: number): Finding[] {
    const end = performance.now() + budget;
    while (!this.done) {
      const step = this.#steps.next();
      if (step.value) this.#found.push(step.value);
      this.done = step.done === true || this.#found.length >= this.#most;
      if (performance.now() > end) break;
    }
    this.#found.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end || a.order - b.order);
    return this.#found.map(({ finding }) => finding);
  }
}

/** Checks block by block and rule by rule; yields findings, and nothing after each rule so that the time can be looked at. */
function* work(planned: Planner, blocks: readonly PlacedBlock[], situation: Situation): Generator<Found | undefined, undefined> {
  const seen = new Set<number>();
  const counts = new Map<Rule, number>();
  for (const place of blocks) {
    for (const { rule, order, matcher } of planned(place.block, situation)) {
      effort.left = perRule + 200 * place.block.text.length;
      try {
        if (matcher.needs?.(place.block).length === 0) continue;
        for (const match of matcher.match(place.block, situation)) {
          const finding = findingOf(rule, match, place);
          // One per rule and place: a sentence and the whole text may both show it.
          const key = finding.start * 0x10000 + order;
          const count = counts.get(rule) ?? 0;
          if (count >= (matcher.limit ?? Infinity) || seen.has(key) || muted(place, rule.id, finding.match)) continue;
          seen.add(key);
          counts.set(rule, count + 1);
          const { left } = effort;
          yield { finding, order };
          effort.left = left;
        }
      } catch (error) {
        if (!(error instanceof Exhausted)) throw error;
      }
      yield undefined;
    }
  }
  return undefined;
}

function muted({ muted }: PlacedBlock, rule: string, match: string): boolean {
  if (!muted || muted.size === 0) return false;
  const style = rule.split('.')[0] ?? '';
  const others = [...muted].some((key) => key.startsWith('styles = ') && !key.slice('styles = '.length).split(', ').includes(style));
  return others || muted.has('off') || muted.has(rule) || muted.has(style) || muted.has(`${rule}[${match}]`);
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
