import { strings } from './expand.ts';
import type { Node } from './node.ts';
import { width } from './width.ts';

const most = 64;

/** Strings of which every match has one, and how far behind the beginning of the match it begins. */
export interface Required {
  readonly texts: readonly string[];
  /** UTF-16 units; `to` is Infinity when it can be anywhere. */
  readonly from: number;
  readonly to: number;
}

/**
 * What every match of a pattern holds, or undefined when nothing is sure. Compared without case, it tells quickly whether
 * and where a pattern can match a text at all.
 */
export function required(node: Node): Required | undefined {
  const found = search(node);
  return found && found.texts.length <= most && found.texts.every((text) => text.trim() !== '') ? found : undefined;
}

function search(node: Node): Required | undefined {
  const whole = strings(node);
  if (whole?.every((text) => text !== '')) return { texts: whole, from: 0, to: 0 };
  if (node.type === 'sequence') return best(pieces(node.nodes));
  if (node.type === 'choice') return union(node.nodes.map(search));
  if (node.type === 'capture' || node.type === 'atomic') return search(node.node);
  if (node.type === 'repeat') return node.min > 0 ? search(node.node) : undefined;
  if (node.type !== 'look' || node.negated) return undefined;
  const beside = search(node.node);
  return beside && (node.ahead ? beside : { ...beside, from: 0, to: Infinity });
}

/** What the parts of a sequence require; neighbours of few strings are put together. */
function pieces(nodes: readonly Node[]): (Required | undefined)[] {
  const found: (Required | undefined)[] = [];
  let run = { texts: [''], from: 0, to: 0 };
  let at = { from: 0, to: 0 };
  for (const node of nodes) {
    const texts = node.type === 'edge' ? [''] : strings(node);
    const size = width(node);
    if (texts && run.texts.length * texts.length <= 32) {
      run = { ...run, texts: run.texts.flatMap((left) => texts.map((right) => left + right)) };
      at = { from: at.from + size.min, to: at.to + size.max };
    } else {
      const own = search(node);
      found.push(run, own && { texts: own.texts, from: own.from + at.from, to: own.to + at.to });
      at = { from: at.from + size.min, to: at.to + size.max };
      run = { texts: [''], ...at };
    }
  }
  return [...found, run];
}

/** The set whose shortest string is longest. */
function best(sets: readonly (Required | undefined)[]): Required | undefined {
  let choice: Required | undefined;
  for (const set of sets) if (set && shortest(set) > shortest(choice)) choice = set;
  return choice;
}

function shortest(set: Required | undefined): number {
  return set ? Math.min(...set.texts.map((text) => text.trim().length)) : 0;
}

function union(sets: readonly (Required | undefined)[]): Required | undefined {
  const texts: string[] = [];
  let from = Infinity;
  let to = 0;
  for (const set of sets) {
    if (!set) return undefined;
    texts.push(...set.texts);
    from = Math.min(from, set.from);
    to = Math.max(to, set.to);
  }
  return texts.length <= most ? { texts, from, to } : undefined;
}
