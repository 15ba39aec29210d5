/**
 * The match under way, and the steps that it and its rule may still take.
 *
 * This state is global on purpose. A check runs without a pause, and matching calls nothing but the steps of one pattern, so
 * there is never more than one match. A matcher is a tree of closures that take a place and give one, and the text, the
 * steps and what its groups caught are what they share: they would have to be handed through each of them, through each
 * kind of rule, and through the functions that make replacements.
 *
 * Nothing outlives its turn. Whoever begins a match sets `text` and `left` (`matchWithin` here, `search/pool.ts`,
 * `danger.ts`), a matcher with groups empties `caught`, and `check.ts` sets the steps of a rule before it asks the rule.
 */
export const matchState = { text: '', left: 0, caught: [] as number[] };

/** The steps a rule may still take in the block it is asked about. Without a check there is no limit. */
export const ruleBudget = { left: Infinity };

/**
 * Thrown when a match has no steps left: a pattern that needs more is given up, so that no pattern and no text can take
 * long. About ten million steps are a quarter of a second. It is made once, because a trace would cost more than the match.
 */
export const outOfSteps = new Error('This pattern takes too many steps on this text');

/** Thrown when a rule has used up its steps: it is given up in this block. */
export class RuleOutOfSteps extends Error {}

/** Whether an error says that a match was given up: out of steps, or too deep for the stack. */
export function isMatchGivenUp(error: unknown): boolean {
  return error === outOfSteps || error instanceof RangeError;
}

/** Goes on from a place to the end of the whole match, or gives -1. What comes next is built in. */
export type Step = (at: number) => number;

/** Counts steps of the match under way. Throws `outOfSteps` when none is left. */
export function spendSteps(steps: number): void {
  matchState.left -= steps;
  if (matchState.left < 0) throw outOfSteps;
}

/**
 * Counts steps of a rule. Those of a search are counted again each time its result is used again, so that a rule is given up
 * at the same place whether or not a result was remembered. Throws `RuleOutOfSteps` when none is left.
 */
export function spendRuleSteps(steps: number): void {
  ruleBudget.left -= steps;
  if (ruleBudget.left < 0) throw new RuleOutOfSteps();
}

/** Matches something in a text with at most so many steps, and says how many it took. What it cannot finish it leaves. */
export function matchWithin(allowance: number, text: string, work: () => void): number {
  matchState.text = text;
  matchState.left = allowance;
  try {
    work();
  } catch (error) {
    if (!isMatchGivenUp(error)) throw error;
    return allowance;
  }
  return allowance - matchState.left;
}
