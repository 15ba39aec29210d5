import type { Hit } from '../../guide/rule-kind.ts';
import { isMatchGivenUp, matchState, spendRuleSteps } from '../pattern/step-budget.ts';
import type { Alternatives } from './alternatives.ts';
import { Automaton } from './automaton.ts';
import { Cursor, firstPlace, lastPlace, matchAt, type Piece } from './cursor.ts';
import type { Expression } from './expression.ts';
import { type Literal, LiteralList } from './literal.ts';
import { merge } from './merge.ts';
import { type Scan, SearchResult } from './search-result.ts';
import { WordTable } from './word-table.ts';

/** A literal an expression needs. */
interface Sign {
  readonly text: string;
  readonly search: number;
  readonly expression: Expression;
}

interface Tables {
  readonly words: LiteralList;
  readonly byWord: WordTable;
  readonly others: LiteralList;
  /** Of the other literals, and behind them of the signs. */
  readonly automaton: Automaton;
}

const none: readonly Hit[] = [];

/** An expression is tried at once where so few places are allowed and while so few steps tell. */
const fewPlaces = 16;
const fewSteps = 300;

/** The literals and expressions of many searches, and what they find in a piece of text in one pass. */
export class Pool {
  /** Whole words, found by their longest word; and the others. */
  readonly #words: Literal[] = [];
  readonly #others: Literal[] = [];
  readonly #signs: Sign[] = [];
  readonly #expressions: (readonly Expression[])[] = [];
  /** Searches that look at every piece: no literal announces them. */
  readonly #always = new Set<number>();
  #tables: Tables | undefined;
  /** The pass under way, the steps it may still take, and by search what it found. */
  #piece: Piece = { text: '', from: 0, to: 0 };
  #left = 0;
  #results: SearchResult[] = [];
  readonly #resultBySearch: (SearchResult | undefined)[] = [];

  /** Adds a search and gives its number. All are added before the first pass. */
  add({ literals, expressions }: Alternatives): number {
    const search = this.#expressions.length;
    for (const literal of literals) {
      const whole = literal.startsAtEdge && literal.endsAtEdge && WordTable.takes(literal.text);
      (whole ? this.#words : this.#others).push({ ...literal, search });
    }
    for (const expression of expressions) for (const text of expression.needed?.texts ?? []) this.#signs.push({ text, search, expression });
    this.#expressions.push(expressions);
    this.#resultBySearch.push(undefined);
    if (expressions.some(({ needed }) => !needed)) this.#always.add(search);
    this.#tables = undefined;
    return search;
  }

  get bytes(): number {
    if (!this.#tables) return 0;
    const { words, byWord, others, automaton } = this.#tables;
    return words.bytes + byWord.bytes + others.bytes + automaton.bytes;
  }

  /** One pass over a piece. */
  scan(text: string, from: number, to: number): Scan {
    const tables = this.prepare();
    this.#piece = { text, from, to };
    this.#results = [];
    this.#left = 2_000 + 20 * text.length;
    matchState.text = text;
    if (this.#always.size > 0) for (const search of this.#always) this.#resultOf(search);
    // A text made of nothing but terms within terms is not looked at to its end.
    const most = 1_000 + 50 * text.length;
    if (this.#words.length > 0) tables.byWord.scan(text, this.#noteWord, most);
    if (this.#others.length + this.#signs.length > 0) tables.automaton.scan(text, this.#noteOther, most);
    const results = this.#results;
    for (const { search } of results) this.#resultBySearch[search] = undefined;
    return { text, from, to, results };
  }

  /** Makes the tables, unless they are made. */
  prepare(): Tables {
    this.#tables ??= {
      words: new LiteralList(this.#words),
      byWord: new WordTable(this.#words.map(textOf)),
      others: new LiteralList(this.#others),
      automaton: new Automaton([...this.#others, ...this.#signs].map(textOf)),
    };
    return this.#tables;
  }

  readonly #noteWord = (number: number, start: number): void => {
    this.#noteLiteral((this.#tables as Tables).words, number, start);
  };

  readonly #noteOther = (number: number, end: number): void => {
    const { others } = this.#tables as Tables;
    const sign = this.#signs[number - others.count];
    if (sign) this.#noteSign(sign, end - sign.text.length);
    else this.#noteLiteral(others, number, end - others.length(number));
  };

  #noteLiteral(list: LiteralList, number: number, start: number): void {
    const { text, from, to } = this.#piece;
    if (start < from || start > to || !list.fits(text, number, start)) return;
    this.#resultOf(list.search(number)).places.push(list.place(number, start));
  }

  /** Tries the expression at once: most do not match where a sign of theirs stands, and then nothing is allocated for them. */
  #noteSign({ search, expression }: Sign, start: number): void {
    const last = lastPlace(expression, this.#piece, start);
    const first = firstPlace(expression, this.#piece, start, last);
    if (first > last) return;
    if (last - first >= fewPlaces || this.#left < fewSteps || !this.#tryAll(search, expression, first, last))
      this.#resultOf(search).addSign(expression, start);
  }

  /** Whether all places could be tried. */
  #tryAll(search: number, expression: Expression, first: number, last: number): boolean {
    const { text } = this.#piece;
    matchState.left = fewSteps;
    try {
      for (let start = first; start <= last; start += 1) {
        const end = matchAt(expression, text, start);
        if (end >= 0) this.#resultOf(search).places.push({ start, end, which: expression.which, rank: expression.rank });
      }
      return true;
    } catch (error) {
      if (!isMatchGivenUp(error)) throw error;
      return false;
    } finally {
      this.#left -= 1 + fewSteps - matchState.left;
    }
  }

  #resultOf(search: number): SearchResult {
    const known = this.#resultBySearch[search];
    if (known) return known;
    const made = new SearchResult(search);
    this.#resultBySearch[search] = made;
    this.#results.push(made);
    return made;
  }

  /** The matches of a search in a piece: leftmost first, at one place the first alternative, never overlapping. */
  hits(scan: Scan, result: SearchResult): readonly Hit[] {
    result.hits ??= this.#solve(scan, result);
    if (result.steps > 0) spendRuleSteps(result.steps);
    return result.hits;
  }

  #solve(scan: Scan, result: SearchResult): readonly Hit[] {
    const { search, places, active } = result;
    const untried = this.#always.has(search) ? (this.#expressions[search] as readonly Expression[]) : (active ?? []);
    const cursors: Cursor[] = [];
    for (const expression of untried) {
      const signs = result.signsOf(expression);
      if (signs || !expression.needed) cursors.push(new Cursor(expression, scan, signs));
    }
    const most = allowance(scan.text);
    const hits: Hit[] = [];
    matchState.text = scan.text;
    matchState.left = most;
    try {
      merge(places, cursors, scan, hits);
      result.steps = most - matchState.left;
    } catch (error) {
      if (!isMatchGivenUp(error)) throw error;
      result.steps = most;
    }
    return hits.length === 0 ? none : hits;
  }
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

/** Steps a search may take in a piece: some milliseconds at most, and enough for every pattern that is not out of hand. */
function allowance(text: string): number {
  return 40_000 + 100 * text.length;
}
