import { strings } from './expand.ts';
import { leavesOf } from './firsts.ts';
import type { CharNode } from './letters.ts';
import type { Node } from './node.ts';
import { width } from './width.ts';

const most = 64;

/** Strings of which every match has one, and how far behind the beginning of the match it begins. */
export interface Required {
  readonly texts: readonly string[];
  /** UTF-16 units; below 0 when it stands before the match. */
  readonly from: number;
  /** Infinity when it can be anywhere behind `from`. */
  readonly to: number;
  /** What stands between the beginning of the match and the string; undefined when that is not known. */
  readonly before: readonly CharNode[] | undefined;
}

/**
 * What every match of a pattern holds, or undefined when nothing is sure. Compared without case, it tells quickly whether
 * and where a pattern can match a text at all.
 */
export function required(node: Node): Required | undefined {
  const found = search(node);
  return found && found.texts.length <= most && found.texts.every(tells) ? found : undefined;
}

/** A single letter or space is too common to tell anything. */
function tells(text: string): boolean {
  return text.trim() !== '' && !/^[\p{L}\s]$/u.test(text);
}

function search(node: Node): Required | undefined {
  const whole = strings(node);
  if (whole?.every((text) => text !== '')) return { texts: whole, from: 0, to: 0, before: [] };
  if (node.type === 'sequence') return best(pieces(node.nodes));
  if (node.type === 'choice') return union(node.nodes.map(search));
  if (node.type === 'capture' || node.type === 'atomic') return search(node.node);
  if (node.type === 'repeat') return node.min > 0 ? search(node.node) : undefined;
  if (node.type !== 'look' || node.negated) return undefined;
  return node.ahead ? search(node.node) : behind(node.node);
}

/** What stands before the place: known to a unit when it is nothing but strings. */
function behind(node: Node): Required | undefined {
  const texts = strings(node);
  if (!texts?.every((text) => text !== '')) return undefined;
  const sizes = texts.map(({ length }) => length);
  return { texts, from: -Math.max(...sizes), to: -Math.min(...sizes), before: [] };
}

interface Reach {
  readonly from: number;
  readonly to: number;
  readonly before: readonly CharNode[] | undefined;
}

/** What the parts of a sequence require; neighbours of few strings are put together. */
function pieces(nodes: readonly Node[]): (Required | undefined)[] {
  const found: (Required | undefined)[] = [];
  let at: Reach = { from: 0, to: 0, before: [] };
  let run: Required = { texts: [''], ...at };
  for (const node of nodes) {
    const texts = node.type === 'edge' ? [''] : strings(node);
    if (texts && run.texts.length * texts.length <= 32) {
      run = { ...run, texts: run.texts.flatMap((left) => texts.map((right) => left + right)) };
      at = behindNode(at, node);
    } else {
      const own = search(node);
      found.push(run, own && { texts: own.texts, from: own.from + at.from, to: own.to + at.to, before: both(at.before, own.before) });
      at = behindNode(at, node);
      run = { texts: [''], ...at };
    }
  }
  return [...found, run];
}

function behindNode({ from, to, before }: Reach, node: Node): Reach {
  const size = width(node);
  return { from: from + size.min, to: to + size.max, before: both(before, leavesOf(node)) };
}

/** More than this before the string rule out hardly any place, and cost more than they spare. */
const mostBefore = 200;

function both(left: readonly CharNode[] | undefined, right: readonly CharNode[] | undefined): readonly CharNode[] | undefined {
  if (!left || !right || left.length + right.length > mostBefore) return undefined;
  return left.length === 0 ? right : right.length === 0 ? left : [...left, ...right];
}

/** The set whose shortest string is longest; of equals the one whose place is best known. */
function best(sets: readonly (Required | undefined)[]): Required | undefined {
  let choice: Required | undefined;
  for (const set of sets) {
    if (!set) continue;
    const more = shortest(set) - shortest(choice);
    if (more > 0 || (more === 0 && choice && set.to - set.from < choice.to - choice.from)) choice = set;
  }
  return choice;
}

function shortest(set: Required | undefined): number {
  return set ? Math.min(...set.texts.map((text) => text.trim().length)) : 0;
}

function union(sets: readonly (Required | undefined)[]): Required | undefined {
  const texts: string[] = [];
  let place: Reach = { from: Infinity, to: -Infinity, before: [] };
  for (const set of sets) {
    if (!set) return undefined;
    texts.push(...set.texts);
    place = { from: Math.min(place.from, set.from), to: Math.max(place.to, set.to), before: both(place.before, set.before) };
  }
  return texts.length <= most ? { texts, ...place } : undefined;
}
