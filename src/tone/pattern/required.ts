import { strings } from './expand.ts';
import type { Node } from './node.ts';

const most = 64;

/**
 * Strings of which every match has at least one in or beside it, or undefined when nothing is sure. Compared without case,
 * they tell quickly whether a pattern can match a text at all.
 */
export function required(node: Node): readonly string[] | undefined {
  const found = search(node);
  return found && found.length <= most && found.every((text) => text.trim() !== '') ? found : undefined;
}

function search(node: Node): readonly string[] | undefined {
  const whole = strings(node);
  if (whole?.every((text) => text !== '')) return whole;
  if (node.type === 'sequence') return best(pieces(node.nodes));
  if (node.type === 'choice') return union(node.nodes.map(search));
  if (node.type === 'capture' || node.type === 'atomic') return search(node.node);
  if (node.type === 'repeat') return node.min > 0 ? search(node.node) : undefined;
  return node.type === 'look' && !node.negated ? search(node.node) : undefined;
}

/** What the parts of a sequence require; neighbours of few strings are put together. */
function pieces(nodes: readonly Node[]): (readonly string[] | undefined)[] {
  const found: (readonly string[] | undefined)[] = [];
  let run: string[] = [''];
  for (const node of nodes) {
    const texts = node.type === 'edge' ? [''] : strings(node);
    if (texts && run.length * texts.length <= 32) run = run.flatMap((left) => texts.map((right) => left + right));
    else {
      found.push(run, search(node));
      run = [''];
    }
  }
  return [...found, run];
}

/** The set whose shortest string is longest. */
function best(sets: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  let choice: readonly string[] | undefined;
  for (const set of sets) if (set && shortest(set) > shortest(choice)) choice = set;
  return choice;
}

function shortest(set: readonly string[] | undefined): number {
  return set ? Math.min(...set.map((text) => text.trim().length)) : 0;
}

function union(sets: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const all: string[] = [];
  for (const set of sets) {
    if (!set) return undefined;
    all.push(...set);
  }
  return all.length <= most ? all : undefined;
}
