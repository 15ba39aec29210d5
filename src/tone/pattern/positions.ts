import { accepts, type CharNode, codesOf } from './letters.ts';
import type { Node } from './node.ts';

/**
 * A pattern as places and the ways between them (Glushkov's automaton): a place per character of the pattern, and a way
 * for each way a match can go on from one to the next. A way that exists twice stands twice: that is what costs time.
 */
export interface Positions {
  readonly leaves: readonly CharNode[];
  readonly begins: readonly number[];
  readonly ways: readonly (readonly number[])[];
}

/** Repetitions of more than this count as without end; fewer are written out. */
const few = 6;
/** Patterns with more places are not looked at. */
const most = 1_500;

interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

const nothing: Fragment = { first: [], last: [], empty: true };

/** The places of a pattern, or undefined when they are too many. */
export function positionsOf(node: Node): Positions | undefined {
  const leaves: CharNode[] = [];
  const ways: number[][] = [];
  const groups = new Map<number, Node>();
  const asides: number[] = [];

  const link = (from: Fragment, to: Fragment): void => {
    for (const left of from.last) ways[left]?.push(...to.first);
  };
  const follow = (left: Fragment, right: Fragment): Fragment => {
    link(left, right);
    return {
      first: left.empty ? [...left.first, ...right.first] : left.first,
      last: right.empty ? [...right.last, ...left.last] : right.last,
      empty: left.empty && right.empty,
    };
  };
  const repeat = ({ node: inner, min, max }: Extract<Node, { type: 'repeat' }>): Fragment => {
    if (max <= few) {
      let part = nothing;
      for (let count = 0; count < max; count += 1) {
        const once = visit(inner);
        part = follow(part, count < min ? once : { ...once, empty: true });
      }
      return part;
    }
    const part = visit(inner);
    link(part, part);
    return { ...part, empty: part.empty || min === 0 };
  };
  const visit = (part: Node): Fragment => {
    if (leaves.length > most) return nothing;
    if (part.type === 'char' || part.type === 'set' || part.type === 'any') {
      leaves.push(part);
      ways.push([]);
      return { first: [leaves.length - 1], last: [leaves.length - 1], empty: false };
    }
    if (part.type === 'sequence')
      return part.nodes.map((inner) => () => visit(inner)).reduce((left, right) => follow(left, right()), nothing);
    if (part.type === 'choice') {
      const parts = part.nodes.map(visit);
      return {
        first: parts.flatMap(({ first }) => first),
        last: parts.flatMap(({ last }) => last),
        empty: parts.some(({ empty }) => empty),
      };
    }
    if (part.type === 'repeat') return repeat(part);
    if (part.type === 'edge') return nothing;
    if (part.type === 'reference') return groups.has(part.to) ? visit(groups.get(part.to) as Node) : nothing;
    if (part.type === 'capture') groups.set(part.index, part.node);
    const inner = visit(part.node);
    if (part.type !== 'look') return inner;
    // A way aside that leads nowhere; what is behind is looked at from anywhere.
    if (!part.ahead) asides.push(...inner.first);
    return { first: part.ahead ? inner.first : [], last: [], empty: true };
  };
  const whole = visit(node);
  return leaves.length > most ? undefined : { leaves, begins: [...whole.first, ...asides], ways };
}

const usual = [...' \n-_.,:;/@#\'"()<>0123456789abcxyzABCXYZéÉß’“«\u00a0\u202fあ'].map((char) => char.codePointAt(0) ?? 0);

/** Characters that tell the classes of a pattern apart. */
export function alphabetOf(leaves: readonly CharNode[]): number[] {
  const codes = new Set(usual);
  for (const leaf of leaves) {
    if (leaf.type === 'char') for (const code of codesOf(leaf, false)) codes.add(code);
    if (leaf.type === 'set')
      for (const item of leaf.items) if ('from' in item) for (const code of [item.from, item.to, item.to + 1]) codes.add(code);
  }
  return [...codes].filter((code) => code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000));
}

/** A character that both places take, or undefined; answers are kept. */
export function meeting(leaves: readonly CharNode[]): (one: number, other: number) => number | undefined {
  const alphabet = alphabetOf(leaves);
  const taken = leaves.map((leaf) => alphabet.map((code) => accepts(leaf, code)));
  const known = new Map<number, number | undefined>();
  return (one, other) => {
    const key = Math.min(one, other) * leaves.length + Math.max(one, other);
    if (!known.has(key)) {
      const index = alphabet.findIndex((_, at) => taken[one]?.[at] && taken[other]?.[at]);
      known.set(key, alphabet[index]);
    }
    return known.get(key);
  };
}
