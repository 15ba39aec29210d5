import type { Rule } from '../contract/guide.ts';
import type { Block, Matcher, Search, Situation } from '../contract/rule-kind.ts';
import { takes } from './scope.ts';
import type { Searcher } from './search/searcher.ts';

export interface Compiled {
  readonly rule: Rule;
  /** Its place in the guide. */
  readonly order: number;
  readonly matcher: Matcher;
}

/** The rules to ask about a block. */
export type Planner = (block: Block, situation: Situation) => Iterable<Compiled>;

const none: readonly Compiled[] = [];

interface Plan {
  /** Rules that are asked about every block. */
  readonly always: readonly Compiled[];
  /** Rules that are asked when their search has something in the block. */
  readonly awakened: ReadonlyMap<Search, readonly Compiled[]>;
}

/**
 * Picks, per block, the rules that apply in the situation, whose scope takes it and whose terms occur in it: of thousands
 * a handful is left.
 */
export function planner(compiled: readonly Compiled[], searcher: Searcher): Planner {
  const plans = new Map<string, Plan>();
  const planFor = (block: Block, situation: Situation): Plan => {
    const key = `${block.scope} ${block.parent} ${situation.name} ${situation.lang} ${situation.site}`;
    const plan = plans.get(key) ?? makePlan(compiled, block, situation);
    plans.set(key, plan);
    return plan;
  };
  return function* (block, situation) {
    const { always, awakened } = planFor(block, situation);
    if (awakened.size > 0) for (const search of searcher.touched(block.text)) for (const one of awakened.get(search) ?? none) yield one;
    yield* always;
  };
}

function makePlan(compiled: readonly Compiled[], block: Block, situation: Situation): Plan {
  const always: Compiled[] = [];
  const awakened = new Map<Search, Compiled[]>();
  for (const one of compiled) {
    const { scope, needs } = one.matcher;
    if (!applies(one.rule, situation) || !takes(scope ?? ['text'], block)) continue;
    if (needs === undefined) always.push(one);
    else {
      const others = awakened.get(needs);
      if (others) others.push(one);
      else awakened.set(needs, [one]);
    }
  }
  return { always, awakened };
}

function applies({ lang, sites, when }: Rule, situation: Situation): boolean {
  if (lang && !lang.includes(situation.lang)) return false;
  if (sites && situation.site !== undefined && !sites.includes(situation.site)) return false;
  return !when || when.includes(situation.name);
}
