import { gaveUp, run } from './step-budget.ts';

/** The steps a rule may still take in the block it is asked about; the check sets them anew for each. */
export const effort = { left: Infinity };

/** Thrown when a rule has used up its steps: it is given up in this block. */
export class Exhausted extends Error {}

/** Steps already taken once, when what they found is used again: a rule is given up at the same place with and without a memory. */
export function spendEffort(steps: number): void {
  effort.left -= steps;
  if (effort.left < 0) throw new Exhausted();
}

/** Matches something in a text with at most so many steps, and says how many it took. What it cannot finish it leaves. */
export function within(allowance: number, text: string, work: () => void): number {
  run.text = text;
  run.left = allowance;
  try {
    work();
  } catch (error) {
    if (!gaveUp(error)) throw error;
    return allowance;
  }
  return allowance - run.left;
}
