import type { Node } from './node.ts';

/** The fewest and most UTF-16 units a node can take. */
export function width(node: Node): { readonly min: number; readonly max: number } {
  switch (node.type) {
    case 'char':
      return node.code > 0xffff ? { min: 2, max: 2 } : { min: 1, max: 1 };
    case 'set':
    case 'any':
      return { min: 1, max: 2 };
    case 'sequence':
      return node.nodes.map(width).reduce((sum, part) => ({ min: sum.min + part.min, max: sum.max + part.max }), { min: 0, max: 0 });
    case 'choice': {
      const parts = node.nodes.map(width);
      return { min: Math.min(...parts.map(({ min }) => min)), max: Math.max(...parts.map(({ max }) => max)) };
    }
    case 'repeat': {
      const inner = width(node.node);
      return { min: inner.min * node.min, max: inner.max === 0 ? 0 : inner.max * node.max };
    }
    case 'capture':
    case 'atomic':
      return width(node.node);
    case 'reference':
      return { min: 0, max: Infinity };
    default:
      return { min: 0, max: 0 };
  }
}
