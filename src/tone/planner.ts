import type { Rule } from '../guide/guide.ts';
import type { Block, Matcher, Search, Situation } from '../guide/rule-kind.ts';
import { isSelected } from './scope.ts';
import type { Searcher } from './search/searcher.ts';

export interface Compiled {
  readonly rule: Rule;
  /** Its place in the guide. */
  readonly order: number;
  readonly matcher: Matcher;
}

/** The rules to ask about a block. */
export type Planner = (block: Block, situation: Situation) => readonly Compiled[];

const none: readonly Compiled[] = [];

/** Which rules apply to blocks of one place in a situation. */
interface Plan {
  readonly scope: string;
  readonly parent: string;
  readonly situation: Situation;
  /** Rules that are asked about every block. */
  readonly always: readonly Compiled[];
  /** Rules that are asked when their search has something in the block. */
  readonly awakened: ReadonlyMap<Search, readonly Compiled[]>;
}

/** Plans kept; a file has more places than a reply, but not many. */
const kept = 200;

/**
 * Picks, per block, the rules that apply in the situation, whose scope takes it and whose terms occur in it: of thousands
 * a handful is left.
 */
export function planner(compiled: readonly Compiled[], searcher: Searcher): Planner {
  let plans: Plan[] = [];
  const planFor = (block: Block, situation: Situation): Plan => {
    const known = plans.find(({ scope, parent, situation: { name, lang, site } }) => {
      const same = name === situation.name && lang === situation.lang && site === situation.site;
      return same && scope === block.scope && parent === block.parent;
    });
    if (known) return known;
    const made = makePlan(compiled, block, situation);
    if (plans.length >= kept) plans = [];
    plans.push(made);
    return made;
  };
  return (block, situation) => {
    const { always, awakened } = planFor(block, situation);
    if (awakened.size === 0) return always;
    const asked: Compiled[] = [];
    searcher.eachSearchIn(block.text, (search) => {
      for (const one of awakened.get(search) ?? none) asked.push(one);
    });
    for (const one of always) asked.push(one);
    return asked;
  };
}

function makePlan(compiled: readonly Compiled[], block: Block, situation: Situation): Plan {
  const always: Compiled[] = [];
  const awakened = new Map<Search, Compiled[]>();
  for (const one of compiled) {
    const { scope, needs } = one.matcher;
    if (!isRuleFor(one.rule, situation) || !isSelected(scope ?? ['text'], block)) continue;
    if (needs === undefined) always.push(one);
    else {
      const others = awakened.get(needs);
      if (others) others.push(one);
      else awakened.set(needs, [one]);
    }
  }
  return { scope: block.scope, parent: block.parent, situation, always, awakened };
}

/** Whether a rule is in force in a situation. */
export function isRuleFor({ lang, sites, when }: Rule, situation: Situation): boolean {
  if (lang && !lang.includes(situation.lang)) return false;
  if (sites && situation.site !== undefined && !sites.includes(situation.site)) return false;
  return !when || when.includes(situation.name);
}
