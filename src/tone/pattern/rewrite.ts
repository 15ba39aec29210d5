import { createMatcher, type MatcherOptions } from './matcher.ts';
import type { Node } from './node.ts';
import { parse } from './parse.ts';
import { matchState, matchWithin, type Step, spendRuleSteps } from './step-budget.ts';
import { isLow } from './word.ts';

/** Steps that one use of a pattern on a short text may take. */
const allowance = 20_000;

/** A match with what its groups caught, the whole first. */
export interface GroupMatch {
  readonly start: number;
  readonly end: number;
  /** By the number of the group; undefined for one that took no part. */
  readonly groups: readonly (string | undefined)[];
}

/** The matches of a pattern, left to right, never overlapping; those found so far when it takes too many steps. */
export function groupMatches(node: Node, options: MatcherOptions = {}): (text: string) => GroupMatch[] {
  let step: Step | undefined;
  return (text) => {
    step ??= createMatcher(node, { ...options, groups: true });
    const matcher = step;
    const found: GroupMatch[] = [];
    const steps = matchWithin(allowance + 20 * text.length, text, () => collect(text, matcher, found));
    spendRuleSteps(steps);
    return found;
  };
}

function collect(text: string, matcher: Step, found: GroupMatch[]): void {
  for (let at = 0; at <= text.length; ) {
    const end = isLow(text, at) ? -1 : matcher(at);
    if (end >= 0) found.push({ start: at, end, groups: groupsOf(text, at, end) });
    at = Math.max(at + 1, end);
  }
}

function groupsOf(text: string, start: number, end: number): (string | undefined)[] {
  const groups: (string | undefined)[] = [text.slice(start, end)];
  for (let index = 1; 2 * index < matchState.caught.length; index += 1) {
    const from = matchState.caught[2 * index] ?? -1;
    groups[index] = from < 0 ? undefined : text.slice(from, matchState.caught[2 * index + 1]);
  }
  return groups;
}

/** What the groups of a match caught, the whole match first; as many as the pattern has, undefined for one that took no part. */
export type Groups = readonly (string | undefined)[];

/** Replaces each match of a pattern in a short text by what `fill` makes of its groups. Throws a PatternFault. */
export function rewriter(pattern: string, fill: (groups: Groups) => string, ignoreCase = false): (text: string) => string {
  const { node, captures } = parse(pattern, { ignoreCase });
  const matches = groupMatches(node);
  return (text) => {
    let made = '';
    let at = 0;
    for (const { start, end, groups } of matches(text)) {
      made += text.slice(at, start) + fill(Array.from({ length: captures + 1 }, (_, index) => groups[index]));
      at = end;
    }
    return made + text.slice(at);
  };
}
