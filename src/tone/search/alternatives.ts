import type { SearchOptions } from '../../guide/rule-kind.ts';
import { Fault } from '../fault.ts';
import { expand } from '../pattern/expand.ts';
import type { Node } from '../pattern/node.ts';
import { parse } from '../pattern/parse.ts';
import { createExpression, type Expression } from './expression.ts';
import { edgesOf, type Literal } from './literal.ts';
import { crosses, literalCrosses } from './seams.ts';

/** What a search looks for, before it has a number. */
export interface Alternatives {
  readonly literals: readonly Omit<Literal, 'search'>[];
  readonly expressions: readonly Expression[];
  /** Whether a match can hold the end of a sentence. */
  readonly crosses: boolean;
}

/** Nothing in it means more than itself in a pattern. */
const plain = /^[^\\^$.*+?()[\]{}|]+$/;

/** Reads patterns as alternatives of one, with a pause after each. Throws a Fault with the pattern and the reason. */
export function* readingAlternatives(patterns: readonly string[], options: SearchOptions): Generator<void, Alternatives> {
  const { words = false, tolerant = false, ignoreCase = false } = options;
  const literals: Omit<Literal, 'search'>[] = [];
  const expressions: Expression[] = [];
  let captures = 0;
  let crossing = false;
  let rank = 0;
  const addNode = (node: Node, which: number): void => {
    const finite = expand(node);
    crossing ||= finite ? finite.texts.some(literalCrosses) : crosses(node);
    rank += 1;
    if (!finite) expressions.push(createExpression(node, { which, rank }, options));
    for (const text of finite?.texts ?? []) {
      const edges = edgesOf(text, words, tolerant);
      rank += 1;
      literals.push({
        text,
        which,
        rank,
        tolerant,
        exact: !finite?.fold,
        startsAtEdge: finite?.startsAtEdge || edges.startsAtEdge,
        endsAtEdge: finite?.endsAtEdge || edges.endsAtEdge,
      });
    }
  };
  for (const [which, pattern] of patterns.entries()) {
    if (plain.test(pattern)) {
      crossing ||= literalCrosses(pattern);
      literals.push({ text: pattern, which, rank: 0, exact: !ignoreCase, tolerant, ...edgesOf(pattern, words, tolerant) });
      continue;
    }
    let nodes: readonly Node[];
    try {
      const read = parse(pattern, { ignoreCase, captures });
      captures = read.captures;
      nodes = split(read.node);
    } catch (error) {
      throw faultOf(pattern, error);
    }
    yield;
    for (const node of nodes) {
      try {
        addNode(node, which);
      } catch (error) {
        throw faultOf(pattern, error);
      }
      yield;
    }
  }
  return { literals, expressions, crosses: crossing };
}

function faultOf(pattern: string, error: unknown): Fault {
  return new Fault(pattern.slice(0, 200), error instanceof Error ? error.message : String(error));
}

/** `a|b` as two alternatives. */
function split(node: Node): readonly Node[] {
  return node.type === 'choice' ? node.nodes.flatMap(split) : [node];
}
