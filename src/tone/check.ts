import type { Finding } from '../guide/finding.ts';
import type { Rule } from '../guide/guide.ts';
import type { Match, Situation } from '../guide/rule-kind.ts';
import { type PlacedBlock, spanInText } from './blocks.ts';
import { format } from './message.ts';
import { RuleOutOfSteps, ruleBudget } from './pattern/step-budget.ts';
import type { Compiled, Planner } from './planner.ts';
import { addresses, isPartOf } from './text/addresses.ts';

/** Steps a rule may take in a block: some milliseconds, a hundred times what an ordinary one needs. */
const perRule = 400_000;

interface Found {
  readonly finding: Finding;
  readonly order: number;
}

/** A check under way: it can be stopped between two rules and go on later. */
export class Check {
  readonly #planned: Planner;
  readonly #blocks: readonly PlacedBlock[];
  readonly #situation: Situation;
  readonly #most: number;
  readonly #found: Found[] = [];
  /** One per rule and place: a sentence and the whole text may both show it. */
  readonly #seen = new Set<number>();
  readonly #counts = new Map<Rule, number>();
  /** The block under way, the rules to ask about it, and the next of them. */
  #block = 0;
  #asked: readonly Compiled[] | undefined;
  #next = 0;

  /** `most` findings end it: nobody reads more. */
  constructor(planned: Planner, blocks: readonly PlacedBlock[], situation: Situation, most: number) {
    this.#planned = planned;
    this.#blocks = blocks;
    this.#situation = situation;
    this.#most = most;
  }

  get done(): boolean {
    return this.#block >= this.#blocks.length || this.#found.length >= this.#most;
  }

  /** Goes on until the end, or for so many milliseconds; gives what was found so far in the order of the text. */
  goOn(budget: number): Finding[] {
    const end = budget === Infinity ? Infinity : performance.now() + budget;
    while (!this.done) {
      this.#step();
      if (end < Infinity && performance.now() > end) break;
    }
    if (this.#found.length > 1)
      this.#found.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end || a.order - b.order);
    return this.#found.map(({ finding }) => finding);
  }

  /** Asks the next rule about the block under way, or goes to the next block. */
  #step(): void {
    const place = this.#blocks[this.#block] as PlacedBlock;
    this.#asked ??= this.#planned(place.block, this.#situation);
    const one = this.#asked[this.#next];
    this.#next += 1;
    if (one) this.#ask(one, place);
    else {
      this.#block += 1;
      this.#asked = undefined;
      this.#next = 0;
    }
  }

  #ask({ rule, order, matcher }: Compiled, place: PlacedBlock): void {
    ruleBudget.left = perRule + 200 * place.block.text.length;
    try {
      if (matcher.needs?.(place.block).length === 0) return;
      for (const match of matcher.match(place.block, this.#situation)) {
        if (place.block.reply && !matcher.everywhere && isPartOf(addresses(place.block.text), match)) continue;
        const finding = findingOf(rule, match, place);
        const key = finding.start * 0x10000 + order;
        if (this.#seen.has(key) || place.muted?.(rule.id, finding.match)) continue;
        const count = this.#counts.get(rule) ?? 0;
        if (count >= (matcher.limit ?? Infinity) || this.#found.length >= this.#most) return;
        this.#seen.add(key);
        if (matcher.limit !== undefined) this.#counts.set(rule, count + 1);
        this.#found.push({ finding, order });
      }
    } catch (error) {
      if (!(error instanceof RuleOutOfSteps)) throw error;
    }
  }
}

function findingOf(rule: Rule, match: Match, place: PlacedBlock): Finding {
  const matched = place.block.text.slice(match.start, match.end);
  const { start, end } = match.whole ? { start: 0, end: 0 } : spanInText(place, match);
  const message = format(match.message ?? rule.message, match.args ?? [matched]);
  const finding: Writable<Finding> = {
    rule: rule.id,
    level: rule.level,
    start,
    end,
    match: shortened(matched),
    message: shortened(message),
    replacements: match.replacements ? [...match.replacements] : [],
  };
  if (rule.why !== undefined) finding.why = rule.why;
  if (rule.link !== undefined) finding.link = rule.link;
  if (rule.advice !== undefined) finding.advice = rule.advice;
  return finding;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function shortened(text: string): string {
  return text.length > 2_000 ? text.slice(0, 2_000) : text;
}
