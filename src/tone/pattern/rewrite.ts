import { spendEffort, within } from './effort.ts';
import { createMatcher, type MatcherOptions, run, type Step } from './matcher.ts';
import type { Node } from './node.ts';
import { parse } from './parse.ts';
import { isLow } from './word.ts';

/** Steps that one use of a pattern on a short text may take. */
const allowance = 20_000;

/** A match with what its groups caught, the whole first. */
export interface Caught {
  readonly start: number;
  readonly end: number;
  /** By the number of the group; undefined for one that took no part. */
  readonly groups: readonly (string | undefined)[];
}

/** The matches of a pattern, left to right, never overlapping; those found so far when it takes too many steps. */
export function catching(node: Node, options: MatcherOptions = {}): (text: string) => Caught[] {
  let step: Step | undefined;
  return (text) => {
    step ??= createMatcher(node, { ...options, groups: true });
    const matcher = step;
    const found: Caught[] = [];
    const steps = within(allowance + 20 * text.length, text, () => collect(text, matcher, found));
    spendEffort(steps);
    return found;
  };
}

function collect(text: string, matcher: Step, found: Caught[]): void {
  for (let at = 0; at <= text.length; ) {
    const end = isLow(text, at) ? -1 : matcher(at);
    if (end >= 0) found.push({ start: at, end, groups: groupsOf(text, at, end) });
    at = Math.max(at + 1, end);
  }
}

function groupsOf(text: string, start: number, end: number): (string | undefined)[] {
  const groups: (string | undefined)[] = [text.slice(start, end)];
  for (let index = 1; 2 * index < run.caught.length; index += 1) {
    const from = run.caught[2 * index] ?? -1;
    groups[index] = from < 0 ? undefined : text.slice(from, run.caught[2 * index + 1]);
  }
  return groups;
}

/** Replaces each match of a pattern in a short text by a template with `$1` or `${1}` for what a group caught. */
export function rewriter(pattern: string, template: string, ignoreCase = false): (text: string) => string {
  const matches = catching(parse(pattern, { ignoreCase }).node);
  const filled = ({ groups }: Caught) => template.replace(/\$\{?(\d)\}?/g, (_, index) => groups[Number(index)] ?? '');
  return (text) => {
    let made = '';
    let at = 0;
    for (const match of matches(text)) {
      made += text.slice(at, match.start) + filled(match);
      at = match.end;
    }
    return made + text.slice(at);
  };
}
