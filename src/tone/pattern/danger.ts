import { createMatcher } from './matcher.ts';
import { wholeWords } from './node.ts';
import { parse } from './parse.ts';
import { positionsOf } from './positions.ts';
import { type Pump, pumpsOf } from './pumps.ts';
import { isMatchGivenUp, matchState, type Step } from './step-budget.ts';

/** A pattern whose time doubles with each character, with a text that shows it. */
export interface Danger {
  readonly pattern: string;
  /** A short text on which the pattern takes more steps than there are grains of patience. */
  readonly example: string;
}

const rounds = [6, 12, 24] as const;
const cap = 400_000;
/** A polynomial of degree five grows 32 times when its text doubles. */
const tooMuch = 40;
/** What may come behind a loop and make a match fail. */
const endings = ['\u0000', '!', ' ', 'a', '\n', '0', '-', '.', ''];

/**
 * Looks for exponential backtracking: finds the loops that a text can go round in two ways, and counts the steps of a
 * match that goes round them and fails. Throws a PatternFault for a pattern that does not parse.
 */
export function dangerOf(pattern: string): Danger | undefined {
  const { node } = parse(pattern);
  const positions = positionsOf(node);
  if (!positions) return undefined;
  const pumps = pumpsOf(positions);
  if (pumps.length === 0) return undefined;
  for (const whole of [node, wholeWords(node)]) {
    const matcher = createMatcher(whole);
    for (const pump of pumps) {
      const ending = endings.find((text) => explodes(matcher, pump, text));
      if (ending !== undefined) return { pattern, example: textOf(pump, 32, ending) };
    }
  }
  return undefined;
}

function textOf({ before, piece }: Pump, times: number, ending: string): string {
  return before + piece.repeat(times) + ending;
}

/** Whether steps grow faster than those of a polynomial do: by more and more each time the text doubles. */
function explodes(matcher: Step, pump: Pump, ending: string): boolean {
  const [few = 1, more = 1, many = 1] = rounds.map((times) => Math.max(1, stepsOf(matcher, textOf(pump, times, ending))));
  if (many < cap && many / more < tooMuch) return false;
  return many >= cap ? more / few > tooMuch / 2 || more >= cap : many / more > 2 * (more / few);
}

/** Steps of trying a text at its beginning and, for what looks back, at its end; at most `cap`. */
function stepsOf(matcher: Step, text: string): number {
  matchState.text = text;
  matchState.left = cap;
  try {
    for (const place of [0, text.length - 1, text.length]) matcher(place);
  } catch (error) {
    if (!isMatchGivenUp(error)) throw error;
    return cap;
  }
  return cap - matchState.left;
}
