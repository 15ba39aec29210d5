import type { Block, Hit, Search, SearchOptions } from '../../contract/rule-kind.ts';
import type { Span } from '../../contract/text.ts';
import { Fault } from '../fault.ts';
import { expand } from '../pattern/expand.ts';
import { type Node, PatternFault } from '../pattern/node.ts';
import { parse } from '../pattern/parse.ts';
import { required } from '../pattern/required.ts';
import { isEdge, isWordAt } from '../pattern/word.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import { executor } from './execute.ts';

/** A literal in the automaton: a way an alternative can match, or a sign that an expression may match. */
interface Literal {
  readonly text: string;
  readonly search: number;
  readonly which: number;
  /** Its place among the literals of its alternative; -1 for a mere sign. */
  readonly rank: number;
  readonly exact: boolean;
  readonly tolerant: boolean;
  readonly startsAtEdge: boolean;
  readonly endsAtEdge: boolean;
}

/** An alternative that no list of literals can stand for. */
interface Expression {
  readonly which: number;
  /** Whether a literal announces it; others are always tried. */
  readonly announced: boolean;
  /** How far before the announcing literal a match begins, when that is known. */
  readonly reach: { readonly from: number; readonly to: number } | undefined;
  exec(text: string, from: number): Span | null;
  /** A match that begins at this very place. */
  at(text: string, start: number): Span | null;
}

interface Place extends Hit {
  readonly rank: number;
}

/** What one pass over a text found, by search. */
interface Scan {
  readonly text: string;
  readonly places: Map<number, Place[]>;
  /** By search, by alternative: where its announcing literals begin. */
  readonly signs: Map<number, Map<number, number[]>>;
}

export interface Searcher {
  /** Adds a search. All are added before the first is used. Throws a Fault with the pattern and the reason. */
  search(patterns: readonly string[], options?: SearchOptions): Search;
  /** The searches that may find something in a text: those with a literal in it. */
  touched(text: string): Iterable<Search>;
  /** Whether a search must be asked even where no literal of it occurs. */
  restless(search: Search): boolean;
  /** Bytes of the automaton's tables. */
  bytes(): number;
}

/**
 * Searches for many rules at once: all literals in one automaton, other patterns as expressions that run only where a
 * literal they need occurs. With `bounded`, no search takes more than some milliseconds, whatever the pattern and the text.
 */
export function createSearcher(bounded: boolean): Searcher {
  const literals: Literal[] = [];
  const expressions: Expression[][] = [];
  const searches: Search[] = [];
  const numbers = new Map<Search, number>();
  let automaton: Automaton | undefined;
  let last: Scan = { text: '', places: new Map(), signs: new Map() };

  const scan = (text: string): Scan => {
    if (text === last.text) return last;
    automaton ??= buildAutomaton(literals.map((literal) => literal.text));
    const found: Scan = { text, places: new Map(), signs: new Map() };
    automaton.scan(text, (number, end) => {
      const literal = literals[number];
      if (literal) note(found, literal, end);
    });
    last = found;
    return found;
  };

  const search = (patterns: readonly string[], options: SearchOptions = {}): Search => {
    const number = searches.length;
    const own: Expression[] = [];
    const alternatives = parsed(patterns, options);
    const before = literals.length;
    const { words = false, tolerant = false, ignoreCase = false } = options;
    for (const [which, text] of patterns.entries()) {
      if (plain.test(text))
        literals.push({ text, search: number, which, rank: 0, exact: !ignoreCase, tolerant, ...edgesOf(text, words, tolerant) });
    }
    try {
      for (const { node, which } of alternatives) add(node, which, number, options, own);
    } catch (error) {
      literals.length = before;
      throw refusal(patterns[0] ?? '', error);
    }
    expressions.push(own);
    const find: Search = (block: Block) => {
      const { places, signs } = scan(block.text);
      const seen = signs.get(number);
      const active = own.filter(({ announced, which }) => !announced || seen?.has(which));
      return merged(places.get(number) ?? [], active, block.text, seen);
    };
    searches.push(find);
    numbers.set(find, number);
    return find;
  };

  const add = (node: Node, which: number, search: number, options: SearchOptions, own: Expression[]): void => {
    const { words = false, tolerant = false } = options;
    const finite = expand(node);
    if (finite) {
      const { fold, startsAtEdge, endsAtEdge } = finite;
      for (const [rank, text] of finite.texts.entries()) {
        const edges = edgesOf(text, words, tolerant);
        literals.push({
          text,
          search,
          which,
          rank,
          exact: !fold,
          tolerant,
          startsAtEdge: startsAtEdge || edges.startsAtEdge,
          endsAtEdge: endsAtEdge || edges.endsAtEdge,
        });
      }
      return;
    }
    const needed = required(node);
    const near = needed && needed.to <= reachable && needed.to - needed.from <= spread;
    for (const text of needed?.texts ?? [])
      literals.push({ text, search, which, rank: -1, exact: false, tolerant: true, startsAtEdge: false, endsAtEdge: false });
    own.push({ which, announced: needed !== undefined, reach: near ? needed : undefined, ...executor(node, options, bounded) });
  };

  return {
    search,
    touched(text) {
      const { places, signs } = scan(text);
      return [...new Set([...places.keys(), ...signs.keys()])].flatMap((number) => searches[number] ?? []);
    },
    restless: (search) => expressions[numbers.get(search) ?? -1]?.some(({ announced }) => !announced) ?? true,
    bytes: () => automaton?.bytes ?? 0,
  };
}

