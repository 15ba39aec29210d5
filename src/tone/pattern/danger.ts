import { counted } from './counted.ts';
import type { Node } from './node.ts';
import { parse } from './parse.ts';
import { accepts, isSteady } from './steady.ts';

/** A pattern whose time doubles with each character, with a text that shows it. */
export interface Danger {
  readonly pattern: string;
  /** A short text on which the pattern takes more steps than there are grains of patience. */
  readonly example: string;
}

const short = 6;
const long = 24;
/** From six repetitions to twenty-four a polynomial of degree five grows a thousand times, the mildest exponential five thousand. */
const tooMuch = 2_000;
const cap = 1_000_000;
const endings = ['\u0000', '!', ' ', 'a'];

/**
 * Looks for exponential backtracking: pumps each repetition of the pattern and counts the steps of a failing match.
 * Throws a PatternFault for a pattern that does not parse.
 */
export function dangerOf(pattern: string): Danger | undefined {
  const { node } = parse(pattern);
  if (isSteady(node)) return undefined;
  const matcher = counted(node);
  for (const pump of pumps(node)) {
    for (const ending of endings) {
      const text = (times: number) => pump.before + pump.piece.repeat(times) + ending;
      const few = Math.max(1, matcher.steps(text(short), 0, cap));
      const many = matcher.steps(text(long), 0, cap);
      const doubles = many === cap && matcher.steps(text(2 * short), 0, cap) / few > 50;
      if (doubles || many / few > tooMuch) return { pattern, example: text(long + 8) };
    }
  }
  return undefined;
}

interface Pump {
  readonly before: string;
  readonly piece: string;
}

/** What stands before each repetition without end, and what it repeats. */
function pumps(node: Node): Pump[] {
  const found: Pump[] = [];
  const visit = (part: Node, before: string): void => {
    if (part.type === 'repeat' && part.max > 8) for (const piece of samples(part.node)) if (piece !== '') found.push({ before, piece });
    if (part.type === 'sequence') {
      let sofar = before;
      for (const child of part.nodes) {
        visit(child, sofar);
        sofar += samples(child)[0] ?? '';
      }
    } else if (part.type === 'choice') for (const child of part.nodes) visit(child, before);
    else if ('node' in part && part.type !== 'look') visit(part.node, before);
  };
  visit(node, '');
  return found.slice(0, 40);
}

/** A few short texts that a node matches. */
function samples(node: Node): string[] {
  if (node.type === 'char') return [String.fromCodePoint(node.code)];
  if (node.type === 'set' || node.type === 'any')
    return ['a', '0', ' ', 'A', '-', '.'].filter((char) => accepts(node, char.charCodeAt(0))).slice(0, 2);
  if (node.type === 'choice') return node.nodes.flatMap(samples).slice(0, 4);
  if (node.type === 'sequence') return node.nodes.reduce<string[]>((texts, part) => joined(texts, samples(part)), ['']);
  if (node.type === 'repeat')
    return node.min === 0 ? ['', ...samples(node.node)].slice(0, 3) : samples(node.node).map((text) => text.repeat(node.min));
  return 'node' in node && node.type !== 'look' ? samples(node.node) : [''];
}

function joined(left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((first) => (right.length > 0 ? right : ['']).map((second) => first + second)).slice(0, 3);
}
