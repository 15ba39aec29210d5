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
  const cases = new Set(folds(inside));
  if (!texts || cases.size > 1 || texts.some((text) => text === '')) return undefined;
  return { texts: [...new Set(texts)], fold: cases.has(true), startsAtEdge, endsAtEdge };
}

function isBoundary(node: Node | undefined): boolean {
  return node?.type === 'edge' && node.at === 'b';
}

/** The strings of a node in the order a backtracking engine tries them, or undefined when they are too many. */
export function strings(node: Node): string[] | undefined {
  if (node.type === 'char') return [String.fromCodePoint(node.code)];
  if (node.type === 'set') return node.negated ? undefined : chars(node.items);
  if (node.type === 'capture') return strings(node.node);
  if (node.type === 'choice') return joined(node.nodes.map(strings));
  if (node.type === 'sequence') return node.nodes.reduce<string[] | undefined>((left, part) => product(left, strings(part)), ['']);
  return node.type === 'repeat' ? repeated(node) : undefined;
}

function chars(items: Extract<Node, { type: 'set' }>['items']): string[] | undefined {
  const found: string[] = [];
  for (const item of items) {
    if ('class' in item || item.to - item.from > 16) return undefined;
    for (let code = item.from; code <= item.to; code += 1) found.push(String.fromCodePoint(code));
  }
  return found.length <= 16 ? found : undefined;
}

function joined(parts: readonly (string[] | undefined)[]): string[] | undefined {
  const all: string[] = [];
  for (const part of parts) {
    if (!part || all.length + part.length > most) return undefined;
    all.push(...part);
  }
  return all;
}

function product(left: string[] | undefined, right: string[] | undefined): string[] | undefined {
  if (!left || !right || left.length * right.length > most) return undefined;
  return left.flatMap((first) => right.map((second) => first + second));
}

function repeated({ node, min, max, lazy }: Extract<Node, { type: 'repeat' }>): string[] | undefined {
  if (max > 4) return undefined;
  const once = strings(node);
  const counts = Array.from({ length: max - min + 1 }, (_, index) => (lazy ? min + index : max - index));
  return joined(counts.map((count) => Array.from({ length: count }, () => once).reduce<string[] | undefined>(product, [''])));
}

function* folds(node: Node): Iterable<boolean> {
  if (node.type === 'char') {
    const char = String.fromCodePoint(node.code);
    if (char.toLowerCase() !== char.toUpperCase()) yield node.fold;
  } else if (node.type === 'set') yield node.fold;
  else if ('nodes' in node) for (const part of node.nodes) yield* folds(part);
  else if ('node' in node) yield* folds(node.node);
}
