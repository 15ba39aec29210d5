import type { Hit, SearchOptions } from '../../guide/rule-kind.ts';
import { firsts } from '../pattern/firsts.ts';
import { accepts, type CharNode, type CharTest, remembered } from '../pattern/letters.ts';
import { createMatcher } from '../pattern/matcher.ts';
import { edge, type Node } from '../pattern/node.ts';
import { type Required, required } from '../pattern/required.ts';
import type { Step } from '../pattern/step-budget.ts';

/** The number of the pattern an alternative came from, and its place among the alternatives of that pattern. */
export interface Turn {
  readonly which: number;
  readonly rank: number;
}

/** A match of an alternative. */
export interface AlternativeMatch extends Hit, Turn {}

/** An alternative that no list of literals can stand for. */
export interface Expression extends Turn {
  /** The literals of which every match has one; without, it is tried everywhere. */
  readonly needed: Required | undefined;
  /** Tries it at a place of the text under way; where `edged` says so, one that was seen to be an edge. */
  readonly at: Step;
  /** Whether every match begins where a word begins or ends. */
  readonly edged: boolean;
  /** Whether a match may begin with a character. */
  readonly begins: CharTest;
  /** Whether a character may stand between the beginning of a match and its needed literal. */
  readonly before: CharTest;
}

const always: CharTest = () => true;

/** Makes an expression; its matcher is made when it is first tried. Throws when a reference has no group. */
export function createExpression(node: Node, turn: Turn, { words = false, tolerant = false }: SearchOptions): Expression {
  const needed = required(node);
  let step: Step | undefined;
  checkReferences(node);
  return {
    ...turn,
    needed,
    at: (place) => {
      step ??= createMatcher(words ? { type: 'sequence', nodes: [node, edge] } : node, { tolerant });
      return step(place);
    },
    edged: words || startsAtEdge(node),
    begins: beginning(node, tolerant),
    before: any(needed?.before, tolerant),
  };
}

function checkReferences(node: Node): void {
  if (hasReference(node)) createMatcher(node);
}

function hasReference(node: Node): boolean {
  if (node.type === 'reference') return true;
  if ('nodes' in node) return node.nodes.some(hasReference);
  return 'node' in node && hasReference(node.node);
}

function startsAtEdge(node: Node): boolean {
  const first = node.type === 'sequence' ? node.nodes[0] : node;
  return first?.type === 'edge' && first.at === 'b';
}

function beginning(node: Node, tolerant: boolean): CharTest {
  const { leaves, empty } = firsts(node);
  return empty ? always : any(leaves, tolerant);
}

function any(leaves: readonly CharNode[] | undefined, tolerant: boolean): CharTest {
  if (!leaves) return always;
  return remembered((code) => leaves.some((leaf) => accepts(leaf, code, tolerant)));
}