/** Whole words: an edge at both ends, or, for our own rules, where a letter stands there (C++). */
function edgesOf(text: string, words: boolean, tolerant: boolean): Pick<Literal, 'startsAtEdge' | 'endsAtEdge'> {
  return { startsAtEdge: words && (!tolerant || isWordAt(text, 0)), endsAtEdge: words && (!tolerant || isWordAt(text, text.length - 1)) };
}

/** Nothing in it means more than itself in a pattern. */
const plain = /^[^\\^$.*+?()[\]{}|]+$/;

/** The alternatives of a joined pattern, each with the number of the pattern it came from. */
function parsed(patterns: readonly string[], { ignoreCase = false }: SearchOptions): { node: Node; which: number }[] {
  let captures = 0;
  return patterns.flatMap((pattern, which) => {
    if (plain.test(pattern)) return [];
    try {
      const read = parse(pattern, { ignoreCase, captures });
      captures = read.captures;
      return split(read.node).map((node) => ({ node, which }));
    } catch (error) {
      throw refusal(pattern, error);
    }
  });
}

/** `a|b` as two alternatives, unless a group of one is referred to. */
function split(node: Node): readonly Node[] {
  return node.type === 'choice' ? node.nodes.flatMap(split) : [node];
}

function refusal(pattern: string, error: unknown): Fault {
  const detail = error instanceof PatternFault || error instanceof SyntaxError ? error.message : String(error);
  return new Fault(pattern.slice(0, 200), detail);
}

function note({ text, places, signs }: Scan, literal: Literal, end: number): void {
  const { search, which, rank } = literal;
  if (rank < 0) {
    const seen = signs.get(search);
    const start = end - literal.text.length;
    const starts = seen?.get(which);
    if (starts) starts.push(start);
    else if (seen) seen.set(which, [start]);
    else signs.set(search, new Map([[which, [start]]]));
    return;
  }
  const start = end - literal.text.length;
  if (!fits(text, literal, start, end)) return;
  const found = places.get(search);
  if (found) found.push({ start, end, which, rank });
  else places.set(search, [{ start, end, which, rank }]);
}

function fits(text: string, literal: Literal, start: number, end: number): boolean {
  if (literal.startsAtEdge && !isEdge(text, start)) return false;
  if (literal.endsAtEdge && !isEdge(text, end)) return false;
  if (literal.exact && !literal.tolerant) return text.startsWith(literal.text, start);
  for (let index = 0; index < literal.text.length; index += 1) {
    const wanted = literal.text.charAt(index);
    const found = text.charAt(start + index);
    if (wanted === found || (literal.tolerant && !/[\p{L}\p{N}]/u.test(wanted))) continue;
    if (literal.exact || wanted.toLowerCase() !== found.toLowerCase()) return false;
  }
  return true;
}

/** The matches of all alternatives joined by `|`: leftmost, then in order, never overlapping. */
function merged(
  places: Place[],
  expressions: readonly Expression[],
  text: string,
  signs: ReadonlyMap<number, readonly number[]> | undefined,
): Hit[] {
  places.sort((a, b) => a.start - b.start || a.which - b.which || a.rank - b.rank);
  if (expressions.length === 0) return apart(places);
  const hits: Hit[] = [];
  const next: (Hit | null | undefined)[] = [];
  let literal = 0;
  for (let position = 0; position <= text.length; ) {
    while ((places[literal]?.start ?? Infinity) < position) literal += 1;
    let best: Hit | undefined = places[literal];
    for (const [index, expression] of expressions.entries()) {
      let hit = next[index];
      if (hit === undefined || (hit !== null && hit.start < position)) {
        const span = nextMatch(expression, text, position, signs?.get(expression.which));
        hit = span && { ...span, which: expression.which };
        next[index] = hit;
      }
      if (hit !== null && (!best || hit.start < best.start || (hit.start === best.start && hit.which < best.which))) best = hit;
    }
    if (!best) break;
    hits.push({ start: best.start, end: best.end, which: best.which });
    position = best.end > best.start ? best.end : best.end + 1;
  }
  return hits;
}

/** The first match from a place: tried only where an announcing literal allows one to begin, when that is known. */
function nextMatch({ reach, exec, at }: Expression, text: string, from: number, signs: readonly number[] | undefined): Span | null {
  if (!reach || !signs) return exec(text, from);
  let tried = from - 1;
  for (const sign of [...signs].sort((a, b) => a - b)) {
    for (let start = Math.max(tried + 1, sign - reach.to); start <= sign - reach.from; start += 1) {
      tried = start;
      const found = at(text, start);
      if (found && found.start >= from) return found;
    }
  }
  return null;
}

function apart(places: readonly Place[]): Hit[] {
  let position = 0;
  return places.filter(({ start, end }) => {
    if (start < position) return false;
    position = end;
    return true;
  });
}

/** A match may begin so far before its literal, at so many places, for the places to be tried one by one. */
const reachable = 200;
const spread = 24;
