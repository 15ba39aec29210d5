/** Beyond it, doubling adds nothing: every longest wait is reached long before. */
const DOUBLINGS = 20;

/** How long to wait after something failed `failures` times in a row (one at least), ms: `first`, doubled each time, at most `longest`. */
export function doubledWait(failures: number, first: number, longest: number): number {
  return Math.min(longest, first * 2 ** Math.min(failures - 1, DOUBLINGS));
}
