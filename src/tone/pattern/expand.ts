import type { Node } from './node.ts';

/** More strings than this are left to a regular expression. */
const most = 64;

/** A pattern that stands for some strings only, the preferred first. */
export interface Finite {
  readonly texts: readonly string[];
  /** Letters match in both cases. */
  readonly fold: boolean;
  /** A word must begin or end there. */
  readonly startsAtEdge: boolean;
  readonly endsAtEdge: boolean;
}

/** The strings of a pattern when they are few and simple, with `\b` allowed at both ends. */
export function expand(node: Node): Finite | undefined {
  let nodes = node.type === 'sequence' ? node.nodes : [node];
  const startsAtEdge = isBoundary(nodes[0]);
  if (startsAtEdge) nodes = nodes.slice(1);
  const endsAtEdge = isBoundary(nodes.at(-1));
  if (endsAtEdge) nodes = nodes.slice(0, -1);
  const inside: Node = { type: 'sequence', nodes };
  const texts = strings(inside);
  if (!texts || texts.some((text) => text === '')) return undefined;
  const cases = new Set(folds(inside));
  if (cases.size > 1) return undefined;
  return { texts: [...new Set(texts)], fold: cases.has(true), startsAtEdge, endsAtEdge };
}

function isBoundary(node: Node | undefined): boolean {
  return node?.type === 'edge' && node.at === 'b';
}

/** What was found of a node: the parts of a pattern are asked again by each part around them. */
const found = new WeakMap<Node, readonly string[] | typeof many>();
const many = Symbol('too many strings, or none that could be written down');

/** The strings of a node in the order a backtracking engine tries them, or undefined when they are too many. */
export function strings(node: Node): readonly string[] | undefined {
  // Of a single character it is quicker found than remembered.
  if (!('nodes' in node || 'node' in node)) return stringsOf(node);
  const before = found.get(node);
  if (before !== undefined) return before === many ? undefined : before;
  const texts = stringsOf(node);
  found.set(node, texts ?? many);
  return texts;
}

function stringsOf(node: Node): readonly string[] | undefined {
  if (node.type === 'char') return [String.fromCodePoint(node.code)];
  if (node.type === 'set') return node.negated ? undefined : chars(node.items);
  if (node.type === 'capture') return strings(node.node);
  if (node.type === 'choice') return joined(node.nodes);
  if (node.type === 'sequence') return inOrder(node.nodes);
  return node.type === 'repeat' ? repeated(node) : undefined;
}

function chars(items: Extract<Node, { type: 'set' }>['items']): string[] | undefined {
  const all: string[] = [];
  for (const item of items) {
    if ('class' in item || item.to - item.from > 16) return undefined;
    for (let code = item.from; code <= item.to; code += 1) all.push(String.fromCodePoint(code));
  }
  return all.length <= 16 ? all : undefined;
}

/** The strings of each of several nodes, in their order. */
function joined(nodes: readonly Node[]): readonly string[] | undefined {
  const all: string[] = [];
  for (const node of nodes) {
    const texts = strings(node);
    if (!texts || all.length + texts.length > most) return undefined;
    all.push(...texts);
  }
  return all;
}

/** The strings of nodes one after the other. */
function inOrder(nodes: readonly Node[]): readonly string[] | undefined {
  let all: readonly string[] = [''];
  for (const node of nodes) {
    const texts = strings(node);
    if (!texts || all.length * texts.length > most) return undefined;
    const [only] = texts;
    all = texts.length === 1 ? all.map((text) => text + only) : all.flatMap((first) => texts.map((second) => first + second));
  }
  return all;
}

function repeated({ node, min, max, lazy }: Extract<Node, { type: 'repeat' }>): readonly string[] | undefined {
  if (max > 4) return undefined;
  const counts = Array.from({ length: max - min + 1 }, (_, index) => (lazy ? min + index : max - index));
  return joined(counts.map((count): Node => ({ type: 'sequence', nodes: Array.from({ length: count }, () => node) })));
}

function* folds(node: Node): Iterable<boolean> {
  if (node.type === 'char') {
    const char = String.fromCodePoint(node.code);
    if (char.toLowerCase() !== char.toUpperCase()) yield node.fold;
  } else if (node.type === 'set') yield node.fold;
  else if ('nodes' in node) for (const part of node.nodes) yield* folds(part);
  else if ('node' in node) yield* folds(node.node);
}
