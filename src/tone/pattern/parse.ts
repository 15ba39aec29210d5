import { type Edge, empty, type Node } from './node.ts';
import { charEscape, classEscape, parseSet } from './parse-set.ts';
import { Reader } from './reader.ts';

export interface ParseOptions {
  /** Letters match in both cases. */
  readonly ignoreCase?: boolean;
  /** Captures that stand before this pattern in the joined one: its own are numbered after them. */
  readonly captures?: number;
}

export interface Parsed {
  readonly node: Node;
  /** Number of captures, those before included. */
  readonly captures: number;
}

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

interface State {
  readonly reader: Reader;
  flags: Flags;
  captures: number;
  /** Captures of other alternatives. */
  readonly before: number;
  readonly names: Map<string, number>;
}

const deepest = 200;

/**
 * Parses one pattern; `^` and `$` are ends of lines, as Vale's templates begin with `(?m)`.
 * Throws PatternFault with the reason and the place.
 */
export function parse(pattern: string, { ignoreCase = false, captures = 0 }: ParseOptions = {}): Parsed {
  const reader = new Reader(pattern);
  const state: State = { reader, flags: { i: ignoreCase, m: true, s: false, x: false }, captures, before: captures, names: new Map() };
  const node = choice(state, 0);
  if (!reader.done) reader.fail('Unmatched )');
  return { node, captures: state.captures };
}

function choice(state: State, depth: number): Node {
  if (depth > deepest) state.reader.fail('Groups are nested too deeply');
  const outer = state.flags;
  const nodes = [sequence(state, depth)];
  while (state.reader.take('|')) nodes.push(sequence(state, depth));
  state.flags = outer;
  return nodes.length === 1 ? (nodes[0] ?? empty) : { type: 'choice', nodes };
}

function sequence(state: State, depth: number): Node {
  const nodes: Node[] = [];
  const { reader } = state;
  while (!reader.done && reader.peek() !== '|' && reader.peek() !== ')') {
    if (state.flags.x && reader.match(/\s+|#[^\n]*/y)) continue;
    const node = atom(state, depth);
    if (node) nodes.push(quantified(reader, node));
  }
  return nodes.length === 1 ? (nodes[0] ?? empty) : { type: 'sequence', nodes };
}

function quantified(reader: Reader, node: Node): Node {
  const found = reader.match(/([*+?])|\{(\d{1,5})(,?)(\d{0,5})\}/y);
  if (!found) return node;
  const [, sign, low, comma, high] = found;
  const min = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
  const max = sign !== undefined ? (sign === '?' ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : min;
  if (max < min) reader.fail('A quantifier is in the wrong order');
  const lazy = reader.take('?');
  if (/[*+]/.test(reader.peek())) reader.fail('A quantifier follows a quantifier');
  // A repeated assertion is true once or not asked at all.
  if (node.type === 'look' || node.type === 'edge') return min === 0 ? empty : node;
  return { type: 'repeat', node, min, max, lazy };
}

function atom(state: State, depth: number): Node | undefined {
  const { reader, flags } = state;
  if (reader.take('(')) return group(state, depth);
  if (reader.take('[')) return { type: 'set', ...parseSet(reader), fold: flags.i };
  if (reader.take('.')) return { type: 'any', newline: flags.s };
  if (reader.take('^')) return { type: 'edge', at: flags.m ? '^' : 'A' };
  if (reader.take('$')) return { type: 'edge', at: flags.m ? '$' : 'z' };
  if (reader.take('\\')) return escaped(state);
  if (/[*+?]/.test(reader.peek())) reader.fail('A quantifier has nothing to repeat');
  return { type: 'char', code: reader.next(), fold: flags.i };
}

function escaped(state: State): Node {
  const { reader, flags } = state;
  const edge = reader.match(/[bBAzZG]/y)?.[0];
  if (edge === 'G') reader.fail('\\G is not supported');
  if (edge !== undefined) return { type: 'edge', at: edge as Edge };
  const named = reader.match(/k(?:<(\w+)>|'(\w+)')/y);
  if (named) return { type: 'reference', to: state.names.get(named[1] ?? named[2] ?? '') ?? reader.fail('Unknown group'), fold: flags.i };
  const numbered = reader.match(/[1-9]\d?/y);
  // A group of another alternative never took part.
  if (numbered && Number(numbered[0]) <= state.before) return { type: 'look', node: empty, ahead: true, negated: true };
  if (numbered) return { type: 'reference', to: Number(numbered[0]), fold: flags.i };
  const items = classEscape(reader);
  if (items) return { type: 'set', negated: false, items, fold: flags.i };
  return { type: 'char', code: charEscape(reader), fold: flags.i };
}

function group(state: State, depth: number): Node | undefined {
  const { reader } = state;
  if (reader.match(/\?#[^)]*\)/y)) return undefined;
  const inline = reader.match(/\?([imsnx]*)(?:-([imsnx]+))?([:)])/y);
  if (inline) {
    const flags = switched(state.flags, inline[1] ?? '', inline[2] ?? '');
    if (inline[3] === ':') return inside(state, depth, flags);
    state.flags = flags;
    return undefined;
  }
  const look = reader.match(/\?(<?)([=!])/y);
  if (look) return { type: 'look', node: inside(state, depth), ahead: look[1] === '', negated: look[2] === '!' };
  if (reader.take('?>')) return { type: 'atomic', node: inside(state, depth) };
  const name = reader.match(/\?P?<([A-Za-z_]\w*)>|\?'([A-Za-z_]\w*)'/y);
  if (!name && reader.peek() === '?') reader.fail('This kind of group is not supported');
  state.captures += 1;
  const index = state.captures;
  if (name) state.names.set(name[1] ?? name[2] ?? '', index);
  return { type: 'capture', node: inside(state, depth), index };
}

function inside(state: State, depth: number, flags = state.flags): Node {
  const outer = state.flags;
  state.flags = flags;
  const node = choice(state, depth + 1);
  state.flags = outer;
  if (!state.reader.take(')')) state.reader.fail('Missing )');
  return node;
}

function switched(flags: Flags, on: string, off: string): Flags {
  const set = (name: keyof Flags) => (flags[name] || on.includes(name)) && !off.includes(name);
  return { i: set('i'), m: set('m'), s: set('s'), x: set('x') };
}
