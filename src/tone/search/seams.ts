import { leavesOf } from '../pattern/firsts.ts';
import { accepts, type CharNode } from '../pattern/letters.ts';
import type { Node } from '../pattern/node.ts';

/**
 * A seam is where a sentence ends: between one of .!?… and a space or a new line. A pattern that cannot take the one after
 * the other finds in the pieces of a text what it finds in the whole. Each piece is seen with one character on either side.
 */
const marks = [0x2e, 0x21, 0x3f, 0x2026];
const gaps = [0x20, 0x0a];

/** Where the pieces of a text begin, and its end. */
export function cutAtSeams(text: string): number[] {
  const cuts = [0];
  let marked = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (marked && (unit === 0x20 || unit === 0x0a)) cuts.push(index);
    marked = unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
  }
  cuts.push(text.length);
  return cuts;
}

const inLiteral = /[.!?…][ \n\u00a0\u202f]/;

/** Whether a literal holds a seam. */
export function literalCrosses(text: string): boolean {
  return inLiteral.test(text);
}

/** Whether a match of a pattern can hold a seam, or depends on what stands beyond one. Cautious. */
export function crosses(node: Node): boolean {
  const { seam, empty } = sides(node);
  return seam || empty;
}

interface Sides {
  /** It may begin with a space or new line. */
  readonly gap: boolean;
  /** It may end with a mark. */
  readonly mark: boolean;
  /** It may take nothing. */
  readonly empty: boolean;
  /** It may hold a seam. */
  readonly seam: boolean;
}

const nothing: Sides = { gap: false, mark: false, empty: true, seam: false };

function sides(node: Node): Sides {
  switch (node.type) {
    case 'char':
    case 'set':
    case 'any':
      return { gap: takesOne(node, gaps), mark: takesOne(node, marks), empty: false, seam: false };
    case 'sequence':
      return node.nodes.map(sides).reduce(joined, nothing);
    case 'choice':
      return node.nodes.map(sides).reduce(either, { gap: false, mark: false, empty: false, seam: false });
    case 'repeat': {
      const once = sides(node.node);
      const again = node.max > 1 && once.mark && once.gap;
      return { ...once, empty: once.empty || node.min === 0, seam: once.seam || again };
    }
    case 'capture':
    case 'atomic':
      return sides(node.node);
    case 'reference':
      return { gap: true, mark: true, empty: true, seam: false };
    // What is looked at is beside what follows or comes before, not part of it.
    case 'look': {
      const { gap, mark, seam } = sides(node.node);
      const sure = leavesOf(node.node) !== undefined;
      return { gap: node.ahead && gap, mark: !node.ahead && mark, empty: true, seam: seam || !sure };
    }
    case 'edge':
      return node.at === 'A' || node.at === 'z' || node.at === 'Z' ? { ...nothing, seam: true } : nothing;
  }
}

function takesOne(node: CharNode, codes: readonly number[]): boolean {
  return codes.some((code) => accepts(node, code));
}

function joined(left: Sides, right: Sides): Sides {
  return {
    gap: left.gap || (left.empty && right.gap),
    mark: right.mark || (right.empty && left.mark),
    empty: left.empty && right.empty,
    seam: left.seam || right.seam || (left.mark && right.gap),
  };
}

function either(left: Sides, right: Sides): Sides {
  return {
    gap: left.gap || right.gap,
    mark: left.mark || right.mark,
    empty: left.empty || right.empty,
    seam: left.seam || right.seam,
  };
}
