import { casesOf } from './emit.ts';
import type { Node, SetItem } from './node.ts';

/** More repetitions than this count as without end. */
const many = 32;
/** What stands for all characters when two classes are compared. */
const samples = [...Array.from({ length: 128 }, (_, code) => code), 0xa0, 0xe9, 0xc9, 0x2019, 0x2013, 0x202f, 0x3042, 0x1f600];

/**
 * Whether a backtracking engine needs at most about n² steps for this pattern on n characters: no repetition inside a
 * repetition without end, and at most one whose end is a guess. Cautious: what is not sure is not steady.
 */
export function isSteady(node: Node): boolean {
  return guesses(node, () => new Set()) <= 1;
}

type Codes = ReadonlySet<number>;
/** What may come next; made only when asked for. */
type After = () => Codes;

/** How many repetitions have an end that has to be guessed; Infinity when one stands in another. */
function guesses(node: Node, after: After): number {
  if (node.type === 'sequence') return inSequence(node.nodes, after);
  if (node.type === 'choice') return Math.max(...node.nodes.map((part) => guesses(part, after)));
  if (node.type === 'capture' || node.type === 'atomic') return guesses(node.node, after);
  if (node.type === 'look') return guesses(node.node, () => new Set());
  if (node.type === 'reference') return 1;
  if (node.type !== 'repeat') return 0;
  if (node.max <= many) return node.max <= 1 ? guesses(node.node, after) : guesses(node.node, after) * node.max;
  if (!isFixed(node.node)) return Infinity;
  const first = firsts(node.node).codes;
  return [...after()].some((code) => first.has(code)) ? 1 : 0;
}

function inSequence(nodes: readonly Node[], after: After): number {
  let sum = 0;
  for (const [index, node] of nodes.entries()) {
    sum += guesses(node, () => {
      const rest = firsts({ type: 'sequence', nodes: nodes.slice(index + 1) });
      return rest.empty ? new Set([...rest.codes, ...after()]) : rest.codes;
    });
  }
  return sum;
}

/** One way to match, always as long: what may be repeated without end. */
function isFixed(node: Node): boolean {
  if (node.type === 'sequence') return node.nodes.every(isFixed);
  if (node.type === 'capture' || node.type === 'atomic') return isFixed(node.node);
  if (node.type === 'choice') return node.nodes.every((part) => isFixed(part)) && apart(node.nodes);
  return node.type === 'char' || node.type === 'set' || node.type === 'any' || node.type === 'edge';
}

function apart(nodes: readonly Node[]): boolean {
  const seen = new Set<number>();
  for (const { codes, empty } of nodes.map(firsts)) {
    if (empty || [...codes].some((code) => seen.has(code))) return false;
    for (const code of codes) seen.add(code);
  }
  return true;
}

/** The sample characters a match may begin with, and whether it may be empty. */
function firsts(node: Node): { codes: Codes; empty: boolean } {
  if (node.type === 'char' || node.type === 'set' || node.type === 'any')
    return { codes: new Set(samples.filter((code) => accepts(node, code))), empty: false };
  if (node.type === 'capture' || node.type === 'atomic') return firsts(node.node);
  if (node.type === 'repeat') return { codes: firsts(node.node).codes, empty: node.min === 0 || firsts(node.node).empty };
  if (node.type === 'choice') {
    const parts = node.nodes.map(firsts);
    return { codes: new Set(parts.flatMap(({ codes }) => [...codes])), empty: parts.some(({ empty }) => empty) };
  }
  if (node.type !== 'sequence') return { codes: new Set(), empty: true };
  const codes = new Set<number>();
  for (const part of node.nodes) {
    const first = firsts(part);
    for (const code of first.codes) codes.add(code);
    if (!first.empty) return { codes, empty: false };
  }
  return { codes, empty: true };
}

const classes = new Map<string, RegExp>();

/** Whether a node of one character takes a code point. */
export function accepts(node: Extract<Node, { type: 'char' | 'set' | 'any' }>, code: number): boolean {
  if (node.type === 'any') return node.newline || code !== 10;
  if (node.type === 'char') return node.code === code || (node.fold && casesOf(node.code).includes(code));
  const cases = node.fold ? casesOf(code) : [code];
  return node.items.some((item) => cases.some((variant) => within(item, variant))) !== node.negated;
}

function within(item: SetItem, code: number): boolean {
  if (!('class' in item)) return item.from <= code && code <= item.to;
  const expression = classes.get(item.class) ?? new RegExp(`^[${item.class}]$`, 'u');
  classes.set(item.class, expression);
  return expression.test(String.fromCodePoint(code));
}
