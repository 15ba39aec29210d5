/**
 * The match under way; there is one at a time. `left` are the steps it may still take: a pattern that needs more is given
 * up, so that no pattern and no text can take long. About ten million steps are a quarter of a second.
 */
export const run = { text: '', left: 0, caught: [] as number[] };

/** Thrown when no steps are left. Made once: a trace would cost more than the match. */
export const tired = new Error('This pattern takes too many steps on this text');

/** Whether an error says that a match was given up: out of steps, or too deep for the stack. */
export function gaveUp(error: unknown): boolean {
  return error === tired || error instanceof RangeError;
}

/** Goes on from a place to the end of the whole match, or gives -1. What comes next is built in. */
export type Step = (at: number) => number;

/** Counts steps of the match under way; throws `tired` when none is left. */
export function spend(steps: number): void {
  run.left -= steps;
  if (run.left < 0) throw tired;
}
