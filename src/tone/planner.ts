import type { Rule } from '../contract/guide.ts';
import type { Block, Matcher, Search } from '../contract/rule-kind.ts';
import { takes } from './scope.ts';
import type { Searcher } from './search/searcher.ts';

export interface Compiled {
  readonly rule: Rule;
  /** Its place in the guide. */
  readonly order: number;
  readonly matcher: Matcher;
}

/** The rules to ask about a block. */
export type Planner = (block: Block) => Iterable<Compiled>;

interface Plan {
  /** Rules that are asked about every block. */
  readonly always: readonly Compiled[];
  /** Rules that are asked when their search has something in the block. */
  readonly awakened: ReadonlyMap<Search, readonly Compiled[]>;
}

/** Picks, per block, the rules whose scope takes it and whose terms occur in it: of thousands a handful is left. */
export function planner(compiled: readonly Compiled[], searcher: Searcher): Planner {
  const plans = new Map<string, Plan>();
  const planFor = (block: Block): Plan => {
    const key = `${block.scope} ${block.parent}`;
    const plan = plans.get(key) ?? makePlan(compiled, block, searcher);
    plans.set(key, plan);
    return plan;
  };
  return function* (block) {
    const { always, awakened } = planFor(block);
    if (awakened.size > 0) for (const search of [...searcher.touched(block.text)]) yield* awakened.get(search) ?? [];
    yield* always;
  };
}

function makePlan(compiled: readonly Compiled[], block: Block, searcher: Searcher): Plan {
  const always: Compiled[] = [];
  const awakened = new Map<Search, Compiled[]>();
  for (const rule of compiled) {
    const { scope, needs } = rule.matcher;
    if (!takes(scope ?? ['text'], block)) continue;
    if (needs === undefined || searcher.restless(needs)) always.push(rule);
    else awakened.set(needs, [...(awakened.get(needs) ?? []), rule]);
  }
  return { always, awakened };
}
