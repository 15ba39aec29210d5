import type { SearchOptions } from '../../contract/rule-kind.ts';
import { emit } from './emit.ts';
import type { Node } from './node.ts';

const boundary: Node = { type: 'edge', at: 'b' };

/** The same pattern as a JavaScript expression with the flags `gu`, between word boundaries when `words` is set. */
export function compilePattern(node: Node, { words = false, tolerant = false }: SearchOptions = {}): RegExp {
  const whole: Node = words ? { type: 'sequence', nodes: [boundary, node, boundary] } : node;
  return new RegExp(emit(whole, { tolerant }), 'gu');
}
