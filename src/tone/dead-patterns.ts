import type { Rule } from '../guide/guide.ts';
import { kindSpecs } from './kinds/all-specs.ts';
import { firsts } from './pattern/firsts.ts';
import type { CharNode } from './pattern/letters.ts';
import { empty, type Node } from './pattern/node.ts';
import { parse } from './pattern/parse.ts';

/** A pattern that nothing a person writes can match, and the key of the spec it stands in. */
export interface DeadPattern {
  readonly field: string;
  readonly pattern: string;
}

/** Marks behind which no word begins at once, and marks before which none ends. */
const closing = '.!?,;:…)]}»”"%';
const opening = '«“#…([{!?,;:';

/**
 * The patterns of a rule that can never match, such as `etc\.` in a rule about whole words: the edge of a word would have
 * to follow the full stop, and what follows it is a space. Each of the alternatives of a pattern counts.
 */
export function deadPatterns({ kind, spec }: Rule): DeadPattern[] {
  const whole = kindSpecs.get(kind)?.wholeWords !== undefined && !spec['nonword'] && !spec['tolerant'];
  return fieldsOf(spec).flatMap(([field, patterns]) =>
    patterns.flatMap((pattern) => {
      const dead = alternatives(pattern).some((node) => isDead(node, whole));
      return dead ? [{ field, pattern }] : [];
    }),
  );
}

function fieldsOf({ tokens, swap, either }: Rule['spec']): [string, string[]][] {
  const texts = (list: unknown) => (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []);
  const keys = (map: unknown) => (map !== null && typeof map === 'object' ? Object.keys(map) : []);
  const values = (map: unknown) => (map !== null && typeof map === 'object' ? texts(Object.values(map)) : []);
  return [
    ['tokens', texts(tokens)],
    ['swap', keys(swap)],
    ['either', [...keys(either), ...values(either)]],
  ];
}

function alternatives(pattern: string): Node[] {
  const split = (node: Node): Node[] => (node.type === 'choice' ? node.nodes.flatMap(split) : [node]);
  try {
    return split(parse(pattern).node);
  } catch {
    // What does not parse is told when the rule is made ready.
    return [];
  }
}

/** Whether the edge of a word is asked for where it cannot be. */
function isDead(node: Node, whole: boolean): boolean {
  const turned = reversed(node);
  return (
    (whole || beginsAtEdge(turned) ? onlyMarks(turned, closing) : false) || (whole || beginsAtEdge(node) ? onlyMarks(node, opening) : false)
  );
}

function beginsAtEdge(node: Node): boolean {
  const first = node.type === 'sequence' ? node.nodes[0] : node;
  return first?.type === 'edge' && first.at === 'b';
}

function onlyMarks(node: Node, marks: string): boolean {
  const { leaves, empty: nothing } = firsts(node);
  return !nothing && leaves.length > 0 && leaves.every((leaf) => isMark(leaf, marks));
}

function isMark(leaf: CharNode, marks: string): boolean {
  const within = (code: number) => marks.includes(String.fromCodePoint(code));
  if (leaf.type === 'char') return within(leaf.code);
  return (
    leaf.type === 'set' && !leaf.negated && leaf.items.every((item) => !('class' in item) && item.from === item.to && within(item.from))
  );
}

/** The same pattern read from its end; what stands around it is left out. */
function reversed(node: Node): Node {
  if (node.type === 'sequence') return { ...node, nodes: [...node.nodes].reverse().map(reversed) };
  if (node.type === 'choice') return { ...node, nodes: node.nodes.map(reversed) };
  if (node.type === 'look') return empty;
  return 'node' in node ? { ...node, node: reversed(node.node) } : node;
}
