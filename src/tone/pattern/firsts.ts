import type { CharNode } from './letters.ts';
import type { Node } from './node.ts';

/** What a match may begin with; `empty` when it may take nothing. */
export interface Firsts {
  readonly leaves: readonly CharNode[];
  readonly empty: boolean;
}

const anything: CharNode = { type: 'any', newline: true };

/** The nodes that may take the first character of a match. */
export function firsts(node: Node): Firsts {
  switch (node.type) {
    case 'char':
    case 'set':
    case 'any':
      return { leaves: [node], empty: false };
    case 'capture':
    case 'atomic':
      return firsts(node.node);
    case 'reference':
      return { leaves: [anything], empty: true };
    case 'repeat': {
      const { leaves, empty } = firsts(node.node);
      return { leaves, empty: empty || node.min === 0 };
    }
    case 'choice': {
      const parts = node.nodes.map(firsts);
      return { leaves: parts.flatMap(({ leaves }) => leaves), empty: parts.some(({ empty }) => empty) };
    }
    case 'sequence':
      return inSequence(node.nodes);
    default:
      return { leaves: [], empty: true };
  }
}

function inSequence(nodes: readonly Node[]): Firsts {
  const leaves: CharNode[] = [];
  for (const part of nodes) {
    const first = firsts(part);
    leaves.push(...first.leaves);
    if (!first.empty) return { leaves, empty: false };
  }
  return { leaves, empty: true };
}

/** The nodes that may take any character of a match; undefined when only the match itself can say, as with references. */
export function leavesOf(node: Node): readonly CharNode[] | undefined {
  if (node.type === 'char' || node.type === 'set' || node.type === 'any') return [node];
  if (node.type === 'reference') return undefined;
  if (node.type === 'edge' || node.type === 'look') return [];
  const parts = 'nodes' in node ? node.nodes : [node.node];
  const all: CharNode[] = [];
  for (const part of parts) {
    const leaves = leavesOf(part);
    if (!leaves) return undefined;
    all.push(...leaves);
  }
  return all;
}
